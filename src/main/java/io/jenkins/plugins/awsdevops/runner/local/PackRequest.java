// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be packed.
 *
 * @param context folder of the files; its {@code .dockerignore} is heeded
 * @param layout folder of the OCI layout, made if it is not there
 * @param into folder of the files in the image, without a leading slash
 * @param entrypoint command of the image, may be empty
 * @param labels labels and annotations of the image
 */
public record PackRequest(Path context, Path layout, String into, List<String> entrypoint, Map<String, String> labels) {
    public PackRequest {
        into = into.replaceAll("^/+|/+$", "");
        entrypoint = List.copyOf(entrypoint);
        labels = new TreeMap<>(labels);
    }
}
