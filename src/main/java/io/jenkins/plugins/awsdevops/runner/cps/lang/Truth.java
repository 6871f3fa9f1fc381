// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import java.util.function.Function;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** Groovy's truth of a value. A class of the script may say it itself, in an {@code asBoolean} that must be {@code @NonCPS}. */
final class Truth {
    private Truth() {}

    static Next of(Object value, Env env, Function<Boolean, Next> then) {
        boolean truth;
        try {
            truth = DefaultTypeTransformation.castToBoolean(value);
        } catch (CpsCallableInvocation call) {
            return refuse(call, env);
        } catch (InvokerInvocationException failure) {
            return failure.getCause() instanceof CpsCallableInvocation call ? refuse(call, env) : raise(failure, env);
        } catch (RuntimeException failure) {
            return raise(failure, env);
        }
        return then.apply(truth);
    }

    private static Next refuse(CpsCallableInvocation call, Env env) {
        return raise(
                new IllegalStateException(Mismatch.name(call.receiver, call.methodName)
                        + " must be @NonCPS; see: https://jenkins.io/redirect/pipeline-cps-method-mismatches/"),
                env);
    }

    private static Next raise(RuntimeException failure, Env env) {
        return env.getExceptionHandler(failure.getClass()).receive(failure);
    }
}
