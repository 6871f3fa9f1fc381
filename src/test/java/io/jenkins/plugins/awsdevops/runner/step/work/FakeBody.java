// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.step.Body;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import java.util.ArrayList;
import java.util.List;

/** A block: what it does in the place that the step gives it. */
@FunctionalInterface
interface FakeBody {
    Object run(Place place) throws Exception;

    /** A block that can be saved though its lambda cannot: it knows its number. */
    record Numbered(int number) implements Body {
        private static final List<FakeBody> ALL = new ArrayList<>();

        static synchronized Numbered of(FakeBody body) {
            ALL.add(body);
            return new Numbered(ALL.size() - 1);
        }

        FakeBody body() {
            synchronized (Numbered.class) {
                return ALL.get(number);
            }
        }
    }
}
