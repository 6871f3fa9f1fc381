// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.DIGEST;

import io.jenkins.plugins.awsdevops.core.data.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A kustomization as a person, a tool or a careless merge may have left it: comments, odd quoting, anchors, duplicate
 * entries, block scalars that look like entries, CRLF, byte order marks. The same seed makes the same text.
 */
final class GeneratedKustomization {
    static final List<String> NAMES =
            List.of("api", "web", "reg.example:5000/shop/worker", "db", "ghcr.io/a-b/c.d", "redis");

    /** An entry as it was written; {@code tagSpan} is where the bytes of its tag stand. */
    record Entry(
            String name, ImageState state, Optional<Span> tagSpan, boolean tagIsAlias, boolean tagIsUsedElsewhere) {}

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Entry> entries = new ArrayList<>();
    private final String eol;
    private Optional<String> anchor = Optional.empty();
    private String anchored = "";

    GeneratedKustomization(long seed) {
        random = new Random(seed);
        eol = pick("\n", "\n", "\n", "\r\n", "\r\n", "\r");
        write();
    }

    String text() {
        return text.toString();
    }

    List<Entry> entries() {
        return entries;
    }

    /** {@return what kustomize makes of an image: each entry in turn} */
    static String render(String name, List<Entry> entries) {
        String now = name;
        String tag = "v0";
        String digest = "";
        for (Entry entry : entries) {
            if (entry.name().equals(now)) {
                ImageState state = entry.state();
                now = state.newName().orElse(now);
                if (state.newTag().isPresent() || state.digest().isPresent()) {
                    tag = state.newTag().orElse("");
                    digest = state.digest().orElse("");
                }
            }
        }
        return now + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }

    private void write() {
        text.append(chance(20) ? "\uFEFF" : "");
        trivia("");
        if (chance(30)) {
            line("---" + pick("", " # start"));
        }
        boolean first = chance(30);
        if (first) {
            images();
        }
        line(pick(
                "resources: [deployment.yaml]",
                "resources:" + eol + "  - deployment.yaml # it",
                "\"resources\": ['deployment.yaml']"));
        trivia("");
        filler();
        if (!first && chance(85)) {
            images();
        }
        if (chance(50)) {
            filler2();
        }
        if (chance(10)) {
            line("...");
            line("# behind the end");
        }
        if (chance(30)) {
            text.setLength(text.length() - eol.length());
        }
    }

    /** Text that looks like entries but is none. */
    private void filler() {
        if (chance(40)) {
            line("commonAnnotations:");
            line("  note: " + pick("|", "|-", ">", "|+", ">-"));
            line("    images:");
            line("    - name: api");
            line("      newTag: v1 # no comment");
            line("");
            line("  quoted: \"a \\\"b\\\" # c: [d, {e\"");
        }
        if (chance(5)) {
            for (int i = 0; i < 400; i++) {
                line("# " + "long ".repeat(i % 7) + i);
            }
            line("# " + "x".repeat(20_000));
        }
    }

    private void filler2() {
        line(pick("namespace: shop", "'namespace': 'shop'", "namespace:   shop   # where"));
        trivia("");
    }

