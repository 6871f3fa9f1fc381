// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.order.Locks;
import io.jenkins.plugins.awsdevops.runner.step.BlockExecution;
import io.jenkins.plugins.awsdevops.runner.step.Cancel;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.Variables;
import java.time.Duration;
import java.util.List;

/** {@code lock('database') { ... }}: one block at a time, among all runs of this folder. */
final class LockStep implements Step {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    @Override
    public Signature signature() {
        return Signature.of("lock", "org.jenkins.plugins.lockableresources.LockStep")
                .sole("resource", String.class)
                .takes("label", String.class)
                .takes("quantity", int.class)
                .takes("variable", String.class)
                .takes("inversePrecedence", boolean.class)
                .takes("skipIfLocked", boolean.class)
                .takes("priority", int.class)
                .takes("reason", String.class)
                .takes("resourceSelectStrategy", String.class)
                .takes("extra", List.class)
                .withBody();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final Given given;
        private boolean held;
        private transient Cancel timer;

        Execution(Given given) {
            super(given);
            this.given = given;
        }

        @Override
        public void start() throws Exception {
            if (name().isEmpty()) {
                throw new AbortException("lock: this runner locks one resource by its name or label; none is given");
            }
            context().log("Trying to acquire lock on [" + described() + "]");
            if (locks().take(name())) {
                enter();
            } else if (given.flag("skipIfLocked", false)) {
                context().log("[" + described() + "] is locked, skipping execution...");
                context().success(null);
            } else {
                context().log("[" + described() + "] is locked, waiting...");
            }
        }

        @Override
        public void begin() throws Exception {
            if (!held) {
                tryAgain();
            }
        }

        /** One that waited waits on. One that held the lock takes it again, before its body goes on. */
        @Override
        public void resume() throws Exception {
            if (!held) {
                tryAgain();
            } else if (!locks().take(name())) {
                throw new AbortException(
                        "Lock [" + described()
                                + "] was taken by another run after this one had been killed; what it guards may have changed.");
            }
        }

        @Override
        public void stop(Throwable cause) throws Exception {
            if (held) {
                super.stop(cause);
            } else {
                timer.cancel();
                context().failure(cause);
            }
        }

        @Override
        public void bodyEnded(Object value) throws Exception {
            leave();
            super.bodyEnded(value);
        }

        @Override
        public void bodyFailed(Throwable cause) throws Exception {
            leave();
            super.bodyFailed(cause);
        }

        private void tryAgain() throws Exception {
            if (locks().take(name())) {
                enter();
            } else {
                timer = context().after(BETWEEN_TRIES, () -> {
                    try {
                        tryAgain();
                    } catch (Exception e) {
                        context().failure(e);
                    }
                });
            }
        }

        private void enter() throws AbortException {
            held = true;
            context().log("Lock acquired on [" + described() + "]");
            String variable = given.text("variable", "");
            Place place = context().place();
            runBody(variable.isEmpty() ? place : place.with(Variables.of(variable, name())));
        }

        private void leave() {
            locks().release(name());
            context().log("Lock released on resource [" + described() + "]");
        }

        private Locks locks() {
            return new Locks(context().run().workspaces().resolveSibling("locks"));
        }

        private String name() {
            String resource = given.text("resource", "");
            return resource.isEmpty() ? given.text("label", "") : resource;
        }

        private String described() {
            return (given.text("resource", "").isEmpty() ? "Label: " : "Resource: ") + name();
        }
    }
}
