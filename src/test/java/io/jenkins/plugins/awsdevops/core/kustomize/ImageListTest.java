// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.DIGEST;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.lines;
import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no kustomization, and what anchors and aliases forbid. */
class ImageListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                               | line 1, column 1: it is empty: there is no YAML document in it",
                "- a\\n                           | line 1, column 1: a kustomization must be a map of fields, but it is a list",
                "just text\\n                     | line 1, column 1: a kustomization must be a map of fields, but it is 'just"
                        + " text'",
                "---\\n                           | line 2, column 1: a kustomization must be a map of fields, but it is empty",
                "images: {a: b}\\n                | line 1, column 9: images must be a list, but is a map",
                "images: api\\n                   | line 1, column 9: images must be a list, but is 'api'",
                "images: [api]\\n                 | line 1, column 10: images[0] must be a map with a name, but is 'api'",
                "images:\\n-\\n                   | line 2, column 1: images[0] must be a map with a name, but is nothing",
                "images:\\n- newTag: v1\\n        | line 2, column 3: images[0] has no name",
                "images:\\n- name: ''\\n          | line 2, column 3: images[0] has no name",
                "images:\\n- name: a\\n  newTag: [b]\\n | line 3, column 11: images[0].newTag must be text, but is a list",
                "images:\\n- name: a\\n  newTag: b\\n  newTag: c\\n | line 4, column 3: the key 'newTag' stands here a second"
                        + " time; the first is at line 3, column 3",
                "images:\\n- name: a\\n  newTag: b\\n  newtag: c\\n | line 4, column 3: 'newtag' is 'newTag' a second time;"
                        + " kustomize does not mind the case",
                "images: []\\nImages: []\\n       | line 2, column 1: 'Images' is 'images' a second time; kustomize does not mind"
                        + " the case",
                "imageTags:\\n- name: a\\n        | line 1, column 1: imageTags is the old spelling of images; 'kustomize edit"
                        + " fix' brings the file up to date",
                "images:\\n- &a {name: a}\\n- name: b\\n  <<: *a\\n | line 4, column 3: images[1]: the merge key << must be the"
                        + " first field; kustomize lets it overrule the fields before it",
                "images:\\n- <<: text\\n  name: b\\n | line 2, column 7: images[0]: the merge key << needs a map, but has"
                        + " 'text'",
            })
    void what_is_no_kustomization_is_refused_with_its_place(String text, String problem) {
        assertRefused(text.replace("\\n", "\n"), "api=v2", problem);
    }

    @Test
    void an_alias_in_the_place_of_a_value_is_replaced_by_the_value() {
        String text = lines("images:", "- name: api", "  newTag: &t v1", "- name: web", "  newTag: *t # the same");

        assertThat(set(text, "web=v2")).isEqualTo(text.replace("*t", "v2"));
    }

    @Test
    void a_value_that_others_use_is_not_changed_for_one() {
        String text = lines("images:", "- name: api", "  newTag: &t v1", "- name: web", "  newTag: *t");

        assertRefused(
                text,
                "api=v2",
                "line 3, column 11: the anchor &t is used at line 5, column 11 as well; to change 'api' would change that too."
                        + " Write the value out there first");
        assertRefused(
                text,
                "api=@" + DIGEST,
                "line 3, column 11: the anchor &t is used at line 5, column 11 as well; to change 'api' would change that too."
                        + " Write the value out there first");
    }

    @Test
    void a_value_that_others_use_is_changed_for_all_of_them_at_once() {
        String text = lines("images:", "- name: api", "  newTag: &t v1", "- name: web", "  newTag: *t");

        assertThat(set(text, "web=v2", "api=v2")).isEqualTo(text.replace("v1", "v2"));
        assertThat(set(text, "web=x/y:v2", "api=:v2"))
                .isEqualTo(text.replace("v1", "v2").replace("  newTag: *t", "  newName: x/y\n  newTag: *t"));
        assertRefused(
                text,
                new String[] {"web=v3", "api=v2"},
                "line 3, column 11: the anchor &t is used at line 5, column 11 as well; to change 'api' would change that too."
                        + " Write the value out there first");
    }

    @Test
    void an_entry_that_others_merge_is_not_changed() {
        String text = lines("images:", "- &api {name: api, newTag: v1}", "- <<: *api", "  name: web");

        assertRefused(
                text,
                "api=v2",
                "line 2, column 3: the anchor &api is used at line 3, column 7 as well; to change 'api' would change that too."
                        + " Write the value out there first");
        assertThat(set(text, "web=v2")).isEqualTo(text + "  newTag: v2\n");
        assertThat(set(text, "web=v1")).isEqualTo(text);
        assertRefused(
                text,
                "web=@" + DIGEST,
                "line 3, column 3: newTag of 'web' comes through the merge key <<, which others may use as well; it cannot be"
                        + " taken out here. Write the entry out in full first");
    }

    @Test
    void an_entry_or_a_list_that_is_only_an_alias_is_not_changed() {
        String entry = lines("x: &a {name: api, newTag: v1}", "images:", "- *a");
        assertThat(set(entry, "api=v1")).isEqualTo(entry);
        assertRefused(
                entry,
                "api=v2",
                "line 3, column 3: images[0] is only the alias *a of what stands at line 1, column 7; to change 'api' there"
                        + " would change that too. Write it out in full first");
        String list = lines("x: &a [{name: api, newTag: v1}]", "images: *a");
        assertRefused(
                list,
                "new=v2",
                "line 2, column 9: images is only the alias *a of what stands at line 1, column 7; to change 'new' there would"
                        + " change that too. Write it out in full first");
    }

    @Test
    void an_entry_with_an_anchor_in_use_is_not_taken_out() {
        String text = lines("images:", "- name: api", "  newTag: &t v1", "- name: web", "  newTag: *t");

        assertRefused(
                text,
                "api=-",
                "line 3, column 11: the anchor &t is used at line 5, column 11 as well; to change 'api' would change that too."
                        + " Write the value out there first");
        assertThat(set(text, "web=-")).isEqualTo(lines("images:", "- name: api", "  newTag: &t v1"));
    }

    @Test
    void hostile_values_are_shown_harmlessly() {
        assertRefused(
                "images: \"\\e[31m\\r\\n" + "x".repeat(200) + "\"\n",
                "api=v2",
                "line 1, column 9: images must be a list, but is '\\u001b[31m  " + "x".repeat(85) + "...'");
    }

    private static void assertRefused(String text, String image, String problem) {
        assertRefused(text, new String[] {image}, problem);
    }

    private static void assertRefused(String text, String[] images, String problem) {
        assertThatThrownBy(() -> set(text, images))
                .isInstanceOf(BadInputException.class)
                .hasMessage("kustomization.yaml: " + problem);
    }
}
