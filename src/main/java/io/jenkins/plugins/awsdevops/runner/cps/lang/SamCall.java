// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import groovy.lang.Closure;
import groovy.lang.GroovyObject;
import groovy.lang.MetaMethod;
import java.util.Arrays;
import java.util.Objects;
import org.codehaus.groovy.runtime.InvokerHelper;

/** Calls of Java methods that take an interface with a single method, as {@code list.removeIf { ... }}. */
final class SamCall {
    private SamCall() {}

    /** Whether Groovy would have to wrap a closure among the arguments into such an interface. */
    static boolean needed(Object receiver, String name, Object... arguments) {
        if (receiver instanceof GroovyObject
                || receiver instanceof Class
                || Arrays.stream(arguments).noneMatch(Closure.class::isInstance)) {
            return false;
        }
        Class<?>[] types = Arrays.stream(arguments)
                .map(a -> a == null ? null : a.getClass())
                .toArray(Class<?>[]::new);
        MetaMethod method = InvokerHelper.getMetaClass(receiver).pickMethod(name, types);
        if (method == null || method.getParameterTypes().length != arguments.length) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            Class<?> wanted =
                    Objects.requireNonNull(method.getParameterTypes()[i]).getTheClass();
            if (arguments[i] instanceof Closure && wanted.isInterface() && !wanted.isInstance(arguments[i])) {
                return true;
            }
        }
        return false;
    }
}
