// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    /** Sleeps once, which saves the program; the save before the second sleep is made to fail. */
    private static final String TWO_SLEEPS = """
            def held = "held ${1 + 1}"
            echo 'begins'
            sleep 1
            echo held
            sleep 2
            echo 'ends'
            """;

    @TempDir
    Path folder;

    @Test
    void a_full_disk_stops_the_run_and_what_was_saved_before_is_resumed() throws IOException {
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(TWO_SLEEPS))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not save the program to " + program() + ": Is a directory."
                        + " What was saved before is still there: make room, then resume the run.");

        Pipelines pipelines = Pipelines.in(folder).skippingTime();
        assertThat(pipelines.state().run(1).status()).isEqualTo("interrupted");
        assertThat(pipelines.resume(1)).hasToString("""
                SUCCESS
                held 2
                Sleeping for 2 sec
                ends""");
        assertThat(Files.readString(folder.resolve(".devops/runs/1/log"))).isEqualTo("""
                begins
                Sleeping for 1 sec
                held 2
                Sleeping for 2 sec
                ends
                Finished: SUCCESS
                """);
        assertThat(pipelines.state().run(1).status()).isEqualTo("SUCCESS");
    }

    @Test
    void a_resumed_run_has_the_sources_that_it_began_with() throws IOException {
        Pipelines pipelines = Pipelines.in(folder)
                .library("shared", true, Map.of("vars/say.groovy", "def call(n) { echo \"old $n\" }"));
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(pipelines, "say 1\nsleep 1\nsay 2\nsleep 1\nsay 3"))
                .isInstanceOf(OperationFailedException.class);
        Files.writeString(folder.resolve("libraries/shared/vars/say.groovy"), "def call(n) { echo \"new $n\" }");

        assertThat(pipelines.skippingTime().watchedBy((run, event) -> {}).resume(1))
                .hasToString("SUCCESS\nold 2\nSleeping for 1 sec\nold 3");
    }

    @Test
    void environment_result_and_loops_over_collections_go_on() throws IOException {
        String script = """
                env.COLOUR = 'blue'
                unstable 'wobbles'
                def seen = []
                for (n in [10, 20]) {
                    [a: 1, b: 2].each { k, v ->
                        (1..2).each { i -> seen << "$n$k$v$i"; if (seen.size() % 3 == 0) { sleep 1 } }
                    }
                }
                echo "${env.COLOUR} ${currentBuild.result} ${seen.join(' ')}"
                """;
        Pipelines pipelines = Pipelines.in(folder);
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(pipelines, script))
                .isInstanceOf(OperationFailedException.class);

        assertThat(pipelines.watchedBy((run, event) -> {}).resume(1)).hasToString("""
                UNSTABLE
                Sleeping for 1 sec
                blue UNSTABLE 10a11 10a12 10b21 10b22 20a11 20a12 20b21 20b22""");
    }

    @Test
    void loaded_files_and_libraries_loaded_on_the_way_are_there_again() throws IOException {
        Pipelines pipelines = Pipelines.in(folder)
                .library(
                        "late",
                        false,
                        Map.of(
                                "vars/say.groovy", "def call(n) { echo new org.acme.Words().of(n) }",
                                "src/org/acme/Words.groovy",
                                        "package org.acme\nclass Words implements Serializable { String of(n) { \"word $n\" } }"));
        String script = """
                def helper
                node { writeFile file: 'h.groovy', text: 'def twice(n) { evaluate("$n * 2") }\\nreturn this'; helper = load 'h.groovy' }
                library 'late'
                say 1
                sleep 1
                say helper.twice(2)
                sleep 1
                say helper.twice(4)
                """;
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(pipelines, script))
                .isInstanceOf(OperationFailedException.class);

        assertThat(pipelines.watchedBy((run, event) -> {}).resume(1))
                .hasToString("SUCCESS\nword 4\nSleeping for 1 sec\nword 8");
    }

    @Test
    void ranges_entries_views_and_closures_are_held_over_a_restart() throws IOException {
        String script = """
                def range = 1..<4
                def back = 5..3
                def open = 9..<7
                def entry = [k: 'v'].find { it.key == 'k' }
                def keys = [x: 1, y: 2].keySet()
                def part = [1, 2, 3, 4].subList(1, 3)
                def add = { a, b -> a + b }.curry(10)
                def pattern = ~/a+/
                sleep 1
                sleep 1
                echo "$range ${range instanceof IntRange} $back $open ${range.toString()} ${entry.key}=${entry.value} $keys $part ${add(5)} ${'caaat'.replaceAll(pattern, 'o')}"
                """;
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(script)).isInstanceOf(OperationFailedException.class);

        assertThat(Pipelines.in(folder).skippingTime().resume(1)).hasToString("""
                SUCCESS
                Sleeping for 1 sec
                [1, 2, 3] true [5, 4, 3] [9, 8] 1..<4 k=v [x, y] [2, 3] 15 cot""");
    }

    @Test
    void what_cannot_be_saved_ends_the_run_and_is_named() {
        assertThat(Pipelines.in(folder).skippingTime().run("def m = ('a' =~ /a/)\nsleep 1\necho 'never'"))
                .hasToString("FAILURE\nSleeping for 1 sec\nan exception which occurred:\n\tin object of type"
                        + " java.util.regex.Matcher, which the script holds over a step: set its variable to null before, or"
                        + " use it in a @NonCPS method only\nCaused: java.io.NotSerializableException:"
                        + " java.util.regex.Matcher");
    }

    @Test
    void a_run_that_has_ended_is_not_resumed() {
        Pipelines pipelines = Pipelines.in(folder);
        pipelines.run("echo 'done'");
        assertThatThrownBy(() -> pipelines.resume(1))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Run 1 has ended: SUCCESS. There is nothing to resume; run it anew.");
    }

    @Test
    void a_run_that_is_not_there_is_not_resumed() {
        Pipelines pipelines = Pipelines.in(folder);
        assertThatThrownBy(() -> pipelines.resume(1))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("There is no run 1 in " + folder.resolve(".devops") + "; nothing has been run here.");
        pipelines.run("echo 'done'");
        assertThatThrownBy(() -> pipelines.resume(7))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("There is no run 7 in " + folder.resolve(".devops") + "; the last one is 1.");
    }

    @Test
    void a_run_that_had_saved_nothing_is_not_resumed() throws IOException {
        assertThatThrownBy(() -> stopped(Pipelines.in(folder), "sleep 1", "Sleeping for 1 sec"))
                .isInstanceOf(OperationFailedException.class);
        assertThatThrownBy(() -> Pipelines.in(folder).resume(1))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Run 1 was ended before it had saved anything. There is nothing to resume; run it anew.");
    }

    @Test
    void a_run_is_at_one_process_at_a_time() throws IOException {
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(TWO_SLEEPS)).isInstanceOf(OperationFailedException.class);
        RunFolder run = Pipelines.in(folder).state().run(1);
        try (RunLock other = run.lock().take()) {
            assertThat(other.holder()).contains(ProcessHandle.current().pid());
            assertThat(run.status()).isEqualTo("running");
            assertThatThrownBy(() -> Pipelines.in(folder).resume(1))
                    .isInstanceOf(OperationFailedException.class)
                    .hasMessage("Run 1 is being run by process "
                            + ProcessHandle.current().pid()
                            + ". Wait until it has ended, or stop it with: devops abort 1");
        }
    }

    @Test
    void a_program_with_a_changed_byte_is_refused() throws IOException {
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(TWO_SLEEPS)).isInstanceOf(OperationFailedException.class);
        byte[] saved = Files.readAllBytes(program());
        saved[saved.length - 10] ^= 1;
        Files.write(program(), saved);
        assertThatThrownBy(() -> Pipelines.in(folder).resume(1))
                .isInstanceOf(BadInputException.class)
                .hasMessage("The saved program " + program()
                        + " is damaged: its checksum does not fit. The run cannot be resumed; run it anew.");
    }

    @Test
    void a_program_that_is_cut_off_or_no_program_is_refused() throws IOException {
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(TWO_SLEEPS)).isInstanceOf(OperationFailedException.class);
        byte[] saved = Files.readAllBytes(program());
        for (int length : new int[] {0, 20, 93, saved.length / 2, saved.length - 1}) {
            Files.write(program(), Arrays.copyOf(saved, length));
            assertThatThrownBy(() -> Pipelines.in(folder).resume(1))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageMatching("\\QThe saved program " + program() + " is damaged: \\E"
                            + "(it does not begin as one|its checksum does not fit)"
                            + "\\Q. The run cannot be resumed; run it anew.\\E");
        }
    }

    @Test
    void a_program_of_another_version_is_refused() throws IOException {
        assertThatThrownBy(() -> stoppedBeforeItsSecondSave(TWO_SLEEPS)).isInstanceOf(OperationFailedException.class);
        String saved = Files.readString(program(), StandardCharsets.ISO_8859_1);
        Files.writeString(program(), saved.replaceFirst("version 1,", "version 99,"), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Pipelines.in(folder).resume(1))
                .isInstanceOf(BadInputException.class)
                .hasMessage("The saved program " + program()
                        + " is of version 99, and this runner reads version 1. Resume the run with the runner that"
                        + " began it, or run it anew.");
    }

    private void stoppedBeforeItsSecondSave(String script) {
        stoppedBeforeItsSecondSave(Pipelines.in(folder), script);
    }

    /** The first step that sleeps is saved; then the disk is full. */
    private void stoppedBeforeItsSecondSave(Pipelines pipelines, String script) {
        int[] sleeps = {0};
        pipelines.skippingTime().watchedBy((run, event) -> {
            if (event instanceof RunEvent.LogLine line && line.text().startsWith("Sleeping") && ++sleeps[0] == 2) {
                block();
            }
        });
        pipelines.run(script);
    }

    private void stopped(Pipelines pipelines, String script, String line) {
        pipelines
                .skippingTime()
                .watchedBy((run, event) -> {
                    if (event instanceof RunEvent.LogLine log && log.text().equals(line)) {
                        block();
                    }
                })
                .run(script);
    }

    private void block() {
        try {
            Files.createDirectory(blocked());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path program() {
        return folder.resolve(".devops/runs/1/program");
    }

    /** The name under which a new program is written: a folder there makes that fail, once. */
    private Path blocked() {
        return folder.resolve(".devops/runs/1/program.new");
    }
}
