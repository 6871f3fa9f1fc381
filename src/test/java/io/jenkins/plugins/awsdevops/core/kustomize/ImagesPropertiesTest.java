// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.data.Span;
import io.jenkins.plugins.awsdevops.core.kustomize.GeneratedKustomization.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The promise of the editor on a thousand kustomizations. */
class ImagesPropertiesTest {
    private static final List<String> TAGS = List.of("v2", "9.8.7", "sha-0f1e2d", "1.10", "012", "1e3", "true", "0x1F");

    @Property(tries = 1000)
    void an_edit_that_changes_nothing_leaves_every_byte(@ForAll long seed) {
        GeneratedKustomization generated = new GeneratedKustomization(seed);
        Map<String, String> same = new LinkedHashMap<>(Map.of("not-there", "-"));
        for (Entry entry : generated.entries()) {
            same.put(entry.name(), "*:*@*");
        }

        ImagesChange change = change(generated.text(), same);

        assertThat(change.isChanged()).isFalse();
        assertThat(change.after().text()).isEqualTo(generated.text());
    }

    @Property(tries = 1000)
    void an_edit_that_changes_one_image_changes_only_the_bytes_of_its_value(@ForAll long seed) {
        GeneratedKustomization generated = new GeneratedKustomization(seed);
        Entry entry = editable(generated, seed);
        String tag = TAGS.get((int) Long.remainderUnsigned(seed, TAGS.size()));
        Span span = entry.tagSpan().orElseThrow();
        String text = generated.text();

        ImagesChange change = change(text, Map.of(entry.name(), tag));

        String after = change.after().text();
        String before = text.substring(0, span.from());
        String behind = text.substring(span.to());
        assertThat(after).startsWith(before).endsWith(behind);
        assertThat(after.substring(before.length(), after.length() - behind.length()))
                .isIn(tag, "'" + tag + "'", "\"" + tag + "\"");
        assertThat(change.previous())
                .isEqualTo(Map.of(entry.name(), entry.state().newTag().orElseThrow()));
    }

    @Property(tries = 1000)
    void handing_previous_back_restores_every_byte(@ForAll long seed) {
        GeneratedKustomization generated = new GeneratedKustomization(seed);
        Entry entry = editable(generated, seed);
        Assume.that(!entry.tagIsAlias());

        ImagesChange change = change(generated.text(), Map.of(entry.name(), "v2-x"));

        assertThat(change(change.after().text(), change.previous()).after().text())
                .isEqualTo(generated.text());
    }

    @Property(tries = 1000)
    void handing_previous_back_takes_new_entries_out_again(@ForAll long seed) {
        String text = new GeneratedKustomization(seed).text();

        ImagesChange change = change(text, Map.of("new/one", "x/y:1.10", "new/two", "v2"));

        assertThat(change.previous()).isEqualTo(Map.of("new/one", "-", "new/two", "-"));
        assertThat(change(change.after().text(), change.previous()).after().text())
                .isEqualTo(text);
    }

    /** An entry that decides, has a tag and no digest, and whose tag nothing else in the file uses. */
    private static Entry editable(GeneratedKustomization generated, long seed) {
        List<Entry> editable = generated.entries().stream()
                .filter(entry -> entry.tagSpan().isPresent()
                        && entry.state().digest().isEmpty()
                        && !entry.tagIsUsedElsewhere()
                        && decides(generated, entry))
                .toList();
        Assume.that(!editable.isEmpty());
        return editable.get((int) Long.remainderUnsigned(seed, editable.size()));
    }

    private static boolean decides(GeneratedKustomization generated, Entry entry) {
        Optional<Entry> decisive = Optional.empty();
        for (Entry each : generated.entries()) {
            boolean open = decisive.flatMap(found -> found.state().newName()).isEmpty();
            decisive = each.name().equals(entry.name()) && open ? Optional.of(each) : decisive;
        }
        return decisive.filter(found -> found == entry).isPresent();
    }
}
