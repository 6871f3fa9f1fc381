// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.List;

/**
 * YAML with the place of each node. Read as the tools of Kubernetes read it (they are written in Go): YAML 1.2, but
 * lines also end at NEL, LS and PS, as in YAML 1.1.
 */
public final class Yaml {
    /** Levels of nesting. */
    static final int MAX_DEPTH = 100;

    /** Nodes that aliases stand for, all together: far beyond any honest file, far below what a bomb needs. */
    static final int MAX_ALIASED = 100_000;

    private Yaml() {}

    /**
     * {@return the only document of a text}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadInputException if the text is not exactly one YAML document,
     *     has a key twice in a mapping, is nested too deeply, or its aliases expand too far; the message names the place
     */
    public static YamlDocument parse(SourceText text) {
        List<YamlDocument> documents = new YamlParser(text).documents(1);
        if (documents.isEmpty()) {
            throw text.problem(text.start(), "it is empty: there is no YAML document in it");
        }
        return documents.get(0);
    }

    /**
     * {@return all documents of a text, none if it is empty}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.BadInputException as {@link #parse}
     */
    public static List<YamlDocument> parseAll(SourceText text) {
        return new YamlParser(text).documents(Integer.MAX_VALUE);
    }
}
