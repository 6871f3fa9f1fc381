// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a job with their defaults, as its last run has defined them by {@code properties}. */
final class JobParameters {
    private final Path file;

    private JobParameters(Path file) {
        this.file = file;
    }

    static JobParameters of(Path job) {
        return new JobParameters(job.resolve("parameters.json"));
    }

    void keep(Map<String, Object> defaults) {
        try {
            Files.createDirectories(file.getParent());
            DurableFile.write(file, Json.pretty(defaults).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OperationFailedException("Could not write " + file + ": " + Failure.of(e), e);
        }
    }

    /** {@return the parameters of a run: the defaults, and over them what is given, in the types of the defaults} */
    Map<String, Object> with(Map<String, Object> given) {
        Map<String, Object> parameters = defaults();
        given.forEach((name, value) -> parameters.merge(
                name, value, (before, text) -> before instanceof Boolean ? Boolean.valueOf(text.toString()) : text));
        return parameters;
    }

    private Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return defaults;
        }
        try {
            Object json = Json.parse(file.toString(), Files.readString(file));
            ((Map<?, ?>) json).forEach((name, value) -> defaults.put(String.valueOf(name), value));
            return defaults;
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + file + ": " + Failure.of(e), e);
        }
    }
}
