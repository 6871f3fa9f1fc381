// SPDX-License-Identifier: MIT
package jenkins.agents;

import hudson.FilePath.FileCallable;
import org.jenkinsci.remoting.RoleChecker;

public interface ControllerToAgentFileCallable<T> extends FileCallable<T> {
    @Override
    default void checkRoles(RoleChecker checker) throws SecurityException {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
