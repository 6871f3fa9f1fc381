// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

/** Makes the call of a {@link ServiceStep}, off the thread of the pipeline. Stopping it interrupts the call. */
final class ServiceExecution extends SynchronousNonBlockingStepExecution<Map<Object, Object>> {
    private static final long serialVersionUID = 1L;

    private final ServiceWork<?> work;

    ServiceExecution(StepContext context, ServiceWork<?> work) {
        super(context);
        this.work = work;
    }

    @Override
    protected Map<Object, Object> run() throws IOException, InterruptedException {
        try {
            return Plain.map(work.run(Workbench.of(getContext())).values());
        } catch (PlatformException e) {
            throw Refusal.of(e);
        }
    }

    /** After a restart of the controller in the middle: what can be done twice is; what cannot says that it is not. */
    @Override
    public void onResume() {
        try {
            Optional<Outcome> end = work.afterRestart(Workbench.of(getContext()));
            if (end.isPresent()) {
                getContext().onSuccess(Plain.map(end.get().values()));
            } else {
                start();
            }
        } catch (PlatformException e) {
            getContext().onFailure(Refusal.of(e));
        } catch (Exception e) {
            getContext().onFailure(e);
        }
    }
}
