// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import groovy.lang.Closure;

/** A closure of the script that a step may run. */
record ClosureBody(Closure<?> closure) implements ScriptBody {
    @Override
    public Continuable strand() {
        return Strand.of(closure);
    }
}
