// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.fidelity;

import io.jenkins.plugins.awsdevops.core.data.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline and what a real Jenkins made of it; the fields are explained in {@code cases.json}.
 *
 * @param library the files of the library, by path; the entry {@code implicit} is no file
 */
public record RecordedCase(
        String id,
        String group,
        String script,
        boolean sandbox,
        boolean sandboxRejection,
        boolean concurrent,
        Map<String, Object> library,
        Map<String, Object> params,
        List<Map<String, Object>> runs,
        List<Map<String, Object>> interaction,
        Map<String, Object> setup,
        String result,
        List<String> log) {

    /** All of them, in the order of the file. */
    public static List<RecordedCase> all() {
        try (InputStream in = RecordedCase.class.getResourceAsStream("cases.json")) {
            Map<?, ?> file =
                    (Map<?, ?>) Json.parse("cases.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ((List<?>) file.get("cases"))
                    .stream().map(c -> from((Map<?, ?>) c)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the file is ours
    private static RecordedCase from(Map<?, ?> c) {
        return new RecordedCase(
                (String) c.get("id"),
                (String) c.get("group"),
                (String) c.get("script"),
                (Boolean) c.get("sandbox"),
                Boolean.TRUE.equals(c.get("sandboxRejection")),
                Boolean.TRUE.equals(c.get("concurrent")),
                (Map<String, Object>) value(c, "library", Map.of()),
                (Map<String, Object>) value(c, "params", Map.of()),
                (List<Map<String, Object>>) value(c, "runs", List.of()),
                (List<Map<String, Object>>) value(c, "interaction", List.of()),
                (Map<String, Object>) value(c, "setup", Map.of()),
                (String) c.get("result"),
                (List<String>) c.get("log"));
    }

    private static Object value(Map<?, ?> c, String name, Object otherwise) {
        return Optional.<Object>ofNullable(c.get(name)).orElse(otherwise);
    }

    @Override
    public String toString() {
        return id;
    }
}
