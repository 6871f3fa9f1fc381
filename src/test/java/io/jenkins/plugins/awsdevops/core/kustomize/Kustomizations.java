// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import io.jenkins.plugins.awsdevops.core.data.SourceText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets images in a text, as tests like to write it. */
final class Kustomizations {
    static final String DIGEST = "sha256:24a0c4b4a4c0eb97a1aabb8e29f18e917d05abfe1b7a7c07857230879ce7d3d3";

    private Kustomizations() {}

    /** {@return the lines, each with a line feed} */
    static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    /** @param images {@code name=value} */
    static Map<String, String> images(String... images) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(images).map(image -> image.split("=", 2)).forEach(image -> map.put(image[0], image[1]));
        return map;
    }

    static ImagesChange change(String text, Map<String, String> images) {
        SetImageRequest request = new SetImageRequest(".", images, true, false);
        return ImagesChange.of(SourceText.of("kustomization.yaml", text), request.changes(), true);
    }

    static String set(String text, String... images) {
        return change(text, images(images)).after().text();
    }

    /** {@return the text after the change and its undoing} */
    static String undone(String text, String... images) {
        ImagesChange change = change(text, images(images));
        return change(change.after().text(), change.previous()).after().text();
    }

    static List<String> log(ImagesChange change) {
        List<String> lines = new java.util.ArrayList<>();
        change.log(lines::add);
        return lines;
    }
}
