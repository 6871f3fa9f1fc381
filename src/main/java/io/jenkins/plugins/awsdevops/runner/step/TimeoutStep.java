// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.model.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution.ExceededTimeout;

/**
 * {@code timeout(time: 5, unit: 'MINUTES') { ... }}, or with {@code activity: true} after that time without a line in the
 * log; the time that the runner is not there counts.
 */
final class TimeoutStep implements Step {
    private static final Signature SIGNATURE = Signature.of(
                    "timeout", "org.jenkinsci.plugins.workflow.steps.TimeoutStep")
            .sole("time", int.class)
            .takes("unit", String.class)
            .takes("activity", boolean.class)
            .withBody();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given, TimeSpan.of(given, SIGNATURE, TimeUnit.MINUTES));
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final Duration span;
        private final boolean activity;
        private volatile Instant end;
        private transient Cancel timer;

        Execution(Given given, Duration span) {
            super(given);
            this.span = span;
            this.activity = given.flag("activity", false);
        }

        @Override
        public void start() {
            context()
                    .log(
                            activity
                                    ? "Timeout set to expire after " + TimeSpan.text(span) + " without activity"
                                    : "Timeout set to expire in " + TimeSpan.text(span));
            postpone();
            Place place = context().place();
            runBody(activity ? place.with(new Activity(this)) : place);
        }

        private void postpone() {
            end = context().clock().instant().plus(span);
        }

        @Override
        public void begin() {
            Duration left = Duration.between(context().clock().instant(), end);
            timer = context().after(left.isNegative() ? Duration.ZERO : left, this::expire);
        }

        @Override
        public void resume() {
            begin();
        }

        private void expire() {
            if (context().clock().instant().isBefore(end)) {
                begin();
                return;
            }
            context().log("Cancelling nested steps due to timeout");
            context()
                    .stopBodies(new FlowInterruptedException(
                            Result.ABORTED,
                            true,
                            new ExceededTimeout(String.valueOf(context().id()))));
        }

        @Override
        public void bodyEnded(Object value) throws Exception {
            cancel();
            super.bodyEnded(value);
        }

        @Override
        public void bodyFailed(Throwable cause) throws Exception {
            cancel();
            super.bodyFailed(cause);
        }

        private void cancel() {
            if (timer != null) {
                timer.cancel();
            }
        }
    }

    /** Each line of the body's log is a sign of life. */
    private record Activity(Execution timeout) implements LineFilter {
        @Override
        public UnaryOperator<String> open(Run run) {
            return line -> {
                timeout.postpone();
                return line;
            };
        }
    }
}
