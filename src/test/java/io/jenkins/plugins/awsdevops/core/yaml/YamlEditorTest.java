// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Yaml;
import io.jenkins.plugins.awsdevops.core.data.YamlDocument;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;
import io.jenkins.plugins.awsdevops.core.data.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The editor on files that are no kustomizations. */
class YamlEditorTest {
    private static final String VALUES = """
            # values of a chart
            image:
                repository: reg/api   # where
                # which
                tag: "v1"
            list:
              - a   # first

              - b

              # the end
            last: {x: 1}
            """;

    @Test
    void sets_a_value_deep_in_a_file() {
        assertThat(set(VALUES, "image", "tag", "1.10")).isEqualTo(VALUES.replace("v1", "1.10"));
        assertThat(set(VALUES, "image", "repository", "a: b")).isEqualTo(VALUES.replace("reg/api ", "\"a: b\" "));
        assertThat(set(VALUES, "last", "x", "no, [it]")).isEqualTo(VALUES.replace("1}", "\"no, [it]\"}"));
    }

    @Test
    void adds_a_field_behind_another_or_in_front() {
        NewField digest = new NewField("digest", "sha256:1", Style.DOUBLE_QUOTED);

        assertThat(add(VALUES, "image", 1, digest))
                .isEqualTo(VALUES.replace("\"v1\"\n", "\"v1\"\n    digest: \"sha256:1\"\n"));
        assertThat(add(VALUES, "image", -1, digest))
                .isEqualTo(VALUES.replace("    repository", "    digest: \"sha256:1\"\n    repository"));
        assertThat(add(VALUES, "last", 0, digest)).isEqualTo(VALUES.replace("x: 1", "x: 1, digest: \"sha256:1\""));
        assertThat(add(VALUES, "last", -1, digest)).isEqualTo(VALUES.replace("x: 1", "digest: \"sha256:1\", x: 1"));
    }

    @Test
    void removes_a_field_with_its_line_and_leaves_the_comments_around_it() {
        assertThat(remove(VALUES, "image", "repository"))
                .isEqualTo(VALUES.replace("    repository: reg/api   # where\n", ""));
        assertThat(remove(VALUES, "image", "tag")).isEqualTo(VALUES.replace("    tag: \"v1\"\n", ""));
        assertThat(remove("a: 1\nb: |+\n  x\n\n", null, "b")).isEqualTo("a: 1\n");
        assertThat(remove("a: 1\nb: 2", null, "a")).isEqualTo("b: 2");
        assertThat(remove("a: 1\nb: 2", null, "b")).isEqualTo("a: 1");
        assertThat(remove("a: 1\r\nb: 2\r\n", null, "b")).isEqualTo("a: 1\r\n");
        assertThat(remove("a: 1\n# c\nb: 2\n", null, "b")).isEqualTo("a: 1\n# c\n");
        assertThat(remove("# c\na: 1\n# d\nb: 2\n", null, "a")).isEqualTo("# c\n# d\nb: 2\n");
    }

    @Test
    void removes_items_of_every_style() {
        assertThat(removeItem(VALUES, "list", 0)).isEqualTo(VALUES.replace("  - a   # first\n\n", ""));
        assertThat(removeItem(VALUES, "list", 1)).isEqualTo(VALUES.replace("\n  - b\n", ""));
        assertThat(removeItem("l: [a, b, c]\n", "l", 0)).isEqualTo("l: [b, c]\n");
        assertThat(removeItem("l: [a, b, c]\n", "l", 2)).isEqualTo("l: [a, b]\n");
        assertThat(removeItem("l: [ a ]\n", "l", 0)).isEqualTo("l: [  ]\n");
        assertThat(removeItem("l: [\n  a,\n  b,\n]\n", "l", 1)).isEqualTo("l: [\n  a,\n]\n");
    }

    @Test
    void a_difference_is_named_with_its_path_and_styles_do_not_count() {
        String before = "a: 1\nb: [x, {c: 'w'}]\nd: &k z\ne: *k\n";

        assertThat(differences(before, "a: 1 # c\n\nb:\n- \"x\"\n- c: w\nd: z\ne: 'z'\n"))
                .isEmpty();
        assertThat(differences(before, before.replace("a: 1", "a: '1'")))
                .containsExactly(new Difference("$.a", Optional.of("1"), Optional.of("1")));
        assertThat(differences(before, before.replace("'w'", "q").replace("&k z", "&k q")))
                .containsExactly(
                        new Difference("$.b[1].c", Optional.of("w"), Optional.of("q")),
                        new Difference("$.d", Optional.of("z"), Optional.of("q")),
                        new Difference("$.e", Optional.of("z"), Optional.of("q")));
        assertThat(differences(before, before.replace("[x, ", "[")))
                .containsExactly(new Difference("$.b", Optional.empty(), Optional.empty()));
    }

    private static List<Difference> differences(String before, String after) {
        return Difference.between(parse(before).root(), parse(after).root());
    }

    private static String set(String text, String parent, String key, String value) {
        YamlDocument document = parse(text);
        YamlMapping mapping = mapping(document, parent);
        return editor(document)
                .setValue(mapping, mapping.field(key).orElseThrow(), value)
                .text();
    }

    private static String add(String text, String parent, int after, NewField field) {
        YamlDocument document = parse(text);
        return editor(document)
                .addField(mapping(document, parent), after, field)
                .text();
    }

    private static String remove(String text, String parent, String key) {
        YamlDocument document = parse(text);
        YamlMapping mapping = mapping(document, parent);
        return editor(document)
                .removeField(mapping, mapping.field(key).orElseThrow())
                .text();
    }

    private static String removeItem(String text, String list, int index) {
        YamlDocument document = parse(text);
        YamlSequence sequence = (YamlSequence)
                ((YamlMapping) document.root()).field(list).orElseThrow().value();
        return editor(document)
                .removeItem(sequence, sequence.items().get(index))
                .text();
    }

    private static YamlMapping mapping(YamlDocument document, String parent) {
        YamlMapping root = (YamlMapping) document.root();
        return parent == null
                ? root
                : (YamlMapping) root.field(parent).orElseThrow().value();
    }

    private static YamlEditor editor(YamlDocument document) {
        return new YamlEditor(document, Style.DOUBLE_QUOTED);
    }

    private static YamlDocument parse(String text) {
        return Yaml.parse(SourceText.of("f", text));
    }
}
