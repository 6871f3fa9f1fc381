// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Links from a page to files. */
final class Link {
    private Link() {}

    /** {@return the address of a file as seen from a page: relative, so that both can be moved together} */
    static String from(Path page, Path file) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        Path target = file.toAbsolutePath().normalize();
        if (folder == null || !target.getRoot().equals(folder.getRoot())) {
            return target.toUri().toString();
        }
        StringBuilder path = new StringBuilder(".");
        for (Path part : folder.relativize(target)) {
            path.append('/').append(part);
        }
        try {
            return new URI(null, null, path.toString(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A path without a scheme is always an address: " + path, e);
        }
    }
}
