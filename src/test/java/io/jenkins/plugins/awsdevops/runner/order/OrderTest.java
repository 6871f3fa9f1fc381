// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    @TempDir
    Path folder;

    @Test
    void an_older_run_does_not_pass_a_milestone_after_a_newer_one() {
        assertThat(new Milestones(folder).pass(1, 5)).isEmpty();
        assertThat(new Milestones(folder).pass(1, 7)).isEmpty();
        assertThat(new Milestones(folder).pass(1, 6)).hasValue(7);
        assertThat(new Milestones(folder).pass(1, 7)).isEmpty();
        assertThat(new Milestones(folder).pass(2, 6)).isEmpty();
    }

    @Test
    void damaged_milestones_are_named() throws IOException {
        Path file = Files.writeString(folder.resolve("passed.json"), "[1]");

        assertThatThrownBy(() -> new Milestones(folder).pass(1, 1))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ": an object is needed");
    }

    @Test
    void a_lock_is_held_once_at_a_time_in_this_process() {
        Locks locks = new Locks(folder.resolve("locks"));

        assertThat(locks.take("db/a ü")).isTrue();
        assertThat(new Locks(folder.resolve("locks")).take("db/a ü")).isFalse();
        assertThat(locks.take("other")).isTrue();
        locks.release("db/a ü");
        assertThat(locks.take("db/a ü")).isTrue();
        locks.release("db/a ü");
        locks.release("other");
    }

    @Test
    void a_lock_is_held_against_other_processes_even_after_a_second_try_here() throws Exception {
        Locks locks = new Locks(folder);
        locks.take("db");
        locks.take("db");

        assertThat(takenElsewhere()).isEqualTo("false");
        locks.release("db");
        assertThat(takenElsewhere()).isEqualTo("true");
    }

    /** The main of the other process. */
    static final class Elsewhere {
        public static void main(String[] args) {
            System.out.print(new Locks(Path.of(args[0])).take("db"));
        }
    }

    private String takenElsewhere() throws Exception {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes());
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
