// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.LValue;
import com.cloudbees.groovy.cps.LValueBlock;
import com.cloudbees.groovy.cps.Next;

/** What is on the left of an assignment, which then has the value that was assigned, so that {@code a = b = c} works. */
final class AssignedValue extends LValueBlock {
    private static final long serialVersionUID = 1L;

    private final LValueBlock target;

    AssignedValue(LValueBlock target) {
        this.target = target;
    }

    @Override
    protected Next evalLValue(Env env, Continuation then) {
        return target.asLValue().eval(env, place -> then.receive(new Place((LValue) place)));
    }

    private record Place(LValue place) implements LValue {
        @Override
        public Next get(Continuation then) {
            return place.get(then);
        }

        @Override
        public Next set(Object value, Continuation then) {
            return place.set(value, done -> then.receive(value));
        }
    }
}
