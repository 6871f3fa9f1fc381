// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;

/** Where a script can be stopped between steps: the compiler calls it at each turn of a loop and at each call. */
public final class Safepoint {
    private Safepoint() {}

    /** Gives way if an abort, a timeout or the end of a step waits for the thread of the pipeline. */
    public static void safepoint() {
        if (Interpreter.isHere() && Interpreter.current().isWanted()) {
            Continuable.suspend("safepoint", null);
        }
    }
}
