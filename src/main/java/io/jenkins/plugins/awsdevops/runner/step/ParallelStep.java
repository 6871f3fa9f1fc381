// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** {@code parallel a: { ... }, b: { ... }, failFast: true} */
final class ParallelStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("parallel", "org.jenkinsci.plugins.workflow.cps.steps.ParallelStep")
                .takesAnything();
    }

    @Override
    public StepExecution execution(Given given) {
        LinkedHashMap<String, Body> branches = new LinkedHashMap<>();
        boolean failFast = false;
        for (Map.Entry<String, Object> argument : given.all().entrySet()) {
            if (argument.getValue() instanceof Body body) {
                branches.put(argument.getKey(), body);
            } else if (argument.getKey().equals("failFast") && argument.getValue() instanceof Boolean flag) {
                failFast = flag;
            } else {
                throw new IllegalArgumentException(
                        "Expected a closure or failFast but found " + argument.getKey() + "=" + argument.getValue());
            }
        }
        return new Execution(branches, failFast);
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1L;

        private final LinkedHashMap<String, Body> branches;
        private final boolean failFast;
        private final LinkedHashMap<String, Object> values = new LinkedHashMap<>();
        private final ArrayList<Throwable> failures = new ArrayList<>();
        private final LinkedHashMap<String, RunningBody> running = new LinkedHashMap<>();

        Execution(Map<String, Body> branches, boolean failFast) {
            this.branches = new LinkedHashMap<>(branches);
            this.failFast = failFast;
        }

        @Override
        public void start() {
            if (branches.isEmpty()) {
                context().log("No branches to run");
                context().success(values);
                return;
            }
            branches.keySet().forEach(name -> values.put(name, null));
            branches.forEach(this::begin);
        }

        private void begin(String name, Body body) {
            int id = context().newId();
            Place place = context().place();
            context().run().tell(new RunEvent.BranchBegan(id, context().id(), place.branch(), name));
            running.put(name, context().run(body, place.inBranch(id, name), new Branch(this, id, name)));
        }

        @Override
        public boolean writesAhead() {
            return false;
        }

        @Override
        public void resume() {}

        private void ended(Branch branch, Object value) {
            tell(branch, Result.SUCCESS, "");
            values.put(branch.name(), value);
            running.remove(branch.name());
            endWithLast();
        }

        private void failed(Branch branch, Throwable cause) {
            String name = branch.name();
            tell(branch, Stages.result(cause), ErrorText.of(cause));
            context().log("Failed in branch " + name);
            running.remove(name);
            failures.add(cause);
            if (failFast && failures.size() == 1) {
                List.copyOf(running.values())
                        .forEach(other ->
                                other.stop(new FlowInterruptedException(Result.ABORTED, true, new FailedBranch(name))));
            }
            endWithLast();
        }

        private void tell(Branch branch, Result result, String error) {
            Result marked = Stages.result(context().run(), branch.id());
            Stages.markBranch(context(), marked);
            context().run().tell(new RunEvent.BranchEnded(branch.id(), branch.name(), result.combine(marked), error));
        }

        private void endWithLast() {
            if (!running.isEmpty()) {
                return;
            }
            if (failures.isEmpty()) {
                context().success(values);
            } else {
                context().failure(worst());
            }
        }

        /** The first that is no interruption, else the interruption with the worst result; it has the others with it. */
        private Throwable worst() {
            Throwable worst = failures.get(0);
            for (Throwable failure : failures) {
                if (rank(failure) < rank(worst)) {
                    worst = failure;
                }
            }
            for (Throwable other : failures) {
                if (other != worst) {
                    worst.addSuppressed(other);
                }
            }
            return worst;
        }

        private static int rank(Throwable failure) {
            return failure instanceof FlowInterruptedException stopped ? 10 - stopped.getResult().ordinal : 0;
        }
    }

    private record Branch(Execution parallel, int id, String name) implements BodyCallback, Serializable {
        @Override
        public void bodyEnded(Object value) {
            parallel.ended(this, value);
        }

        @Override
        public void bodyFailed(Throwable cause) {
            parallel.failed(this, cause);
        }
    }

    private static final class FailedBranch extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String branch;

        FailedBranch(String branch) {
            this.branch = branch;
        }

        @Override
        public String getShortDescription() {
            return "Failed in branch " + branch;
        }
    }
}
