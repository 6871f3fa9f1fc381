// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.EventLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.story.Told;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final String HOSTILE =
            "</pre><script>alert(1)</script>\"'&<img src=x onerror=alert(1)>\u001b[31m\u202e\u0000";

    @TempDir
    private Path folder;

    private final Told told = new Told();
    private final Map<String, String> facts = new LinkedHashMap<>();

    @Test
    void the_body_of_a_small_page() throws Exception {
        facts.put("Cause", "Started by timer");
        told.run()
                .stage(2, 0, "Build")
                .step(3, 2, "sh", "Compile")
                .log(3, "+ make")
                .log(3, "\u001b[1;31merror\u001b[0m: no rule")
                .after(2)
                .stepEnded(3, "sh", "script returned exit code 2")
                .stageEnded(2, "Build", Result.FAILURE, "script returned exit code 2")
                .after(2)
                .finished(Result.FAILURE);
        String html = page();
        String body = html.substring(html.indexOf("<main>"), html.indexOf("<script>"));

        assertThat(body.replace("><", ">\n<") + "\n").isEqualTo("""
                <main>
                <header>
                <h1>shop/main #7 <span class="badge failure">FAILURE</span>
                </h1>
                <dl class="facts">
                <div>
                <dt>Began</dt>
                <dd>25 Nov 2026, 08:00:00 UTC</dd>
                </div>
                <div>
                <dt>Took</dt>
                <dd>4.0 s</dd>
                </div>
                <div>
                <dt>Cause</dt>
                <dd>Started by timer</dd>
                </div>
                </dl>
                </header>
                <section>
                <h2 id="why">Why it ended FAILURE</h2>
                <div class="card failure">
                <h3>Build: sh (Compile)</h3>
                <p class="message">script returned exit code 2</p>
                <pre class="log" tabindex="0">+ make
                <span class="c1 b">error</span>: no rule
                </pre>
                <p>
                <a href="#log-0">Its whole log</a>
                </p>
                </div>
                </section>
                <section>
                <h2 id="stages">Stages</h2>
                <table class="timeline">
                <thead>
                <tr>
                <th scope="col">Stage</th>
                <th class="bar" scope="col">
                <svg role="img" aria-label="Time since the begin of the run">
                <text x="0.00%" y="12" text-anchor="start">0</text>
                <text x="25.00%" y="12" text-anchor="middle">1.0 s</text>
                <text x="50.00%" y="12" text-anchor="middle">2.0 s</text>
                <text x="75.00%" y="12" text-anchor="middle">3.0 s</text>
                <text x="100.00%" y="12" text-anchor="end">4.0 s</text>
                </svg>
                </th>
                <th class="time" scope="col">Time</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th class="name d0" scope="row">
                <span class="sign failure" title="FAILURE">✗</span>
                <a href="#log-0">Build</a>
                <span class="kind">
                </span>
                </th>
                <td class="bar">
                <svg aria-hidden="true">
                <rect class="fill-failure" x="0.00%" width="50.00%" y="3" height="12" rx="2"/>
                </svg>
                </td>
                <td class="time">2.0 s</td>
                </tr>
                </tbody>
                </table>
                </section>
                <section>
                <h2 id="log">Log</h2>
                <p class="tools">
                <label class="script">Only lines with <input type="search" id="filter"/>
                </label>
                <button class="script" id="open" type="button">Open all</button>
                <button class="script" id="close" type="button">Close all</button>
                <span id="found" role="status">
                </span>
                <span>As a file: <a href="./runs/7/log">the whole log</a>
                </span>
                </p>
                <details id="log-0" open="open">
                <summary>
                <span class="sign failure">✗</span>
                <span class="path">Build</span>
                <span class="count">2 lines, 2.0 s</span>
                </summary>
                <pre class="log" tabindex="0">+ make
                <span class="c1 b">error</span>: no rule
                </pre>
                </details>
                </section>
                </main>
                """);
    }

    @Test
    void nothing_is_taken_from_elsewhere_and_the_browser_is_told_so() throws Exception {
        told.run().finished(Result.SUCCESS);
        Document page = parsed(page());

        assertThat(all(page, "script")).hasSize(1).allMatch(script -> script.getAttribute("src")
                .isEmpty());
        assertThat(all(page, "link")).isEmpty();
        assertThat(all(page, "img")).isEmpty();
        assertThat(all(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import", "http");
        assertThat(all(page, "meta").get(1).getAttribute("content"))
                .matches("default-src 'none'; base-uri 'none'; form-action 'none';"
                        + " style-src 'sha256-[A-Za-z0-9+/=]{44}'; script-src 'sha256-[A-Za-z0-9+/=]{44}'");
    }

    @Test
    void hostile_text_in_every_field_stays_text() throws Exception {
        facts.put(HOSTILE, HOSTILE);
        Files.createDirectories(folder.resolve("artifacts/<b>"));
        Files.writeString(folder.resolve("artifacts/<b>/a\"b&c .txt"), "x");
        told.tell(new RunEvent.RunBegan(HOSTILE, HOSTILE, 1))
                .step(1, 0, "parallel", "")
                .step(2, 1, "stage", HOSTILE, HOSTILE)
                .stage(2, 0, HOSTILE, HOSTILE)
                .step(3, 2, HOSTILE, HOSTILE, HOSTILE)
                .log(3, HOSTILE, HOSTILE)
                .noted(3, "scanReport", values("critical", HOSTILE, "verdict", HOSTILE, "reason", HOSTILE))
                .noted(3, "tests", values("total", HOSTILE, "failures", List.of(HOSTILE)))
                .noted(3, HOSTILE, values(HOSTILE, List.of(HOSTILE)))
                .stepEnded(3, HOSTILE, HOSTILE)
                .stageEnded(2, HOSTILE, Result.FAILURE, HOSTILE)
                .stepEnded(1, "parallel", HOSTILE)
                .finished(Result.FAILURE);
        String html = page();
        Document page = parsed(html);

        assertThat(all(page, "script")).hasSize(1);
        assertThat(all(page, "img")).isEmpty();
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on"));
        assertThat(html).doesNotContain("\u202e", "\u001b", "\u0000");
        assertThat(all(page, "pre").get(0).getTextContent())
                .isEqualTo("</pre><script>alert(1)</script>\"'&<img src=x onerror=alert(1)>\n");
        assertThat(all(page, "a").stream().map(a -> a.getAttribute("href")).filter(href -> href.contains("artifacts")))
                .containsExactly("./artifacts/%3Cb%3E/a%22b&c%20.txt");
    }

    @Test
    void branches_findings_tests_and_artifacts_have_their_place() throws Exception {
        Files.createDirectories(folder.resolve("artifacts"));
        Files.write(folder.resolve("artifacts/app.jar"), new byte[1500]);
        List<Object> rows =
                List.of(values("id", "CVE-1", "severity", "CRITICAL"), values("id", "CVE-2", "fixed", true));
        told.run()
                .stage(1, 0, "Checks")
                .step(2, 1, "parallel", "")
                .step(3, 2, "scanReport", "trivy.json", "security")
                .noted(
                        3,
                        "scanReport",
                        values("critical", 1, "high", 0, "verdict", "FAIL", "reason", "1 critical", "findings", rows))
                .step(4, 2, "junit", "", "tests")
                .noted(4, "tests", values("total", 3, "failed", 1, "skipped", 0, "failures", List.of("a.b: boom")))
                .noted(4, "properties", values("x", 1))
                .finished(Result.SUCCESS);
        Document page = parsed(page());

        assertThat(texts(page, "h2")).containsExactly("Stages", "Findings", "Tests", "Artifacts", "Log");
        assertThat(texts(page, "tr").subList(1, 4))
                .containsExactly("?Checks0.0 s", "?securitybranch0.0 s", "?testsbranch0.0 s");
        assertThat(texts(page, "h3"))
                .containsExactly("Checks > security: scanReport (trivy.json)", "Checks > tests: junit");
        assertThat(texts(page, "li")).containsExactly("1 critical", "0 high", "a.b: boom", "app.jar1.5 kB");
        assertThat(texts(page, "td").subList(6, 12)).containsExactly("CVE-1", "CRITICAL", "", "CVE-2", "", "true");
    }

    @Test
    void a_run_that_was_killed_and_one_that_was_resumed_say_so() throws Exception {
        told.run().stage(1, 0, "Deploy").after(3).resumed().after(5).log(0, "again");
        Path events = events();
        Files.writeString(events, Files.readString(events) + "{\"at\":\"2026-");
        Document page = parsed(write(events));

        assertThat(texts(page, "title")).containsExactly("? shop/main #7");
        assertThat(texts(page, "h1")).containsExactly("shop/main #7 DID NOT END");
        assertThat(texts(page, "p").subList(0, 2))
                .containsExactly(
                        "No end of this run is recorded: it is still at work, waits, or its process was ended. If it is"
                                + " not at work, ./devops resume r7 goes on with it.",
                        "Lines of the events file that are no whole event, and are left out here: 1");
        assertThat(texts(page, "dd"))
                .containsExactly(
                        "25 Nov 2026, 08:00:00 UTC", "8.0 s", "25 Nov 2026, 08:00:03 UTC, after a pause of 3.0 s");
    }

    @Test
    void the_head_names_the_commit_that_was_checked_out_first() throws Exception {
        told.run()
                .noted(3, "checkout", values("commit", "4f2a"))
                .noted(4, "checkout", values("commit", "77cd"))
                .finished(Result.SUCCESS);
        Document page = parsed(page());

        assertThat(texts(page, "dt")).containsExactly("Began", "Took", "Commit");
        assertThat(texts(page, "dd")).containsExactly("25 Nov 2026, 08:00:00 UTC", "0.0 s", "4f2a");
        assertThat(texts(page, "h2")).containsExactly("Log");
    }

    @Test
    void a_large_log_is_cut_with_a_notice_and_a_link() throws Exception {
        told.run().stage(1, 0, "Loud").step(2, 1, "sh", "");
        IntStream.range(0, 100_000).forEach(i -> told.log(2, "line " + i));
        told.stage(3, 0, "Late").step(4, 3, "sh", "");
        IntStream.range(0, 300).forEach(i -> told.log(4, "late " + i));
        told.finished(Result.SUCCESS);
        String html = page();
        Document page = parsed(html);
        List<String> loud = all(page, "pre").get(0).getTextContent().lines().toList();

        assertThat(loud).hasSize(6001).startsWith("line 0").endsWith("line 99999");
        assertThat(loud.get(2000)).isEqualTo("··· 94 000 lines left out here ···");
        assertThat(all(page, "pre").get(1).getTextContent().lines()).hasSize(300);
        assertThat(html)
                .contains("<span>94 000 lines are not in this page; see "
                        + "<a href=\"./runs/7/log\">the whole log</a></span>");
    }

    @Test
    void many_loud_branches_share_what_a_page_holds() throws Exception {
        told.run().step(1, 0, "parallel", "");
        for (int line = 0; line < 300; line++) {
            for (int branch = 0; branch < 200; branch++) {
                if (line == 0) {
                    told.step(2 + branch, 1, "sh", "", "b" + branch);
                }
                told.log(2 + branch, "line " + line, "b" + branch);
            }
        }
        told.finished(Result.SUCCESS);
        List<Integer> lines = all(parsed(page()), "pre").stream()
                .map(pre -> (int) pre.getTextContent().lines().count())
                .toList();

        assertThat(lines).hasSize(200).allMatch(count -> count >= 100 && count < 250);
        assertThat(lines.stream().mapToInt(each -> each).sum()).isLessThan(45_000);
    }

    @Test
    void a_line_without_an_end_is_cut() throws Exception {
        told.run().log(0, "x".repeat(100_000)).finished(Result.SUCCESS);

        assertThat(all(parsed(page()), "pre").get(0).getTextContent())
                .isEqualTo("x".repeat(4000) + " ... (96000 more characters)\n");
    }

    @Test
    void a_page_that_cannot_be_written_is_named_and_leaves_nothing_behind(@TempDir Path other) throws Exception {
        told.run().finished(Result.SUCCESS);
        Path events = events();
        Path page = Files.createDirectory(other.resolve("out.html"));
        Files.writeString(page.resolve("old"), "");

        assertThatThrownBy(() -> ReportPage.write(events, facts(), page))
                .hasMessageStartingWith("Could not write the report " + page + ": ");
        assertThat(other.toFile().list()).containsExactly("out.html");
    }

    private RunFacts facts() {
        return new RunFacts(facts, folder.resolve("runs/7/log"), folder.resolve("artifacts"));
    }

    private String page() throws IOException {
        return write(events());
    }

    private String write(Path events) throws IOException {
        Path page = folder.resolve("out.html");
        ReportPage.write(events, facts(), page);
        return Files.readString(page);
    }

    private Path events() throws IOException {
        Path events = folder.resolve("events.jsonl");
        Files.writeString(
                events, told.events().stream().map(EventLine::write).collect(Collectors.joining("\n", "", "\n")));
        return events;
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    /** Well-formed as XML too, which is stricter than what browsers take. */
    private static Document parsed(String html) throws Exception {
        String xml = html.substring(html.indexOf("<html"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> all(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> texts(Document page, String name) {
        return all(page, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Document page) {
        List<String> names = new ArrayList<>();
        for (Element element : all(page, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(element.getAttributes().item(i).getNodeName());
            }
        }
        return names;
    }
}
