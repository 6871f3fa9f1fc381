// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.kustomize;

import static io.jenkins.plugins.awsdevops.core.kustomize.Kustomizations.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.kustomize.ImageChange.Removal;
import io.jenkins.plugins.awsdevops.core.kustomize.ImageChange.Setting;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChangeTest {
    /** As setimage.go of kustomize 5 reads the text behind {@code name=}; {@code -} is no field, {@code *} keeps it. */
    @ParameterizedTest
    @CsvSource({
        "v2,                            *,                       v2,     -",
        "1.10,                          *,                       1.10,   -",
        "*,                             *,                       -,      -",
        "x/api,                         x/api,                   -,      -",
        "x/api:v2,                      x/api,                   v2,     -",
        "api:v2,                        api,                     v2,     -",
        ":v2,                           -,                       v2,     -",
        "@DIGEST,                       -,                       -,      DIGEST",
        "x/api@DIGEST,                  x/api,                   -,      DIGEST",
        "x/api:v2@DIGEST,               x/api,                   v2,     DIGEST",
        "localhost:5000/api,            localhost:5000/api,      -,      -",
        "localhost:5000/api:v2,         localhost:5000/api,      v2,     -",
        "localhost:5000/api@DIGEST,     localhost:5000/api,      -,      DIGEST",
        "r.example:5000/a/b:v2@DIGEST,  r.example:5000/a/b,      v2,     DIGEST",
        "*:v2,                          *,                       v2,     -",
        "x/api:*,                       x/api,                   *,      -",
        "*:*,                           *,                       *,      -",
        "*:*@DIGEST,                    *,                       *,      DIGEST",
        "*@*,                           *,                       -,      *",
        "x/api:v2@*,                    x/api,                   v2,     *",
        "nginx:@,                       nginx,                   -,      -",
        ":@,                            -,                       -,      -",
    })
    void reads_a_value_as_kustomize_does(String text, String name, String tag, String digest) {
        assertThat(ImageChange.parse("images.api", text.replace("DIGEST", DIGEST)))
                .isEqualTo(new Setting(part(name), part(tag), part(digest.replace("DIGEST", DIGEST))));
    }

    @Test
    void a_dash_takes_the_entry_out() {
        assertThat(ImageChange.parse("images.api", "-")).isEqualTo(new Removal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | must not be empty; '-' takes an entry out",
                "'  '        | must not be empty; '-' takes an entry out",
                "x/api:      | 'x/api:' has nothing behind its ':'; is a variable empty? ':@' at the end says that there"
                        + " shall be neither tag nor digest",
                "x/api@      | 'x/api@' has nothing behind its '@'; is a variable empty? ':@' at the end says that there"
                        + " shall be neither tag nor digest",
                "x/api:@sha256:1 | 'x/api:@sha256:1' has nothing behind its ':'; is a variable empty? ':@' at the end says"
                        + " that there shall be neither tag nor digest",
                "-v1         | '-v1' is not a valid tag: 1 to 128 letters, digits, '_', '.' and '-', not beginning with '.'"
                        + " or '-'",
                "v 1         | 'v 1' is not a valid tag: 1 to 128 letters, digits, '_', '.' and '-', not beginning with '.'"
                        + " or '-'",
                "x/api:v+1   | 'v+1' in 'x/api:v+1' is not a valid tag: 1 to 128 letters, digits, '_', '.' and '-', not"
                        + " beginning with '.' or '-'",
                "x/Api:v1    | 'x/Api' in 'x/Api:v1' is not a valid image name: [host[:port]/]path, the path in lower case",
                "x//api      | 'x//api' is not a valid image name: [host[:port]/]path, the path in lower case",
                "@sha256:12  | 'sha256:12' in '@sha256:12' is not a valid digest: 'sha256:' and 64 hexadecimal digits in"
                        + " lower case",
            })
    void what_no_registry_would_take_is_refused(String text, String why) {
        assertThatThrownBy(() -> ImageChange.parse("images.api", text))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("images.api: " + why);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1_000_000})
    void a_tag_that_is_too_long_is_refused(int length) {
        assertThat(ImageChange.parse("images.api", "a".repeat(128))).isNotNull();
        assertThatThrownBy(() -> ImageChange.parse("images.api", "a".repeat(length)))
                .isInstanceOf(BadArgumentException.class)
                .hasMessageEndingWith(
                        "is not a valid tag: 1 to 128 letters, digits, '_', '.' and '-', not beginning with"
                                + " '.' or '-'");
    }

    private static Part part(String text) {
        return switch (text) {
            case "*" -> Part.KEPT;
            case "-" -> Part.NONE;
            default -> new Part(false, Optional.of(text));
        };
    }
}
