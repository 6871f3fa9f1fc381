// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.runner.step.StepExecution;

/** A step that is done, after a line that shows its call. */
final class Told extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final StepExecution real;

    Told(String call, StepExecution real) {
        this.call = call;
        this.real = real;
    }

    @Override
    public void start() throws Exception {
        context().log(call);
        real.join(context());
        real.start();
    }

    @Override
    public void begin() throws Exception {
        real.begin();
    }

    @Override
    public void resume() throws Exception {
        real.resume();
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        real.stop(cause);
    }

    @Override
    public boolean writesAhead() {
        return real.writesAhead();
    }

    @Override
    public boolean isRepeatable() {
        return real.isRepeatable();
    }
}
