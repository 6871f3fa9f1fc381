// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Variables with plain values. As in Jenkins, {@code PATH+ANY} is put in front of {@code PATH}, an empty value removes
 * the variable, and values are taken as they are.
 */
public record Variables(LinkedHashMap<String, String> values) implements Overlay {
    /** {@return an overlay that sets one variable} */
    public static Variables of(String name, String value) {
        LinkedHashMap<String, String> values = new LinkedHashMap<>();
        values.put(name, value);
        return new Variables(values);
    }

    @Override
    public void apply(Map<String, String> environment, Run run) {
        values.forEach((name, value) -> put(environment, name, value));
    }

    private static void put(Map<String, String> environment, String name, String value) {
        int plus = name.indexOf('+');
        if (plus > 0) {
            String real = name.substring(0, plus);
            String before = environment.getOrDefault(real, System.getenv(real));
            environment.put(real, before == null ? value : value + File.pathSeparator + before);
        } else if (value.isEmpty()) {
            environment.remove(name);
        } else {
            environment.put(name, value);
        }
    }
}
