// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.DIGEST;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.change;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.images;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.lines;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.set;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.undone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesEditTest {
    private static final String DEV = lines(
            "# dev",
            "resources:",
            "  - ../../base   # the base",
            "images:",
            "  - name: api      # the service",
            "    newName: reg.example:5000/shop/api",
            "    newTag: v1     # bumped by CI",
            "  # the worker",
            "  - name: 'worker'",
            "    newTag: 'v7'",
            "namePrefix: dev-");

    @Test
    void only_the_bytes_of_the_value_change() {
        assertThat(set(DEV, "api=v2")).isEqualTo(DEV.replace("newTag: v1 ", "newTag: v2 "));
        assertThat(set(DEV, "worker=v8")).isEqualTo(DEV.replace("'v7'", "'v8'"));
        assertThat(set(DEV, "api=other/api:v2"))
                .isEqualTo(DEV.replace("reg.example:5000/shop/api", "other/api").replace("newTag: v1 ", "newTag: v2 "));
    }

    @Test
    void several_images_change_at_once() {
        assertThat(set(DEV, "worker=v8", "api=v2"))
                .isEqualTo(DEV.replace("newTag: v1 ", "newTag: v2 ").replace("'v7'", "'v8'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api=v1", "api=*:v1", "api=reg.example:5000/shop/api:v1", "worker=v7", "worker=:v7", "none=-"})
    void nothing_to_change_leaves_the_text_as_it_is(String image) {
        var change = change(DEV, images(image));

        assertThat(change.isChanged()).isFalse();
        assertThat(change.after().text()).isSameAs(DEV);
        assertThat(change.previous()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "api=v2, v1",
        "api=x/y:v2, reg.example:5000/shop/api:v1",
        "api=*, v1",
        "api=:v1, reg.example:5000/shop/api:v1",
        "api=-, reg.example:5000/shop/api:v1",
        "worker=x/y:v7, :v7",
        "worker=-, v7",
        "new=v1, -",
    })
    void previous_is_what_undoes_the_change(String image, String previous) {
        var change = change(DEV, images(image));

        assertThat(change.previous()).isEqualTo(Map.of(image.substring(0, image.indexOf('=')), previous));
        assertThat(change(change.after().text(), change.previous()).after().text())
                .isNotEqualTo(change.after().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api=v2", "api=x/y:v2", "worker=v8", "worker=x/y:v7", "new=v1", "new=x/y"})
    void undoing_restores_every_byte(String image) {
        assertThat(undone(DEV, image)).isEqualTo(DEV);
    }

    @Test
    void a_tag_takes_the_digest_out_and_undoing_puts_it_back() {
        String text = lines("images:", "- name: api", "  newTag: v1", "  digest: " + DIGEST + " # pinned", "- name: b");

        assertThat(set(text, "api=v2")).isEqualTo(lines("images:", "- name: api", "  newTag: v2", "- name: b"));
        assertThat(change(text, images("api=v2")).previous()).isEqualTo(Map.of("api", "*:v1@" + DIGEST));
        assertThat(undone(text, "api=v2")).isEqualTo(text.replace(" # pinned", ""));
    }

    @Test
    void a_first_field_behind_the_dash_is_taken_out_and_put_back_in_kustomizes_own_order() {
        String text = lines("images:", "- digest: " + DIGEST, "  name: api", "  newTag: v1", "- name: b");

        assertThat(set(text, "api=v1")).isEqualTo(lines("images:", "- name: api", "  newTag: v1", "- name: b"));
        String note = lines("images:", "- digest: " + DIGEST, "  # note", "  name: api", "  newTag: v1");
        assertThat(set(note, "api=v1")).isEqualTo(lines("images:", "-", "  # note", "  name: api", "  newTag: v1"));
    }

    @Test
    void a_new_entry_copies_its_siblings() {
        assertThat(set(DEV, "new=r/new:1.10"))
                .isEqualTo(DEV.replace(
                        "    newTag: 'v7'\n",
                        "    newTag: 'v7'\n  - name: 'new'\n    newName: r/new\n    newTag: '1.10'\n"));
        String flow = "images: [{name: a, newTag: b}]\n";
        assertThat(set(flow, "c=d")).isEqualTo("images: [{name: a, newTag: b}, {name: c, newTag: d}]\n");
        String padded = "images: [ { \"name\": \"a\", \"newTag\": \"b\" } ]";
        assertThat(set(padded, "c=d"))
                .isEqualTo(
                        "images: [ { \"name\": \"a\", \"newTag\": \"b\" }, { \"name\": \"c\", \"newTag\": \"d\" } ]");
        String dashed = lines("images:", "- {name: a, newTag: b}", "", "- {name: b, newTag: b} # x", "", "x: y");
        assertThat(set(dashed, "c=d")).isEqualTo(dashed.replace("# x\n", "# x\n\n- {name: c, newTag: d}\n"));
        String wide = lines("images:", "    -   name: a", "        newTag: b");
        assertThat(set(wide, "c=d")).isEqualTo(wide + lines("    -   name: c", "        newTag: d"));
    }

    @Test
    void images_are_added_where_there_are_none() {
        assertThat(set("resources:\n  - a.yaml\n", "api=v1"))
                .isEqualTo("resources:\n  - a.yaml\nimages:\n  - name: api\n    newTag: v1\n");
        assertThat(set("resources:\r\n- a.yaml # x\r\n# end", "api=v1"))
                .isEqualTo("resources:\r\n- a.yaml # x\r\n# end\r\nimages:\r\n- name: api\r\n  newTag: v1");
        assertThat(set("resources: [a.yaml]\n\n\n...\n# end\n", "api=v1"))
                .isEqualTo("resources: [a.yaml]\nimages:\n- name: api\n  newTag: v1\n\n\n...\n# end\n");
        assertThat(set("images: # none yet\nx: y\n", "api=v1"))
                .isEqualTo("images: # none yet\n- name: api\n  newTag: v1\nx: y\n");
        assertThat(set("images: null\nx: y\n", "api=v1")).isEqualTo("images:\n- name: api\n  newTag: v1\nx: y\n");
        assertThat(set("images: []\n", "api=v1")).isEqualTo("images: [{name: api, newTag: v1}]\n");
        assertThat(set("{\"resources\":[\"a\"]}", "api=v1"))
                .isEqualTo("{\"resources\":[\"a\"],\"images\":[{\"name\":\"api\",\"newTag\":\"v1\"}]}");
        assertThat(set("{}\n", "api=v1")).isEqualTo("{images: [{name: api, newTag: v1}]}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resources:\n  - a.yaml\n",
                "resources:\r\n- a.yaml # x\r\n# end",
                "resources: [a.yaml]\n\n\n...\n# end\n",
                "images: []\n",
                "{\"resources\":[\"a\"]}",
                "\uFEFFresources: [a]",
                "images: [\n  {name: a},\n  {name: b}\n]\n",
                "images: [\n  {name: a}\n]\n",
                "{\n  \"resources\": [\n    \"a\"\n  ]\n}\n",
                "images:\n- name: a\n\n- name: b\n\nx: y\n",
                "images:\n- name: a\n  newTag: |+\n    v\n\n\n",
            })
    void undoing_takes_a_new_entry_out_again(String text) {
        assertThat(set(text, "new=v1")).isNotEqualTo(text);
        assertThat(undone(text, "new=v1")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "newTag: v1          | v2   | newTag: v2",
                "newTag: 'v1'        | 1.10 | newTag: '1.10'",
                "newTag: v1          | 1.10 | newTag: \"1.10\"",
                "newTag: v1 # c      | 012  | newTag: \"012\" # c",
                "newTag: \"v1\"      | true | newTag: \"true\"",
                "newTag: !!str 1.10  | 1.20 | newTag: !!str 1.20",
                "newTag:             | v2   | newTag: v2",
                "newTag: # c         | v2   | newTag: v2 # c",
                "newTag: ~           | v2   | newTag: v2",
                "newTag: ''          | v2   | newTag: 'v2'",
                "newTag: 1.10        | 1.10 | newTag: \"1.10\"",
                "'newTag':   v1      | v2   | 'newTag':   v2",
                "newtag: v1          | v2   | newtag: v2",
                "newTag: &a v1       | v2   | newTag: &a v2",
                "? newTag\\n  : v1   | v2   | ? newTag\\n  : v2",
            })
    void a_value_keeps_its_style(String before, String tag, String after) {
        String text = lines("images:", "- name: api", "  " + before.replace("\\n", "\n"), "x: y");
        String expected = lines("images:", "- name: api", "  " + after.replace("\\n", "\n"), "x: y");

        assertThat(set(text, "api=" + tag)).isEqualTo(expected);
    }

    @Test
    void block_scalars_of_one_line_stay_and_others_become_a_plain_value() {
        String strip = lines("images:", "- name: api", "  newTag: |- # c", "    v1", "", "x: y");
        assertThat(set(strip, "api=1.10")).isEqualTo(strip.replace("v1", "1.10"));
        assertThat(undone(strip, "api=1.10")).isEqualTo(strip);
        String clip = lines("images:", "- name: api", "  newTag: | # c", "    v1", "", "x: y");
        assertThat(set(clip, "api=v2")).isEqualTo(lines("images:", "- name: api", "  newTag: v2 # c", "", "x: y"));
        String keep = lines("images:", "- name: api", "  newTag: |+", "    v1", "", "x: y");
        assertThat(set(keep, "api=v2")).isEqualTo(lines("images:", "- name: api", "  newTag: v2", "x: y"));
        String folded = "images:\n- name: api\n  newTag: >\n    v1\n    v2";
        assertThat(set(folded, "api=v3")).isEqualTo("images:\n- name: api\n  newTag: v3");
    }
}
