// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;
import groovy.lang.SpreadMap;
import groovy.lang.SpreadMapEvaluatingException;
import org.codehaus.groovy.runtime.InvokerHelper;

/** {@code *:map} in a map literal: Groovy's own marker, which map literals know. */
record SpreadMapBlock(Block map) implements Block {
    @Override
    public Next eval(Env env, Continuation then) {
        return new Next(map, env, value -> {
            SpreadMap marked;
            try {
                marked = InvokerHelper.spreadMap(value);
            } catch (SpreadMapEvaluatingException e) {
                return env.getExceptionHandler(e.getClass()).receive(e);
            }
            return then.receive(marked);
        });
    }
}
