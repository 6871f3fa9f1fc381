// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Next;
import com.cloudbees.groovy.cps.impl.ConstantBlock;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import com.cloudbees.groovy.cps.impl.FunctionCallEnv;
import com.cloudbees.groovy.cps.impl.ThrowBlock;
import io.jenkins.plugins.awsdevops.runner.cps.lang.PipelineInvoker;
import java.util.concurrent.Callable;

/** Makes what a fiber runs out of a call. */
final class Strand {
    private Strand() {}

    /**
     * {@return what {@code call} has to do, not yet begun} CPS code says by an exception what is to be called; other code
     * is done when the call returns.
     */
    static Continuable of(Callable<?> call) {
        FunctionCallEnv outermost = new FunctionCallEnv(null, Continuation.HALT, null, null);
        outermost.setInvoker(PipelineInvoker.root());
        try {
            return new Continuable(new ConstantBlock(call.call()));
        } catch (CpsCallableInvocation invocation) {
            return new Continuable(invocation.invoke(outermost, null, Continuation.HALT));
        } catch (Throwable e) {
            return new Continuable(new Next(new ThrowBlock(new ConstantBlock(e)), outermost, Continuation.HALT));
        }
    }
}
