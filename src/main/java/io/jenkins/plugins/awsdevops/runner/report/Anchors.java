// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.runner.story.Scope;
import java.util.HashMap;
import java.util.Map;

/** Names of the places in the page where the logs of scopes stand; made of numbers, never of text from outside. */
final class Anchors {
    private final Map<Scope, Integer> numbers = new HashMap<>();

    String of(Scope scope) {
        return "log-" + number(scope);
    }

    private int number(Scope scope) {
        int next = numbers.size();
        return numbers.computeIfAbsent(scope, each -> next);
    }
}
