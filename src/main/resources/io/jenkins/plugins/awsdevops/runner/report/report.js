"use strict";
document.body.classList.add("scripted");
const logs = Array.from(document.querySelectorAll("#log ~ details"));
const setOpen = open => logs.forEach(each => { each.open = open; });
document.getElementById("open").addEventListener("click", () => setOpen(true));
document.getElementById("close").addEventListener("click", () => setOpen(false));

const before = new Map(logs.map(each => [each, each.open]));
const text = new Map(logs.map(each => [each, each.querySelector("pre").textContent.split("\n")]));
const whole = new Map(logs.map(each => [each, Array.from(each.querySelector("pre").childNodes)]));
const filter = document.getElementById("filter");
const show = () => {
  const wanted = filter.value.toLowerCase();
  let found = 0;
  for (const each of logs) {
    const pre = each.querySelector("pre");
    if (wanted === "") {
      pre.replaceChildren(...whole.get(each));
      each.hidden = false;
      each.open = before.get(each);
      continue;
    }
    const lines = text.get(each).filter(line => line.toLowerCase().includes(wanted));
    found += lines.length;
    pre.textContent = lines.join("\n");
    each.hidden = lines.length === 0;
    each.open = lines.length !== 0;
  }
  document.getElementById("found").textContent = wanted === "" ? "" : found + (found === 1 ? " line" : " lines");
};
let waiting = 0;
filter.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 150);
});
const follow = () => {
  const target = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
  if (target !== null) {
    target.open = true;
    target.scrollIntoView();
  }
};
addEventListener("hashchange", follow);
follow();
