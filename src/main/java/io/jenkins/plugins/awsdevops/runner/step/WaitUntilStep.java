// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.time.Duration;
import java.time.Instant;

/** {@code waitUntil { condition }}: asks again after a quarter of a second, then ever more seldom, at most every 15 s. */
final class WaitUntilStep implements Step {
    private static final long LONGEST = 15_000;

    @Override
    public Signature signature() {
        return Signature.of("waitUntil", "org.jenkinsci.plugins.workflow.steps.WaitForConditionStep")
                .takes("initialRecurrencePeriod", long.class)
                .takes("quiet", boolean.class)
                .withBody();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final boolean quiet;
        private long pause;
        private Instant next;
        private transient Cancel timer;

        Execution(Given given) {
            super(given);
            this.quiet = given.flag("quiet", false);
            this.pause = Math.max(1, Math.min(LONGEST, given.number("initialRecurrencePeriod", 250)));
        }

        @Override
        public void start() {
            runBody(context().place());
        }

        @Override
        public void bodyEnded(Object value) {
            if (!(value instanceof Boolean done)) {
                context().failure(new ClassCastException("body return value " + value + " is not boolean"));
            } else if (done) {
                context().success(null);
            } else {
                if (!quiet) {
                    context().log("Will try again after " + TimeSpan.text(Duration.ofMillis(pause)));
                }
                next = context().clock().instant().plusMillis(pause);
                pause = Math.min(LONGEST, pause * 6 / 5);
                await();
            }
        }

        private void await() {
            Duration left = Duration.between(context().clock().instant(), next);
            timer = context().after(left.isNegative() ? Duration.ZERO : left, () -> {
                timer = null;
                next = null;
                runBody(context().place());
            });
        }

        @Override
        public void resume() {
            if (next != null) {
                await();
            }
        }

        @Override
        public void stop(Throwable cause) throws Exception {
            if (timer != null) {
                timer.cancel();
            }
            super.stop(cause);
        }
    }
}
