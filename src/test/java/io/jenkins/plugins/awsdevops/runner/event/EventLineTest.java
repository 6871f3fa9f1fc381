// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLineTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00.123456Z");
    private static final String AT = "{\"at\":\"2026-11-25T08:00:00.123Z\",\"event\":";

    /** The shape is a promise to whoever reads it: a change of one of these lines breaks them. */
    private static final Map<RunEvent, String> SHAPES = shapes();

    @Test
    void every_event_has_its_shape() {
        Map<RunEvent, String> written = new LinkedHashMap<>();
        SHAPES.keySet().forEach(event -> written.put(event, EventLine.write(new TimedEvent(NOW, event))));

        assertThat(written).isEqualTo(SHAPES);
    }

    @Test
    void what_is_written_is_read_again() {
        SHAPES.forEach((event, line) -> assertThat(EventLine.read("events", line))
                .contains(new TimedEvent(Instant.parse("2026-11-25T08:00:00.123Z"), event)));
    }

    @Test
    void unknown_events_are_left_out_and_unknown_members_too() {
        assertThat(EventLine.read("events", AT + "\"moonRose\",\"phase\":1}")).isEmpty();
        assertThat(EventLine.read("events", AT + "\"runResumed\",\"run\":\"r7\",\"mood\":\"good\"}"))
                .map(TimedEvent::event)
                .contains(new RunEvent.RunResumed("r7"));
    }

    @Test
    void missing_members_are_empty() {
        assertThat(EventLine.read("events", AT + "\"stepBegan\",\"id\":3}"))
                .map(TimedEvent::event)
                .contains(new RunEvent.StepBegan(3, 0, List.of(), "", ""));
    }

    @Test
    void what_is_no_event_is_refused() {
        refused("{\"at\":\"2026", "events: line 1, column 12: not JSON: Unexpected end-of-input");
        refused("[]", "events: not an event of a run: 'at' or 'event' is missing");
        refused("{\"at\":\"noon\",\"event\":\"runResumed\"}", "events: at: no time: 'noon'");
        refused(AT + "\"stepBegan\",\"id\":\"x\"}", "events: id: unexpected value \"x\"");
        refused(AT + "\"stepBegan\",\"id\":99999999999}", "events: id: unexpected value 99999999999");
        refused(AT + "\"runEnded\"}", "events: result: unexpected value null");
    }

    @Test
    void a_writer_writes_each_event_at_once() {
        StringWriter written = new StringWriter();
        new EventWriter(new PrintWriter(written), Clock.fixed(NOW, ZoneOffset.UTC)).hear(new RunEvent.RunResumed("r7"));

        assertThat(written.toString()).isEqualTo(AT + "\"runResumed\",\"run\":\"r7\"}\n");
    }

    @Test
    void the_file_of_a_killed_run_is_read_up_to_the_kill(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, AT + "\"runResumed\",\"run\":\"r7\"}\n\u0000\u0000\n" + AT + "\"runRes");
        List<TimedEvent> heard = new ArrayList<>();

        assertThat(EventsFile.read(file, heard::add)).isEqualTo(2);
        assertThat(heard).extracting(TimedEvent::event).isEqualTo(List.of(new RunEvent.RunResumed("r7")));
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        Path file = folder.resolve("events.jsonl");

        assertThatThrownBy(() -> EventsFile.read(file, event -> {}))
                .hasMessage("Could not read the events of the run: no such file: " + file);
    }

    private static void refused(String line, String message) {
        assertThatThrownBy(() -> EventLine.read("events", line))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(message);
    }

    private static Map<RunEvent, String> shapes() {
        List<String> branch = List.of("linux", "jdk17");
        Map<RunEvent, String> shapes = new LinkedHashMap<>();
        shapes.put(
                new RunEvent.RunBegan("r7", "shop/main", 7),
                AT + "\"runBegan\",\"run\":\"r7\",\"job\":\"shop/main\",\"number\":7}");
        shapes.put(new RunEvent.RunResumed("r7"), AT + "\"runResumed\",\"run\":\"r7\"}");
        shapes.put(
                new RunEvent.StageBegan(4, 1, branch, "Build"),
                AT + "\"stageBegan\",\"id\":4,\"parent\":1,\"branch\":[\"linux\",\"jdk17\"],\"name\":\"Build\"}");
        shapes.put(
                new RunEvent.BranchBegan(6, 5, List.of("linux"), "jdk17"),
                AT + "\"branchBegan\",\"id\":6,\"parent\":5,\"branch\":[\"linux\"],\"name\":\"jdk17\"}");
        shapes.put(
                new RunEvent.BranchEnded(6, "jdk17", Result.ABORTED, "boom"),
                AT + "\"branchEnded\",\"id\":6,\"name\":\"jdk17\",\"result\":\"ABORTED\",\"error\":\"boom\"}");
        shapes.put(
                new RunEvent.StepBegan(5, 4, branch, "sh", "Compile"),
                AT + "\"stepBegan\",\"id\":5,\"parent\":4,\"branch\":[\"linux\",\"jdk17\"],"
                        + "\"step\":\"sh\",\"argument\":\"Compile\"}");
        shapes.put(
                new RunEvent.LogLine(5, branch, "a \"b\" \u001b[0m"),
                AT + "\"logLine\",\"step\":5,\"branch\":[\"linux\",\"jdk17\"],\"text\":\"a \\\"b\\\" \\u001B[0m\"}");
        shapes.put(new RunEvent.Hint("did you mean 'sh'?"), AT + "\"hint\",\"text\":\"did you mean 'sh'?\"}");
        shapes.put(
                new RunEvent.Noted(5, "junit", Map.of("total", 3)),
                AT + "\"noted\",\"step\":5,\"kind\":\"junit\",\"values\":{\"total\":3}}");
        shapes.put(
                new RunEvent.StepEnded(5, "sh", "exit code 1"),
                AT + "\"stepEnded\",\"id\":5,\"step\":\"sh\",\"error\":\"exit code 1\"}");
        shapes.put(
                new RunEvent.StageEnded(4, "Build", Result.UNSTABLE, ""),
                AT + "\"stageEnded\",\"id\":4,\"name\":\"Build\",\"result\":\"UNSTABLE\",\"error\":\"\"}");
        shapes.put(
                new RunEvent.RunEnded("r7", Result.FAILURE),
                AT + "\"runEnded\",\"run\":\"r7\",\"result\":\"FAILURE\"}");
        return shapes;
    }
}
