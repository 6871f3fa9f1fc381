// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;

/** The truth of an expression: {@code true} or {@code false}, never the operand itself. */
record TruthBlock(Block expression) implements Block {
    @Override
    public Next eval(Env env, Continuation then) {
        return new Next(expression, env, value -> Truth.of(value, env, then::receive));
    }
}
