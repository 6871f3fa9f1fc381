// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

/** A step that runs its body, once or more, perhaps in another place; it ends as the body ends. */
public abstract class BlockExecution extends StepExecution implements BodyCallback {
    private static final long serialVersionUID = 1L;

    private final Body body;

    protected BlockExecution(Given given) {
        this.body = given.body().orElse(null);
    }

    protected final void runBody(Place place) {
        if (body == null) {
            throw new IllegalStateException("There is no body to invoke");
        }
        context().run(body, place, this);
    }

    @Override
    public void bodyEnded(Object value) throws Exception {
        context().success(value);
    }

    @Override
    public void bodyFailed(Throwable cause) throws Exception {
        context().failure(cause);
    }

    /** A block has no effect of its own. */
    @Override
    public boolean writesAhead() {
        return false;
    }

    /** After a restart the body goes on by itself. */
    @Override
    public void resume() throws Exception {}
}
