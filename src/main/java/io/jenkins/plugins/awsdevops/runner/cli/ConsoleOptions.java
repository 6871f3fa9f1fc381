// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is shown of a run, and what page is written of it. */
final class ConsoleOptions {
    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Kind kind = new Kind();

    /** One kind of console in place of the tree. */
    static final class Kind {
        @Option(names = "--quiet", description = "Only what Jenkins' console would show, and nothing else.")
        private boolean quiet;

        @Option(names = "--json", description = "Each event as one JSON object a line (docs/runner-events.md).")
        private boolean json;
    }

    @Option(names = "--report", paramLabel = "FILE", description = "Write the page of the run there when it has ended.")
    private String report;

    /** {@return where the page of the run goes, none if none is wanted} */
    Optional<String> report() {
        return Optional.ofNullable(report);
    }

    boolean quiet() {
        return kind.quiet;
    }

    boolean json() {
        return kind.json;
    }
}
