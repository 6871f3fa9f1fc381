// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import io.jenkins.plugins.awsdevops.core.data.Yaml;
import io.jenkins.plugins.awsdevops.core.data.YamlDocument;
import io.jenkins.plugins.awsdevops.core.data.YamlMapping;
import io.jenkins.plugins.awsdevops.core.data.YamlNode;
import io.jenkins.plugins.awsdevops.core.data.YamlScalar;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import io.jenkins.plugins.awsdevops.core.yaml.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what a kustomization renders to before and after a change of its images; pure. */
final class Verification {
    /** Differences that are named. */
    private static final int MAX_NAMED = 5;

    private static final int MAX_VALUE = 200;

    private final ImagesChange change;

    Verification(ImagesChange change) {
        this.change = change;
    }

    /**
     * {@return how many image fields differ}
     *
     * @throws OperationFailedException if anything else does
     */
    int imageFields(String before, String after) {
        List<YamlDocument> old = Yaml.parseAll(SourceText.of("the build before the change", before));
        List<YamlDocument> now = Yaml.parseAll(SourceText.of("the build after the change", after));
        if (old.size() != now.size()) {
            throw new OperationFailedException(
                    "the build has " + now.size() + " resources, before it had " + old.size());
        }
        int images = 0;
        List<String> others = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            for (Difference difference :
                    Difference.between(old.get(i).root(), now.get(i).root())) {
                if (isImage(difference)) {
                    images++;
                } else {
                    others.add(describe(old.get(i).root()) + " " + describe(difference));
                }
            }
        }
        if (!others.isEmpty()) {
            String more = others.size() > MAX_NAMED ? "; and " + (others.size() - MAX_NAMED) + " more" : "";
            throw new OperationFailedException("more than image fields would change: "
                    + String.join("; ", others.subList(0, Math.min(MAX_NAMED, others.size()))) + more);
        }
        return images;
    }

    /** A field called image, or one whose value was a reference to a named image and is one still. */
    private boolean isImage(Difference difference) {
        if (difference.before().isEmpty() || difference.after().isEmpty()) {
            return false;
        }
        return difference.path().endsWith(".image")
                || change.references().stream()
                        .anyMatch(names ->
                                isReference(names, difference.before()) && isReference(names, difference.after()));
    }

    private static boolean isReference(Set<String> names, Optional<String> value) {
        return value.map(text -> ImageSplit.of(text).name())
                .filter(names::contains)
                .isPresent();
    }

    private static String describe(Difference difference) {
        String before = difference.before().map(Verification::shown).orElse("(a structure)");
        String after = difference.after().map(Verification::shown).orElse("(a structure)");
        return Visible.of(difference.path(), MAX_VALUE) + ": " + before + " -> " + after;
    }

    private static String shown(String value) {
        return "'" + Visible.of(value, MAX_VALUE) + "'";
    }

    /** {@return kind and name} */
    private static String describe(YamlNode resource) {
        String kind = text(resource, "kind").orElse("?");
        String name = field(resource, "metadata")
                .flatMap(metadata -> text(metadata, "name"))
                .orElse("?");
        return Visible.of(kind + "/" + name, MAX_VALUE);
    }

    private static Optional<String> text(YamlNode node, String key) {
        return field(node, key).filter(YamlScalar.class::isInstance).map(scalar -> ((YamlScalar) scalar).value());
    }

    private static Optional<YamlNode> field(YamlNode node, String key) {
        return node instanceof YamlMapping mapping
                ? mapping.field(key).map(field -> field.value().resolved())
                : Optional.empty();
    }
}
