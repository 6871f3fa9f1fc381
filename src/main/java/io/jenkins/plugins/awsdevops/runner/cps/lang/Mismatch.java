// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

/**
 * The warning about CPS code that was called from code that is not CPS-transformed, where a call to one method comes back with another:
 * Jenkins prints it and goes on with the result of the other.
 */
public final class Mismatch {
    private static final String SEE = "; see: https://jenkins.io/redirect/pipeline-cps-method-mismatches/";

    private Mismatch() {}

    /**
     * The line that Jenkins prints.
     *
     * @param expected the object or class that was called; may be null
     * @param actual the object whose method came back; may be null
     */
    public static String message(Object expected, String expectedMethod, Object actual, String actualMethod) {
        return "expected to call " + name(expected, expectedMethod) + " but wound up catching "
                + name(actual, actualMethod) + SEE;
    }

    static String name(Object receiver, String method) {
        if (receiver == null) {
            return method;
        }
        if (receiver instanceof SandboxedPointer) {
            return SandboxedPointer.JENKINS_CLASS + "." + method;
        }
        Class<?> type = receiver instanceof Class<?> c ? c : receiver.getClass();
        return type.getName() + "." + method;
    }
}
