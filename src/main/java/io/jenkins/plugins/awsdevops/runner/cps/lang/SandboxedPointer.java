// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import org.codehaus.groovy.runtime.MethodClosure;

/** {@code object.&method} in code that Jenkins would run in its sandbox, where it is of a class of its own. */
final class SandboxedPointer extends MethodClosure {
    private static final long serialVersionUID = 1L;

    /** The name that Jenkins prints. */
    static final String JENKINS_CLASS = "org.kohsuke.groovy.sandbox.impl.SandboxedMethodClosure";

    SandboxedPointer(Object owner, String method) {
        super(owner, method);
    }
}
