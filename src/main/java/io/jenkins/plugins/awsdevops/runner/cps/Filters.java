// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import io.jenkins.plugins.awsdevops.runner.step.LineFilter;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The opened line filters of a run. */
final class Filters {
    private final Run run;
    private final Map<LineFilter, UnaryOperator<String>> opened = new ConcurrentHashMap<>();

    Filters(Run run) {
        this.run = run;
    }

    String apply(Place place, String line) {
        String text = line;
        for (LineFilter filter : place.filters()) {
            text = opened.computeIfAbsent(filter, f -> f.open(run)).apply(text);
        }
        return text;
    }
}
