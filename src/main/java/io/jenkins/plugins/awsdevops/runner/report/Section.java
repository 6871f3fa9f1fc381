// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

/** A part of the page under a heading. */
final class Section {
    private Section() {}

    static Element of(String id, String heading, Node... content) {
        return Element.of("section", Element.of("h2", heading).with("id", id)).add(content);
    }
}
