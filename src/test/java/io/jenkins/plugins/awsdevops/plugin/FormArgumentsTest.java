// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.data.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormArgumentsTest {
    @Test
    void reads_a_map_from_lines_and_writes_it_back() {
        String text = "api=v2\nlocalhost:5000/web = shop/web:v3@sha256:12=\n";

        Object map = read("names", text);

        assertThat(map).isEqualTo(Map.of("api", "v2", "localhost:5000/web", "shop/web:v3@sha256:12="));
        assertThat(FormArguments.write(map)).isEqualTo("api=v2\nlocalhost:5000/web=shop/web:v3@sha256:12=");
    }

    @Test
    void reads_a_map_from_json_too() {
        assertThat(read("names", " {\"api\": \"v2\"}")).isEqualTo(Map.of("api", "v2"));
    }

    @Test
    void reads_what_may_be_text_list_or_map_as_it_looks() {
        assertThat(read("extra", "HIGH")).isEqualTo("HIGH");
        assertThat(read("extra", "a=b.json")).isEqualTo("a=b.json");
        assertThat(read("extra", "a.json\n\nb.json")).isEqualTo(List.of("a.json", "b.json"));
        assertThat(read("extra", "CRITICAL=0\nHIGH = 5")).isEqualTo(Map.of("CRITICAL", 0, "HIGH", 5));
        assertThat(read("extra", "[\"a.json\"]")).isEqualTo(List.of("a.json"));
    }

    @Test
    void a_count_that_no_number_can_hold_stays_text_for_the_core_to_refuse() {
        assertThat(read("extra", "HIGH=99999999999999999999")).isEqualTo("HIGH=99999999999999999999");
    }

    @Test
    void reads_plain_values_by_their_type() {
        assertThat(read("todo", " 1.10 ")).isEqualTo("1.10");
        assertThat(read("count", "4")).isEqualTo(4L);
        assertThat(read("loud", "false")).isEqualTo(false);
    }

    @Test
    void writes_nothing_as_an_empty_field() {
        assertThat(FormArguments.write(null)).isEmpty();
        assertThat(FormArguments.write(List.of("a", "b"))).isEqualTo("a\nb");
        assertThat(FormArguments.write("HIGH")).isEqualTo("HIGH");
    }

    @Test
    void refuses_a_line_that_has_no_name_or_no_sign() {
        assertThatThrownBy(() -> read("names", "api=v2\n=v3")).hasMessage("names: '=v3' is not name=value");
        assertThatThrownBy(() -> read("names", "api")).hasMessage("names: 'api' is not name=value");
    }

    private static Object read(String parameter, String text) {
        return FormArguments.read(
                Parameter.of(ProbeStep.Request.class).stream()
                        .filter(each -> each.name().equals(parameter))
                        .findFirst()
                        .orElseThrow(),
                text);
    }
}
