// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The steps of one dry run. The real script goes its way; blocks run their bodies; what has no effect outside of the run is
 * done; every other step is shown and gives a harmless value. A step that is not named here is shown.
 */
public final class Preview implements UnaryOperator<Step> {
    /** So many calls a dry run may make: a script that waits for a value, which never comes, would not end. */
    public static final int MOST_CALLS = 10_000;

    /** They only speak, read sources, or change the run itself; some are refused on this machine in any case. */
    private static final Set<String> DONE = Set.of(
            "echo",
            "error",
            "unstable",
            "stage",
            "parallel",
            "dir",
            "ws",
            "timeout",
            "lock",
            "isUnix",
            "pwd",
            "load",
            "library",
            "libraryResource",
            "build",
            "bat",
            "powershell",
            "pwsh");

    /** They are done, and would not be seen otherwise. */
    private static final Set<String> TOLD =
            Set.of("withEnv", "retry", "catchError", "warnError", "wrap", "properties", "input", "milestone");

    private final int mostCalls;
    private int calls;

    public Preview() {
        this(MOST_CALLS);
    }

    Preview(int mostCalls) {
        this.mostCalls = mostCalls;
    }

    /** {@return the step that is started in the place of {@code real}} */
    @Override
    public Step apply(Step real) {
        return new Previewed(this, real);
    }

    private StepExecution execution(Step real, Given given) {
        calls++;
        if (calls > mostCalls) {
            return new TooMany(mostCalls, calls > mostCalls + 1);
        }
        Signature signature = real.signature();
        String name = signature.name();
        StepExecution execution = real.execution(given);
        String call = CallText.of(signature, given);
        if (DONE.contains(name)) {
            return execution;
        } else if (TOLD.contains(name)) {
            return new Told(call, execution);
        }
        return switch (name) {
            case "node" -> new Inside(given, "", InSource.of(given));
            case "withCredentials" -> new Inside(given, call, PlaceholderSecrets.of(given));
            case "waitUntil" -> new Inside(given, call, (context) -> context.place());
            default -> new Shown(call, given);
        };
    }

    private record Previewed(Preview preview, Step real) implements Step {
        @Override
        public Signature signature() {
            return real.signature();
        }

        /** The real execution is made, and perhaps not used: so arguments that it refuses are refused here, too. */
        @Override
        public StepExecution execution(Given given) {
            return preview.execution(real, given);
        }
    }
}
