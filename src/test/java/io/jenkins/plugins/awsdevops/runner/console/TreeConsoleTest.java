// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.story.Told;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeConsoleTest {
    private static final Terminal ASCII = new Terminal(false, false, false, 0);
    private static final Terminal COLOURS = new Terminal(true, true, true, 0);

    private final StringWriter shown = new StringWriter();
    private final Told told = new Told();

    @Test
    void stages_are_a_tree_with_their_times_and_the_last_line_is_the_result() {
        console(Terminal.NONE);
        told.run()
                .stage(2, 0, "Checkout")
                .step(3, 2, "sh", "Fetch")
                .log(3, "+ git fetch")
                .after(1.2)
                .log(3, "done")
                .done(3, "sh")
                .passed(2, "Checkout")
                .stage(4, 0, "Build")
                .stage(5, 4, "Compile")
                .log(0, "outside of any step")
                .step(6, 5, "echo", "")
                .log(6, "hello")
                .done(6, "echo")
                .after(75)
                .passed(5, "Compile")
                .passed(4, "Build")
                .finished(Result.SUCCESS);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Checkout
                  + git fetch
                  done
                ✓ Checkout  1.2 s
                ▸ Build
                  ▸ Compile
                outside of any step
                    hello
                  ✓ Compile  1 min 15 s
                ✓ Build  1 min 15 s

                ✓ Checkout    1.2 s
                ✓ Build       1 min 15 s
                └─ ✓ Compile  1 min 15 s
                Took 1 min 16 s
                Finished: SUCCESS
                """);
    }

    @Test
    void interleaved_branches_are_told_apart_by_a_prefix() {
        console(Terminal.NONE);
        twoBranches();

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Checks
                  lint │ + hadolint Dockerfile
                  security │ + trivy fs .
                  lint     │ DL3006 Always tag
                  security │ 0 findings
                  lint     │ ✗ sh (Hadolint): script returned exit code 1
                  security │ all good
                ✗ Checks  5.0 s

                ✗ Checks       5.0 s
                ├─ ✗ lint      2.0 s
                └─ ✓ security  5.0 s
                Took 5.0 s

                Why it ended FAILURE:
                  Checks > lint: sh (Hadolint): script returned exit code 1
                Finished: FAILURE
                """);
    }

    @Test
    void without_unicode_the_signs_are_ascii() {
        console(ASCII);
        twoBranches();

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                > Checks
                  lint | + hadolint Dockerfile
                  security | + trivy fs .
                  lint     | DL3006 Always tag
                  security | 0 findings
                  lint     | x sh (Hadolint): script returned exit code 1
                  security | all good
                x Checks  5.0 s

                x Checks       5.0 s
                |- x lint      2.0 s
                `- + security  5.0 s
                Took 5.0 s

                Why it ended FAILURE:
                  Checks > lint: sh (Hadolint): script returned exit code 1
                Finished: FAILURE
                """);
    }

    @Test
    void stages_and_branches_inside_a_branch_keep_its_prefix() {
        console(Terminal.NONE);
        told.run()
                .step(1, 0, "parallel", "")
                .stage(2, 1, "linux", "linux")
                .stage(3, 2, "test", "linux")
                .step(4, 3, "parallel", "", "linux")
                .step(5, 4, "echo", "", "linux", "jdk17")
                .log(5, "seventeen", "linux", "jdk17")
                .step(6, 4, "echo", "", "linux", "jdk25")
                .log(6, "twenty-five", "linux", "jdk25")
                .done(5, "echo")
                .done(6, "echo")
                .done(4, "parallel")
                .passed(3, "test")
                .passed(2, "linux")
                .done(1, "parallel")
                .finished(Result.SUCCESS);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                linux │ ▸ test
                linux │   jdk17 │ seventeen
                linux │   jdk25 │ twenty-five
                linux │ ✓ test  0.0 s
                linux │ ✓ linux  0.0 s

                ✓ linux        0.0 s
                └─ ✓ test      0.0 s
                   ├─ ✓ jdk17  0.0 s
                   └─ ✓ jdk25  0.0 s
                Took 0.0 s
                Finished: SUCCESS
                """);
    }

    @Test
    void a_failure_is_told_once_where_it_began_and_not_by_each_block_around_it() {
        console(Terminal.NONE);
        told.run()
                .stage(1, 0, "Deploy")
                .step(2, 1, "withEnv", "")
                .step(3, 2, "sh", "Apply")
                .after(3)
                .stepEnded(3, "sh", "script returned exit code 2\nsee above")
                .stepEnded(2, "withEnv", "script returned exit code 2\nsee above")
                .stageEnded(1, "Deploy", Result.FAILURE, "script returned exit code 2\nsee above")
                .finished(Result.FAILURE);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Deploy
                  ✗ sh (Apply): script returned exit code 2
                    see above
                ✗ Deploy  3.0 s

                ✗ Deploy  3.0 s
                Took 3.0 s

                Why it ended FAILURE:
                  Deploy: sh (Apply): script returned exit code 2
                    see above
                Finished: FAILURE
                """);
    }

    @Test
    void a_failure_that_the_pipeline_caught_is_seen_but_is_not_the_reason() {
        console(Terminal.NONE);
        told.run()
                .stage(1, 0, "Lint")
                .step(2, 1, "error", "caught")
                .stepEnded(2, "error", "caught")
                .passed(1, "Lint")
                .step(3, 0, "error", "not caught")
                .stepEnded(3, "error", "not caught")
                .finished(Result.FAILURE);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Lint
                  ✗ error: caught
                ✓ Lint  0.0 s
                ✗ error: not caught

                ✓ Lint  0.0 s
                Took 0.0 s

                Why it ended FAILURE:
                  error: not caught
                Finished: FAILURE
                """);
    }

    @Test
    void the_events_of_a_real_stage_step_make_one_stage() {
        console(Terminal.NONE);
        told.run()
                .step(1, 0, "node", "")
                .step(2, 1, "stage", "Build")
                .stage(2, 0, "Build")
                .step(3, 2, "parallel", "")
                .step(4, 3, "stage", "a", "a")
                .stage(4, 2, "a", "a")
                .step(5, 3, "stage", "b", "b")
                .stage(5, 2, "b", "b")
                .log(3, "Failed in branch a")
                .stageEnded(4, "a", Result.FAILURE, "No such property: x")
                .stepEnded(4, "stage", "No such property: x")
                .passed(5, "b")
                .done(5, "stage")
                .stepEnded(3, "parallel", "No such property: x")
                .stageEnded(2, "Build", Result.FAILURE, "No such property: x")
                .stepEnded(2, "stage", "No such property: x")
                .stepEnded(1, "node", "No such property: x")
                .tell(new RunEvent.Hint("There is no 'x'."))
                .finished(Result.FAILURE);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Build
                  Failed in branch a
                  a │ ✗ No such property: x
                  a │ ✗ a  0.0 s
                  b │ ✓ b  0.0 s
                ✗ Build  0.0 s
                Hint: There is no 'x'.

                ✗ Build  0.0 s
                ├─ ✗ a   0.0 s
                └─ ✓ b   0.0 s
                Took 0.0 s

                Why it ended FAILURE:
                  Build > a: No such property: x
                Finished: FAILURE
                """);
    }

    @Test
    void results_beside_success_and_failure_are_named() {
        console(Terminal.NONE);
        told.run()
                .stage(1, 0, "Tests")
                .stageEnded(1, "Tests", Result.UNSTABLE, "")
                .stage(2, 0, "Image")
                .stageEnded(2, "Image", Result.NOT_BUILT, "")
                .stage(3, 0, "Wait")
                .stageEnded(3, "Wait", Result.ABORTED, "Timeout has been exceeded")
                .finished(Result.ABORTED);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Tests
                ! Tests  UNSTABLE  0.0 s
                ▸ Image
                - Image  NOT_BUILT  0.0 s
                ▸ Wait
                ! Wait  ABORTED  0.0 s

                ! Tests  0.0 s  UNSTABLE
                - Image  not run
                ! Wait   0.0 s  ABORTED
                Took 0.0 s

                Why it ended ABORTED:
                  Wait: Timeout has been exceeded
                Finished: ABORTED
                """);
    }

    @Test
    void a_resumed_run_goes_on_in_the_stage_it_was_in() {
        told.run().stage(1, 0, "Approve").step(2, 1, "input", "Ship it?").after(120);
        TreeConsole console = new TreeConsole(new PrintWriter(shown), Terminal.NONE, told, List.of());
        told.events().forEach(console::recall);
        told.to(console)
                .resumed()
                .log(2, "Approved by ann")
                .done(2, "input")
                .after(1)
                .passed(1, "Approve")
                .finished(Result.SUCCESS);

        assertThat(shown.toString()).isEqualTo("""
                Goes on after a pause of 2 min 0 s
                  Approved by ann
                ✓ Approve  2 min 1 s

                ✓ Approve  2 min 1 s
                Took 2 min 1 s
                Finished: SUCCESS
                """);
    }

    @Test
    void a_stage_that_never_ended_is_told_so() {
        console(Terminal.NONE);
        told.run().stage(1, 0, "Deploy").finished(Result.ABORTED);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ Deploy

                ? Deploy  did not end
                Took 0.0 s
                Finished: ABORTED
                """);
    }

    @Test
    void hostile_text_cannot_move_the_cursor_or_break_the_tree() {
        console(Terminal.NONE);
        told.run()
                .stage(1, 0, "a\nFinished: SUCCESS\u001b[2J")
                .step(2, 1, "sh", "x\u001b]0;title\u0007y\rz")
                .log(2, "\u001b[31mred\u001b[0m \u001b[2J\u001b[1;1Hhome\u0007 10%\r 50%\r100%")
                .log(2, "a\u202eb\u2028c\tx\ud800")
                .stepEnded(2, "sh", "\u001b[?25lboom")
                .stageEnded(1, "", Result.FAILURE, "\u001b[?25lboom")
                .finished(Result.FAILURE);

        assertThat(shown.toString()).isEqualTo("""
                shop/main #7
                ▸ a Finished: SUCCESS
                  100%
                  abc     x\ufffd
                  ✗ sh (xy): boom
                ✗ a Finished: SUCCESS  0.0 s

                ✗ a Finished: SUCCESS  0.0 s
                Took 0.0 s

                Why it ended FAILURE:
                  a Finished: SUCCESS: sh (xy): boom
                Finished: FAILURE
                """);
    }

    @Test
    void colours_of_tools_pass_on_a_terminal_and_end_with_their_line() {
        console(COLOURS);
        told.run()
                .step(1, 0, "sh", "")
                .log(1, "\u001b[1;31mbad\u001b[39m and \u001b[44mlong")
                .log(1, "plain");

        assertThat(shown.toString())
                .isEqualTo("\u001b[0;1mshop/main #7\u001b[0m\n"
                        + "\u001b[0;1;31mbad\u001b[0m\u001b[0;1m and \u001b[0m\u001b[0;1;44mlong\u001b[0m\n"
                        + "plain\n");
    }

    @Test
    void branches_have_colours_of_their_own() {
        console(COLOURS);
        told.step(1, 0, "parallel", "")
                .step(2, 1, "sh", "", "a")
                .log(2, "one", "a")
                .step(3, 1, "sh", "", "b")
                .log(3, "two", "b");

        assertThat(shown.toString()).isEqualTo("\u001b[0;36ma │ \u001b[0mone\n" + "\u001b[0;35mb │ \u001b[0mtwo\n");
    }

    @Test
    void a_long_line_is_folded_behind_its_prefix_where_the_width_is_known() {
        console(new Terminal(true, false, true, 30));
        told.step(1, 0, "parallel", "").step(2, 1, "sh", "", "a").log(2, "0123456789".repeat(6), "a");

        assertThat(shown.toString()).isEqualTo("""
                a │ 01234567890123456789012345
                a │ 67890123456789012345678901
                a │ 23456789
                """);
    }

    @Test
    void long_names_of_branches_are_cut_in_the_prefix() {
        console(Terminal.NONE);
        String name = "integration tests on the largest machine";
        told.step(1, 0, "parallel", "").step(2, 1, "sh", "", name).log(2, "x", name);

        assertThat(shown.toString()).isEqualTo("integration tests o… │ x\n");
    }

    @Test
    void what_the_run_leaves_behind_is_named_if_it_is_there(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("out.html"));
        told.to(new TreeConsole(
                new PrintWriter(shown),
                Terminal.NONE,
                told,
                List.of(
                        new Pointer("Report", folder.resolve("out.html"), "out.html"),
                        new Pointer("Artifacts", folder.resolve("archive"), ".devops/archive"))));
        told.stage(1, 0, "Build").stageEnded(1, "Build", Result.FAILURE, "boom").finished(Result.FAILURE);

        assertThat(shown.toString()).endsWith("""

                ✗ Build  0.0 s
                Took 0.0 s

                Why it ended FAILURE:
                  Build: boom

                Report: out.html
                Finished: FAILURE
                """);
    }

    @Test
    void what_is_quiet_for_30_seconds_is_named_and_again_after_30_more() {
        TreeConsole console = console(new Terminal(true, false, true, 0));
        told.stage(1, 0, "Build").step(2, 1, "withEnv", "").step(3, 2, "sh", "Compile");
        shown.getBuffer().setLength(0);
        told.after(29);
        console.tick();
        told.after(1);
        console.tick();
        told.after(29);
        console.tick();
        told.after(1);
        console.tick();
        told.log(3, "a line").after(29);
        console.tick();

        assertThat(shown.toString()).isEqualTo("""
                … still at work: Build: sh (Compile) 30 s
                … still at work: Build: sh (Compile) 1 min 0 s
                  a line
                """);
    }

    @Test
    void many_quiet_steps_take_one_line() {
        TreeConsole console = console(Terminal.NONE);
        told.step(1, 0, "parallel", "");
        for (int i = 0; i < 5; i++) {
            told.step(2 + i, 1, "sh", "", "b" + i);
        }
        told.after(40);
        console.tick();
        told.tell(new RunEvent.RunEnded("r7", Result.SUCCESS));
        shown.getBuffer().setLength(shown.toString().indexOf('\n') + 1);
        told.after(40);
        console.tick();

        assertThat(shown.toString()).isEqualTo("… still at work: b0: sh 40 s, b1: sh 40 s, b2: sh 40 s, and 2 more\n");
    }

    private TreeConsole console(Terminal terminal) {
        TreeConsole console = new TreeConsole(new PrintWriter(shown), terminal, told, List.of());
        told.to(console);
        return console;
    }

    private void twoBranches() {
        told.run()
                .stage(1, 0, "Checks")
                .step(2, 1, "parallel", "")
                .step(3, 2, "sh", "Hadolint", "lint")
                .log(3, "+ hadolint Dockerfile", "lint")
                .step(4, 2, "sh", "Trivy", "security")
                .log(4, "+ trivy fs .", "security")
                .log(3, "DL3006 Always tag", "lint")
                .log(4, "0 findings", "security")
                .after(2)
                .stepEnded(3, "sh", "script returned exit code 1")
                .after(3)
                .log(4, "all good", "security")
                .done(4, "sh")
                .stepEnded(2, "parallel", "script returned exit code 1")
                .stageEnded(1, "Checks", Result.FAILURE, "script returned exit code 1")
                .finished(Result.FAILURE);
    }
}
