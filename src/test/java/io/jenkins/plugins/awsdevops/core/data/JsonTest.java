// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void reads_plain_values() {
        assertThat(Json.parse("images", "{\"a\": [1, true, null, \"x\"]}"))
                .isEqualTo(Map.of("a", java.util.Arrays.asList(1, true, null, "x")));
    }

    @Test
    void writes_what_it_reads() {
        assertThat(Json.compact(Map.of("a", List.of(1, "x")))).isEqualTo("{\"a\":[1,\"x\"]}");
        assertThat(Json.pretty(Map.of("a", 1))).isEqualTo("{\n  \"a\" : 1\n}");
    }

    @Test
    void names_source_and_place_of_a_mistake() {
        assertThatThrownBy(() -> Json.parse("images", "{\"a\": v2}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("images: line 1, column 7: not JSON: Unrecognized token 'v2'");
    }

    @Test
    void refuses_empty_text_and_anything_behind_the_value() {
        assertThatThrownBy(() -> Json.parse("images", "")).hasMessage("images: not JSON: it is empty");
        assertThatThrownBy(() -> Json.parse("images", "{} {}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("images: line 1, column 4: not JSON: Trailing token");
    }

    @Test
    void an_open_brace_is_named_with_its_place() {
        assertThatThrownBy(() -> Json.parse("images", "{\"api\":\"v2\""))
                .hasMessage(
                        "images: line 1, column 12: not JSON: Unexpected end-of-input: expected close marker for Object"
                                + " (which begins at line 1, column 1)");
    }
}
