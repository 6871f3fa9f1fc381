// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import java.util.Arrays;
import java.util.List;

/** The formats that are read. */
enum ReportFormat {
    /** By what is in the file. */
    AUTO("auto"),
    /** Trivy's JSON with a schema version, and that of {@code trivy k8s}. */
    TRIVY("trivy"),
    /** Trivy's JSON before 0.20: a bare list, and a bare null where nothing was found. */
    TRIVY_LEGACY("trivy-legacy");

    private final String argument;

    ReportFormat(String argument) {
        this.argument = argument;
    }

    /** @throws BadArgumentException if there is no such format */
    static ReportFormat parse(String text) {
        return Arrays.stream(values())
                .filter(format -> format.argument.equals(text))
                .findFirst()
                .orElseThrow(() -> new BadArgumentException("format: '" + text + "' is not known"
                        + Nearest.hint(text, names()) + " Known are: " + String.join(", ", names()) + "."));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(format -> format.argument).toList();
    }

    @Override
    public String toString() {
        return argument;
    }
}
