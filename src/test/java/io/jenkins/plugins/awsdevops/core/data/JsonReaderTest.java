// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    private static final Fields TOP = Fields.of("name", "size", "list");
    private static final Fields INNER = Fields.of("name", "deep");

    @Test
    void reads_what_is_asked_for_and_skips_the_rest() {
        assertThat(read(
                        "{\"x\": {\"name\": [1, {}]}, \"name\": \"a\\u00e9\", \"list\": [{\"name\": \"b\"}, {\"y\": 1.5}, {}],"
                                + " \"size\": -3, \"z\": true} \n"))
                .containsExactly("name aé", "element", "inner b", "element", "element", "size -3");
    }

    @Test
    void takes_null_for_an_empty_list_and_where_it_may_be_for_an_empty_text() {
        assertThat(read("{\"list\": null, \"name\": \"a\"}")).containsExactly("name a");
        assertThat(read("{\"list\": [{\"name\": null}], \"name\": \"a\"}"))
                .containsExactly("element", "inner ", "name a");
    }

    @Test
    void takes_a_byte_order_mark() {
        assertThat(read("\ufeff{\"name\": \"a\"}")).containsExactly("name a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                | file.json: $: must be an object, but is a list",
                "'\"x\"'                           | file.json: $: must be an object, but is text",
                "{\"name\": 5}                     | file.json: $.name: must be text, but is a number",
                "{\"name\": null}                  | file.json: $.name: must be text, but is null",
                "{\"name\": {\"a\": 1}}            | file.json: $.name: must be text, but is an object",
                "{\"name\": [\"a\"]}               | file.json: $.name: must be text, but is a list",
                "{\"name\": false}                 | file.json: $.name: must be text, but is true or false",
                "{\"size\": \"5\"}                 | file.json: $.size: must be a whole number, but is text",
                "{\"size\": 1.5}                   | file.json: $.size: must be a whole number, but is a number",
                "{\"list\": {}}                    | file.json: $.list: must be a list, but is an object",
                "{\"list\": [{}, 7]}               | file.json: $.list[1]: must be an object, but is a number",
                "{\"list\": [{}, {\"name\": 7}]}   | file.json: $.list[1].name: must be text, but is a number",
            })
    void names_the_path_of_a_wrong_type(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(BadInputException.class)
                .hasMessage(message);
    }

    @Test
    void refuses_a_known_name_that_stands_twice_and_ignores_unknown_ones() {
        assertThatThrownBy(() -> read("{\"name\": \"a\", \"name\": \"b\"}"))
                .hasMessage("file.json: $.name: stands twice in one object, so its value is not certain");
        assertThatThrownBy(() -> read("{\"list\": [{\"name\": \"a\"}, {\"name\": \"b\", \"name\": \"b\"}]}"))
                .hasMessage("file.json: $.list[1].name: stands twice in one object, so its value is not certain");
        assertThat(read("{\"x\": 1, \"x\": 2, \"name\": \"a\"}")).containsExactly("name a");
    }

    @Test
    void refuses_nesting_beyond_the_limit_whether_skipped_or_read() {
        assertThat(read("{\"x\": " + "[".repeat(199) + "]".repeat(199) + "}")).isEmpty();
        assertThatThrownBy(() -> read("{\"x\": " + "[".repeat(100_000)))
                .isInstanceOf(BadInputException.class)
                .hasMessage("file.json: $.x" + "[0]".repeat(19) + "...: is nested deeper than 200 levels");
        assertThatThrownBy(() -> read("{\"list\": [" + "{\"deep\": ".repeat(300)))
                .hasMessageEndingWith(": is nested deeper than 200 levels");
    }

    @Test
    void refuses_a_text_beyond_the_limit_where_it_is_read_and_skips_it_where_not() {
        String longText = "x".repeat(JsonReader.MAX_TEXT + 1);

        assertThat(read("{\"x\": \"" + longText + "\", \"size\": 1}")).containsExactly("size 1");
        assertThatThrownBy(() -> read("{\"name\": \"" + longText + "\"}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageMatching(
                        "file\\.json: \\$\\.name: is beyond the limits: String value length \\(\\d+\\) exceeds the"
                                + " maximum allowed \\(1048576\\)");
    }

    @Test
    void refuses_a_name_and_a_number_without_end_even_where_they_are_skipped() {
        assertThatThrownBy(() -> read("{\"" + "n".repeat(100_000) + "\": 1}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(": is beyond the limits: Name length");
        assertThatThrownBy(() -> read("{\"x\": " + "1".repeat(2_000_000) + "}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("file.json: $.x: is beyond the limits: ");
    }

    @Test
    void refuses_a_number_beyond_the_limit() {
        assertThatThrownBy(() -> read("{\"size\": 99999999999999999999}"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("file.json: $.size: must be a whole number of 64 bits, but is larger");
    }

    @Test
    void a_document_that_is_cut_anywhere_is_refused() {
        byte[] whole = "{\"name\": \"aé\\n\", \"x\": [true, null, 1.5e3], \"list\": [{\"name\": \"b\"}], \"size\": 12}"
                .getBytes(UTF_8);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageMatching("file\\.json: \\$\\S*: the file ends in the middle, after " + length
                            + " bytes: it is cut off");
        }
    }

    @Test
    void names_the_path_where_the_file_is_cut() {
        assertThatThrownBy(() -> read("{\"name\": \"a\", \"list\": [{}, {\"name\": \"b"))
                .hasMessage("file.json: $.list[1].name: the file ends in the middle, after 38 bytes: it is cut off");
    }

    @Test
    void refuses_anything_behind_the_document() {
        assertThatThrownBy(() -> read("{}\n{}"))
                .hasMessage("file.json: line 2, column 2: something follows the end of the document, which must be one"
                        + " JSON value");
        assertThatThrownBy(() -> read("{} x"))
                .hasMessage("file.json: line 1, column 5: something follows the end of the document, which must be one"
                        + " JSON value");
        assertThatThrownBy(() -> read("{}\0")).isInstanceOf(BadInputException.class);
    }

    @Test
    void refuses_what_cannot_be_json_by_its_first_bytes() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("file.json: is empty (0 bytes)");
        assertThatThrownBy(() -> read(" \n\t"))
                .hasMessage("file.json: is empty: there is nothing but blank space in it");
        assertThatThrownBy(() -> read("<!DOCTYPE html>"))
                .hasMessage("file.json: is not JSON, but looks like HTML or XML: it begins with '<'");
        assertThatThrownBy(() -> read("\ufeff<?xml?>"))
                .hasMessage("file.json: is not JSON, but looks like HTML or XML: it begins with '<'");
        assertThatThrownBy(() -> read("{}".getBytes(UTF_16)))
                .hasMessage(
                        "file.json: is UTF-16, but must be UTF-8. (Windows PowerShell's > writes UTF-16; let the tool"
                                + " write the file itself.)");
        assertThatThrownBy(() -> read("{}".getBytes(UTF_16LE)))
                .hasMessage("file.json: is not UTF-8 text: there is a zero byte at its beginning");
        assertThatThrownBy(() -> read(new byte[] {0x1F, (byte) 0x8B, 8, 0x10}))
                .hasMessage("file.json: is not JSON, but compressed by gzip; unpack it first");
    }

    @Test
    void names_the_place_of_bytes_that_are_not_utf_8() {
        byte[] latin1 = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xE9, 'a', 'b', '"', '}'};

        assertThatThrownBy(() -> read(latin1))
                .isInstanceOf(BadInputException.class)
                .hasMessage("file.json: line 1, column 12 ($.name): is not UTF-8: invalid UTF-8 middle byte 0x61");
    }

    @Test
    void names_line_and_column_of_a_mistake() {
        assertThatThrownBy(() -> read("{\n  \"name\": nope\n}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("file.json: line 2, column 16 ($.name): not JSON: Unrecognized token 'nope'");
    }

    @Test
    void hostile_names_reach_no_message_as_they_are() {
        assertThatThrownBy(() -> read("{\"list\": [{\"deep\": {\"\\u001b[2J\\n" + "x".repeat(500) + "\": nope}}]}"))
                .message()
                .startsWith("file.json: line 1, column ")
                .contains("$.list[0].deep['\\u001b[2J xxx")
                .doesNotContain("\u001b", "\n")
                .hasSizeLessThan(500);
    }

    @Test
    void a_broken_disk_is_no_bad_report() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };

        assertThatThrownBy(() -> JsonReader.open("file.json", broken))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not read file.json: Input/output error");
    }

    private static List<String> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static List<String> read(byte[] bytes) {
        List<String> seen = new ArrayList<>();
        try (JsonReader json = JsonReader.open("file.json", new ByteArrayInputStream(bytes))) {
            json.beginObject();
            while (json.nextField(TOP)) {
                switch (json.field()) {
                    case "name" -> seen.add("name " + json.text());
                    case "size" -> seen.add("size " + json.wholeNumber());
                    default ->
                        json.elements(() -> {
                            seen.add("element");
                            inner(json, seen);
                        });
                }
            }
            json.end();
        }
        return seen;
    }

    private static void inner(JsonReader json, List<String> seen) {
        json.beginObject();
        while (json.nextField(INNER)) {
            if (json.field().equals("name")) {
                seen.add("inner " + json.optionalText());
            } else {
                inner(json, seen);
            }
        }
    }
}