    private void images() {
        int count = 1 + random.nextInt(5);
        boolean flow = chance(15);
        boolean flowItems = chance(20);
        String indent = " ".repeat(random.nextInt(3) * 2);
        String gap = " ".repeat(1 + random.nextInt(3));
        line(flow ? "" : "images:" + pick("", " # ours", "\t# tab"), flow);
        if (flow) {
            text.append("images: [");
        }
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (flow) {
                text.append(i > 0 ? ", " : "");
                flowEntry(name);
            } else {
                trivia(indent);
                text.append(indent).append('-').append(gap);
                if (flowItems) {
                    flowEntry(name);
                    text.append(eol);
                } else {
                    blockEntry(name, indent + " " + gap);
                }
            }
        }
        if (flow) {
            text.append(']').append(pick("", " # all")).append(eol);
        }
        trivia("");
    }

    private void line(String line, boolean skip) {
        if (!skip) {
            line(line);
        }
    }

    private void flowEntry(String name) {
        String pad = pick("", " ");
        text.append('{').append(pad);
        fields(name, new FlowWriter());
        text.append(pad).append('}');
    }

    private void blockEntry(String name, String indent) {
        fields(name, new BlockWriter(indent));
    }

    private void fields(String name, FieldWriter writer) {
        Optional<String> newName =
                chance(25) ? Optional.of(pick("r.example/x", "localhost:5000/y/z", "nginx")) : Optional.empty();
        Optional<String> digest = chance(15) ? Optional.of(DIGEST) : Optional.empty();
        List<String> keys = new ArrayList<>(List.of("name"));
        newName.ifPresent(x -> keys.add("newName"));
        digest.ifPresent(x -> keys.add("digest"));
        boolean tagged = digest.isEmpty() || chance(50);
        if (tagged) {
            keys.add("newTag");
        }
        if (chance(40)) {
            Collections.shuffle(keys, random);
        }
        String tag = pick("v1", "1.2.3", "main-abc123", "latest", "v_2");
        boolean alias = tagged && anchor.isPresent() && chance(25);
        Optional<Span> tagSpan = Optional.empty();
        for (String key : keys) {
            writer.begin(key);
            if (key.equals("newTag")) {
                tag = alias ? anchored : tag;
                tagSpan = Optional.of(alias ? raw("*" + anchor.orElseThrow()) : tag(tag, writer.flow()));
            } else {
                scalar(
                        key.equals("name") ? name : key.equals("digest") ? DIGEST : newName.orElseThrow(),
                        writer.flow());
            }
            writer.end();
        }
        writer.close();
        if (alias) {
            entries.replaceAll(entry -> entry.tagSpan().isPresent() && isAnchored(entry)
                    ? new Entry(entry.name(), entry.state(), entry.tagSpan(), false, true)
                    : entry);
        }
        entries.add(new Entry(
                name,
                new ImageState(newName, tagged ? Optional.of(tag) : Optional.empty(), digest),
                tagSpan,
                alias,
                false));
    }

    private boolean isAnchored(Entry entry) {
        int from = entry.tagSpan().orElseThrow().from();
        String mark = "&" + anchor.orElseThrow() + " ";
        return text.substring(Math.max(0, from - mark.length() - 1), from).contains(mark);
    }

    /** Where the tag's own bytes stand, without quotes. */
    private Span tag(String tag, boolean flow) {
        if (anchor.isEmpty() && chance(20)) {
            anchor = Optional.of("tag");
            anchored = tag;
            text.append("&tag ");
        } else if (chance(5)) {
            text.append("!!str ");
        } else if (!flow && chance(5)) {
            text.append("|-").append(eol).append(" ".repeat(12));
            return raw(tag);
        }
        return scalar(tag, flow);
    }

    private Span scalar(String value, boolean flow) {
        String quote = pick("", "", "", "'", "\"");
        text.append(quote);
        Span span = raw(value);
        text.append(quote);
        return span;
    }

    private Span raw(String value) {
        int from = text.length();
        text.append(value);
        return new Span(from, text.length());
    }

    private void trivia(String indent) {
        if (chance(15)) {
            line(pick("", "  ", indent + "# - name: api", "# \ttab\tin a comment", "# ends with NEL\u0085"));
        }
    }

    private void line(String line) {
        text.append(line).append(eol);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private abstract class FieldWriter {
        int count;

        abstract void begin(String key);

        void end() {}

        void close() {}

        abstract boolean flow();
    }

    private final class FlowWriter extends FieldWriter {
        private final String quote = pick("", "", "\"");

        @Override
        void begin(String key) {
            text.append(count++ > 0 ? ", " : "")
                    .append(quote)
                    .append(key)
                    .append(quote)
                    .append(": ");
        }

        @Override
        boolean flow() {
            return true;
        }
    }

    private final class BlockWriter extends FieldWriter {
        private final String indent;

        BlockWriter(String indent) {
            this.indent = indent;
        }

        @Override
        void begin(String key) {
            if (count > 0) {
                trivia(indent);
                text.append(indent);
            }
            String quote = pick("", "", "", "'");
            text.append(quote).append(key).append(quote).append(':').append(pick(" ", " ", "   "));
            count++;
        }

        @Override
        void end() {
            boolean block = text.substring(Math.max(0, text.lastIndexOf("|-"))).startsWith("|-" + eol + " ".repeat(12))
                    && text.indexOf(eol, text.lastIndexOf("|-") + 2 + eol.length()) < 0;
            text.append(block ? "" : pick("", "", " # note", "\t# tab")).append(eol);
        }

        @Override
        boolean flow() {
            return false;
        }
    }
}
