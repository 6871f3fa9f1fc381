// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** {@code sleep 10}; the time that the runner is not there counts. */
final class SleepStep implements Step {
    private static final Signature SIGNATURE = Signature.of("sleep", "org.jenkinsci.plugins.workflow.steps.SleepStep")
            .sole("time", int.class)
            .takes("unit", String.class);

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(TimeSpan.of(given, SIGNATURE, TimeUnit.SECONDS));
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1L;

        private final Duration span;
        private Instant end;
        private transient Cancel timer;

        Execution(Duration span) {
            this.span = span;
        }

        @Override
        public void start() {
            if (span.isZero() || span.isNegative()) {
                context().log("No need to sleep any longer");
                context().success(null);
                return;
            }
            context().log("Sleeping for " + TimeSpan.text(span));
            end = context().clock().instant().plus(span);
        }

        @Override
        public void begin() {
            Duration left = Duration.between(context().clock().instant(), end);
            timer = context().after(left.isNegative() ? Duration.ZERO : left, () -> context()
                    .success(null));
        }

        @Override
        public void stop(Throwable cause) {
            timer.cancel();
            context().failure(cause);
        }
    }
}
