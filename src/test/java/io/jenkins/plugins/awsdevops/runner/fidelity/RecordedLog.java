// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.fidelity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes of a log what the recording made of Jenkins' logs: without what differs from machine to machine. */
final class RecordedLog {
    private static final Pattern NOT_RECORDED = Pattern.compile(
            "\\[Pipeline].*|Started by .*|Running on .*|Finished: .*|Loading library .*| > git .*|\\[Checks API].*"
                    + "|an exception which occurred:|\\s+in (field|object) .*|.*ErrorAction\\$ErrorId.*|\\s+at .*|\\s+\\.\\.\\. \\d+ more");
    private static final Map<Pattern, String> MASKS = Map.of(
            // the anonymous user, who stopped the recorded builds, is unknown to Jenkins itself
            Pattern.compile("^Aborted by anonymous$"), "Aborted by unknown",
            Pattern.compile("@[0-9a-f]{5,8}\\b"), "@HASH",
            Pattern.compile("durable-[0-9a-f]+"), "durable-ID",
            Pattern.compile("file[0-9]+\\.tmp"), "file\\${RANDOM}.tmp",
            Pattern.compile("\\b[0-9a-f]{40}\\b"), "\\${SHA}",
            Pattern.compile("(found among steps) \\[.*"), "$1 [...]");

    private RecordedLog() {}

    /**
     * The lines as they would have been recorded.
     *
     * @param places local folders and what stands for them, the longest first
     */
    static List<String> of(List<String> lines, Map<Path, String> places) {
        List<String> log = new ArrayList<>();
        for (String line : lines) {
            if (!NOT_RECORDED.matcher(line).matches()) {
                log.add(masked(line, places).stripTrailing());
            }
        }
        while (!log.isEmpty() && log.get(0).isEmpty()) {
            log.remove(0);
        }
        while (!log.isEmpty() && log.get(log.size() - 1).isEmpty()) {
            log.remove(log.size() - 1);
        }
        return log;
    }

    private static String masked(String line, Map<Path, String> places) {
        String text = line;
        for (Map.Entry<Path, String> place : places.entrySet()) {
            text = text.replace(place.getKey().toString(), place.getValue());
        }
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            text = mask.getKey().matcher(text).replaceAll(mask.getValue());
        }
        return text;
    }
}
