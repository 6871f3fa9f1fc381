// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentsTest {
    record Phase(int weight, @Default("0.1") double maxErrorRate) {
        Phase {
            if (weight < 0 || weight > 100) {
                throw new BadArgumentException("weight: must be 0 to 100, but is " + weight);
            }
        }
    }

    record Release(
            String deployment,
            @Default("main") String branch,
            Optional<String> message,
            @Default("true") boolean create,
            @Default("20") int attempts,
            @Default("{}") Map<String, String> images,
            @Default("[]") List<Phase> phases,
            Optional<Object> failOn) {}

    @Test
    void binds_named_arguments_and_fills_in_defaults() {
        Release release = Arguments.bind("release", Release.class, Map.of("deployment", "api", "attempts", 3L));

        assertThat(release)
                .isEqualTo(
                        new Release("api", "main", Optional.empty(), true, 3, Map.of(), List.of(), Optional.empty()));
    }

    @Test
    void binds_nested_maps_to_records() {
        Release release = Arguments.bind(
                "release",
                Release.class,
                Map.of(
                        "deployment",
                        "api",
                        "phases",
                        List.of(Map.of("weight", 10), Map.of("weight", 50, "maxErrorRate", 0.05)),
                        "failOn",
                        Map.of("HIGH", 2)));

        assertThat(release.phases()).containsExactly(new Phase(10, 0.1), new Phase(50, 0.05));
        assertThat(release.failOn()).contains(Map.of("HIGH", 2));
    }

    @Test
    void takes_a_gstring_like_character_sequence_as_text() {
        Release release = Arguments.bind("release", Release.class, Map.of("deployment", new StringBuilder("api")));

        assertThat(release.deployment()).isEqualTo("api");
    }

    static List<List<Object>> refusals() {
        return Arrays.asList(
                List.of(
                        Map.of("deployment", "api", "brnch", "x"),
                        "release: unknown parameter 'brnch'; did you mean 'branch'? Known are: deployment, branch, message,"
                                + " create, attempts, images, phases, failOn."),
                List.of(
                        Map.of("deployment", "api", "zzz", "x"),
                        "release: unknown parameter 'zzz'. Known are: deployment, branch, message, create, attempts, images,"
                                + " phases, failOn."),
                List.of(Map.of(), "release: missing parameter 'deployment' (text)"),
                List.of(Map.of("deployment", 5), "deployment: must be text, but is the number 5; put it in quotes"),
                List.of(
                        Map.of("deployment", "api", "create", "yes"),
                        "create: must be true or false, but is the text 'yes'"),
                List.of(
                        Map.of("deployment", "api", "attempts", 1.5),
                        "attempts: must be a whole number, but is the number 1.5"),
                List.of(Map.of("deployment", "api", "attempts", 5_000_000_000L), "attempts: 5000000000 is too large"),
                List.of(Map.of("deployment", "api", "images", List.of("a")), "images: must be a map, but is a list"),
                List.of(
                        Map.of("deployment", "api", "images", Map.of("api", 1.10)),
                        "images.api: must be text, but is the number 1.1; put it in quotes"),
                List.of(
                        Map.of("deployment", "api", "phases", List.of(Map.of("weight", 10), "x")),
                        "phases[1]: must be a map, but is the text 'x'"),
                List.of(
                        Map.of("deployment", "api", "phases", List.of(Map.of("weight", 10, "maxErorRate", 0.1))),
                        "phases[0]: unknown parameter 'maxErorRate'; did you mean 'maxErrorRate'? Known are: weight,"
                                + " maxErrorRate."),
                List.of(
                        Map.of("deployment", "api", "phases", List.of(Map.of("weight", 101))),
                        "phases[0].weight: must be 0 to 100, but is 101"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_what_can_never_work_and_names_the_place(List<Object> refusal) {
        @SuppressWarnings("unchecked")
        Map<String, Object> arguments = (Map<String, Object>) refusal.get(0);

        assertThatThrownBy(() -> Arguments.bind("release", Release.class, arguments))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage((String) refusal.get(1));
    }

    @Test
    void reads_words_of_a_command_line_by_the_declared_type() {
        assertThat(read("branch", "1.10")).isEqualTo("1.10");
        assertThat(read("branch", "{not json}")).isEqualTo("{not json}");
        assertThat(read("create", "false")).isEqualTo(false);
        assertThat(read("attempts", "7")).isEqualTo(7L);
        assertThat(read("images", "{\"api\":\"v2\"}")).isEqualTo(Map.of("api", "v2"));
        assertThat(read("phases", "[{\"weight\":10}]")).isEqualTo(List.of(Map.of("weight", 10)));
        assertThat(read("failOn", "HIGH")).isEqualTo("HIGH");
        assertThat(read("failOn", "{\"HIGH\":2}")).isEqualTo(Map.of("HIGH", 2));
    }

    @Test
    void refuses_words_that_do_not_fit_the_declared_type() {
        assertThatThrownBy(() -> read("create", "yes")).hasMessage("create: must be true or false, but is 'yes'");
        assertThatThrownBy(() -> read("images", "api=v2"))
                .hasMessage("images: must be a map as JSON, for instance '{\"name\":\"value\"}', but is 'api=v2'");
        assertThatThrownBy(() -> read("attempts", "many"))
                .hasMessage("attempts: must be a whole number, but is 'many'");
    }

    private static Object read(String name, String text) {
        Parameter parameter = Parameter.of(Release.class).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Arguments.read(parameter, text);
    }
}
