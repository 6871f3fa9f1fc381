// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;

/** {@code value ?: otherwise}. */
record ElvisBlock(Block value, Block otherwise) implements Block {
    @Override
    public Next eval(Env env, Continuation then) {
        return new Next(
                value, env, v -> Truth.of(v, env, truth -> truth ? then.receive(v) : new Next(otherwise, env, then)));
    }
}
