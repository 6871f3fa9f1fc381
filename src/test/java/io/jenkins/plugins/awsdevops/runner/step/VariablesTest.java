// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    private final Map<String, String> environment = new LinkedHashMap<>(Map.of("A", "a", "PATH", "/bin"));

    @Test
    void a_value_is_taken_as_it_is() {
        apply("B", "${A} $A");
        assertThat(environment).containsEntry("B", "${A} $A");
    }

    @Test
    void an_empty_value_removes_the_variable() {
        apply("A", "");
        assertThat(environment).containsOnlyKeys("PATH");
    }

    @Test
    void a_name_with_a_plus_goes_before_the_variable() {
        apply("PATH+TOOLS", "/opt/tools");
        apply("PATH+MORE", "/opt/more");
        assertThat(environment)
                .containsEntry("PATH", String.join(File.pathSeparator, "/opt/more", "/opt/tools", "/bin"))
                .containsOnlyKeys("A", "PATH");
    }

    @Test
    void a_name_with_a_plus_makes_a_variable_that_is_not_there() {
        apply("NO_SUCH_VARIABLE+X", "/x");
        assertThat(environment).containsEntry("NO_SUCH_VARIABLE", "/x");
    }

    private void apply(String name, String value) {
        Variables.of(name, value).apply(environment, null);
    }
}
