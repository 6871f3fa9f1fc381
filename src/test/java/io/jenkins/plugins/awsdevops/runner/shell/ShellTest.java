// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.house.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
    @TempDir
    Path folder;

    private final Shell shell =
            new Shell(new Patience(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofMillis(300)));
    private Path workspace;
    private ControlFolder control;

    @BeforeEach
    void make_a_workspace() throws IOException {
        workspace = Files.createDirectory(folder.resolve("ws"));
        control = ControlFolder.under(folder.resolve("ws@tmp"));
    }

    @AfterEach
    void stop_watching() {
        shell.close();
    }

    @Test
    void a_script_is_traced_and_its_output_and_complaints_go_to_the_log() {
        Heard heard = run("echo out; echo err >&2");

        assertThat(heard.ended()).isEqualTo(new Ended(0));
        assertThat(heard.text()).isEqualTo("+ echo out\nout\n+ echo err\nerr\n");
    }

    @Test
    void the_first_command_that_fails_ends_it_with_its_exit_code() {
        Heard heard = run("false\necho unreached");

        assertThat(heard.ended()).isEqualTo(new Ended(1));
        assertThat(heard.text()).isEqualTo("+ false\n");
    }

    @Test
    void a_script_that_names_its_interpreter_is_run_by_it_without_trace() {
        assertThat(run("#!/bin/sh\nfalse\necho \"no trace $0\"").text())
                .isEqualTo("no trace " + control.path() + "/script.sh.copy\n");
    }

    @Test
    void a_missing_command_is_told_by_the_shell_and_ends_with_127() {
        Heard heard = run("no-such-command --flag");

        assertThat(heard.ended()).isEqualTo(new Ended(127));
        assertThat(heard.text())
                .startsWith("+ no-such-command --flag\n" + control.path() + "/script.sh.copy: ")
                .endsWith("not found\n");
    }

    @Test
    void a_missing_interpreter_ends_with_127() {
        assertThat(run("#!/no/such/interpreter\n").ended()).isEqualTo(new Ended(127));
    }

    @Test
    void captured_output_is_kept_apart_from_the_trace() {
        Heard heard = run(new Script("echo on-err >&2; echo on-out", workspace, environment(), true));

        assertThat(heard.text()).isEqualTo("+ echo on-err\non-err\n+ echo on-out\n");
        assertThat(control.output(UTF_8)).isEqualTo("on-out\n");
    }

    @Test
    void a_script_that_printed_nothing_gives_an_empty_text() {
        run(new Script("exit 3", workspace, environment(), true));

        assertThat(control.output(UTF_8)).isEmpty();
    }

    @Test
    void the_environment_is_the_given_one_and_nothing_else() {
        Heard heard = run(new Script(
                "#!/bin/sh\n/usr/bin/env", workspace, Map.of("ONLY", "this one", "PATH", "/nowhere"), false));

        assertThat(heard.text().lines().filter(line -> !line.startsWith("_=")).sorted())
                .containsExactly("ONLY=this one", "PATH=/nowhere", "PWD=" + workspace);
    }

    @Test
    void a_last_line_without_end_gets_one() {
        assertThat(run("#!/bin/sh\nprintf nonl").text()).isEqualTo("nonl\n");
    }

    @Test
    void output_in_another_encoding_is_read_by_it() {
        Script script = new Script("#!/bin/sh\nprintf 'h\\351llo\\n'", workspace, environment(), false);
        shell.launch(control, script);
        Heard latin = new Heard();
        shell.watch(control, ISO_8859_1, latin);

        assertThat(latin.awaitEnd().text()).isEqualTo("h\u00e9llo\n");
    }

    @Test
    void output_that_is_no_utf_8_is_delivered_with_signs_of_replacement() {
        assertThat(run("#!/bin/sh\nprintf 'h\\351llo\\n'").text()).isEqualTo("h\uFFFDllo\n");
    }

    @Test
    void output_is_delivered_while_the_script_runs() throws IOException {
        Path go = folder.resolve("go");
        shell.launch(
                control, script("#!/bin/sh\necho first\nuntil [ -e '" + go + "' ]; do sleep 0.01; done\necho last"));
        Heard heard = listen();

        heard.await(text -> text.equals("first\n"));
        assertThat(control.exitCode()).isEmpty();
        Files.createFile(go);

        assertThat(heard.awaitEnd().text()).isEqualTo("first\nlast\n");
    }

    @Test
    void a_line_that_is_long_in_coming_is_delivered_in_pieces_at_whole_characters() throws IOException {
        Path go = folder.resolve("go");
        shell.launch(
                control,
                script("#!/bin/sh\nprintf 'dots.\\303'\nuntil [ -e '" + go
                        + "' ]; do sleep 0.01; done\nprintf '\\251!'"));
        Heard heard = listen();

        heard.await(text -> text.equals("dots."));
        Files.createFile(go);

        assertThat(heard.awaitEnd().text()).isEqualTo("dots.\u00e9!\n");
    }

    @Test
    void what_may_not_be_cut_waits_for_the_rest_of_its_line() throws IOException {
        Path go = folder.resolve("go");
        shell.launch(
                control, script("#!/bin/sh\nprintf 'a secr'\nuntil [ -e '" + go + "' ]; do sleep 0.01; done\necho et"));
        Heard heard = new Heard() {
            @Override
            public int releasable(String unfinished) {
                return unfinished.endsWith("secr") ? unfinished.length() - 4 : unfinished.length();
            }
        };
        shell.watch(control, UTF_8, heard);

        heard.await(text -> text.equals("a "));
        Files.createFile(go);

        assertThat(heard.awaitEnd().pieces()).containsExactly("a ", "secret\n");
    }

    @Test
    void another_runner_goes_on_where_the_first_one_stopped() throws IOException {
        Path go = folder.resolve("go");
        shell.launch(
                control,
                script("#!/bin/sh\necho one\nuntil [ -e '" + go + "' ]; do sleep 0.01; done\necho two; exit 7"));
        Heard first = listen();
        first.await(text -> text.equals("one\n"));
        shell.close();
        Files.createFile(go);

        try (Shell other = new Shell(Patience.USUAL)) {
            Heard second = new Heard();
            other.watch(control, UTF_8, second);

            assertThat(second.awaitEnd().text()).isEqualTo("two\n");
            assertThat(second.ended()).isEqualTo(new Ended(7));
            assertThat(first.text()).isEqualTo("one\n");
        }
    }

    @Test
    void a_script_is_never_started_twice_however_often_it_is_launched() throws IOException {
        Script once = script("#!/bin/sh\necho effect >> effects");
        control.write(once);
        for (int i = 0; i < 10; i++) {
            new ProcessBuilder(Wrapper.command(control, once))
                    .directory(workspace.toFile())
                    .start();
        }
        shell.launch(control, once);

        assertThat(listen().awaitEnd().ended()).isEqualTo(new Ended(0));
        assertThat(workspace.resolve("effects")).hasContent("effect");
    }

    @Test
    void stop_ends_the_whole_process_group() throws IOException {
        shell.launch(control, script("#!/bin/sh\nsleep 600 &\necho $! > child\nsleep 600"));
        Heard heard = listen();
        long child = pidIn(workspace.resolve("child"));

        shell.stop(control);

        assertThat(heard.awaitEnd().ended()).isEqualTo(new Ended(143));
        assertThat(heard.text()).contains("Terminated");
        Await.until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void a_script_that_is_stopped_while_it_takes_its_claim_is_ended_when_its_process_is_known() throws Exception {
        Files.createDirectories(control.path());
        Files.createFile(control.started());
        Heard heard = listen();
        shell.stop(control);
        awaitPoller();
        Process process = new ProcessBuilder(
                        "setsid",
                        "/bin/sh",
                        "-c",
                        "sleep 600; :",
                        control.path().toString())
                .start();
        Files.writeString(control.started(), process.pid() + "\n");

        assertThat(heard.awaitEnd().ended()).isEqualTo(Ended.VANISHED);
        assertThat(process.waitFor()).isEqualTo(143);
    }

    /** What was asked of the poller before has been done: it does one thing after the other. */
    private void awaitPoller() throws IOException {
        ControlFolder other = ControlFolder.under(folder);
        Files.createDirectories(other.path());
        Files.writeString(other.started(), "1\n");
        Files.writeString(other.path().resolve("exit"), "0\n");
        Heard heard = new Heard();
        shell.watch(other, UTF_8, heard);
        heard.awaitEnd();
    }

    @Test
    void a_script_that_does_not_listen_is_killed_after_its_grace_with_those_who_left_the_group() throws IOException {
        shell.launch(
                control,
                script("#!/bin/sh\ntrap '' TERM\nsetsid sleep 600 &\necho $! > child\nwhile :; do sleep 600; done"));
        Heard heard = listen();
        long child = pidIn(workspace.resolve("child"));

        shell.stop(control);

        assertThat(heard.awaitEnd().ended()).isEqualTo(new Ended(137));
        Await.until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void a_script_can_clean_up_when_it_is_stopped() throws IOException {
        shell.launch(
                control,
                script("#!/bin/sh\ntrap 'echo cleaned; exit 9' TERM\necho $$ > child\nwhile :; do sleep 0.01; done"));
        Heard heard = listen();
        pidIn(workspace.resolve("child"));

        shell.stop(control);

        assertThat(heard.awaitEnd().ended()).isEqualTo(new Ended(9));
        assertThat(heard.text()).endsWith("cleaned\n");
    }

    @Test
    void a_script_that_was_killed_from_outside_has_vanished() throws IOException {
        shell.launch(control, script("#!/bin/sh\necho $PPID > child\nsleep 600"));
        Heard heard = listen();
        ProcessHandle wrapper =
                ProcessHandle.of(pidIn(workspace.resolve("child"))).orElseThrow();
        List<ProcessHandle> below = wrapper.descendants().toList();

        wrapper.destroyForcibly();

        assertThat(heard.awaitEnd().ended()).isEqualTo(Ended.VANISHED);
        below.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_stranger_with_the_same_process_id_is_left_alone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.createDirectories(control.path());
        Files.writeString(control.started(), stranger.pid() + "\n");
        Heard heard = listen();

        shell.stop(control);

        assertThat(heard.awaitEnd().ended()).isEqualTo(Ended.VANISHED);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void a_script_that_is_stopped_before_it_starts_never_does() {
        Heard heard = listen();
        shell.stop(control);
        shell.launch(control, script("touch effect"));

        assertThat(heard.awaitEnd().ended()).isEqualTo(Ended.NEVER_STARTED);
        assertThat(workspace.resolve("effect")).doesNotExist();
    }

    @Test
    void a_launcher_that_never_takes_the_claim_is_not_waited_for_for_ever() {
        try (Shell hasty = new Shell(new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO))) {
            Heard heard = new Heard();
            hasty.watch(control, UTF_8, heard);

            assertThat(heard.awaitEnd().ended()).isEqualTo(Ended.NEVER_STARTED);
        }
    }

    @Test
    void a_working_folder_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> shell.launch(control, new Script("true", missing, environment(), false)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageStartingWith("Could not start sh in " + missing + ": ")
                .hasMessageEndingWith("No such file or directory");
    }

    @Test
    void a_machine_without_setsid_and_perl_is_told_what_to_install() {
        assertThatThrownBy(() -> new Detached(List.of(List.of("no-such-setsid", "-f"), List.of("false")))
                        .command(List.of("true")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not start sh: a process that outlives the runner needs setsid (package util-linux)"
                        + " or perl, and PATH has neither. Install util-linux.");
    }

    @Test
    void perl_serves_where_setsid_is_missing() throws Exception {
        List<String> command = new Detached(List.of(List.of("no-such-setsid"), Detached.WAYS.get(1)))
                .command(List.of("/bin/sh", "-c", "ps -o pid=,sid= -p $$ > session"));
        new ProcessBuilder(command).directory(workspace.toFile()).start();
        Path session = workspace.resolve("session");
        Await.until(() -> Files.exists(session) && Files.size(session) > 0);

        String[] ids = Files.readString(session).strip().split("\\s+");
        assertThat(ids[0]).isEqualTo(ids[1]);
    }

    @Test
    void the_control_folder_is_for_its_owner_only_and_goes_away() throws IOException {
        run("echo secret");

        assertThat(Files.getPosixFilePermissions(control.path()))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        control.delete();
        assertThat(control.path()).doesNotExist();
    }

    @Test
    @Tag("full")
    void a_gigabyte_without_a_line_end_does_not_eat_memory() {
        long[] length = new long[1];
        shell.launch(control, script("#!/bin/sh\nhead -c 1073741824 /dev/zero | tr '\\0' x"));
        Heard counting = new Heard() {
            @Override
            public void output(String text) {
                length[0] += text.length();
            }
        };
        shell.watch(control, UTF_8, counting);

        counting.awaitEnd(Duration.ofMinutes(3));
        assertThat(length[0]).isEqualTo(1073741824L + 1);
    }

    private Heard run(String text) {
        return run(script(text));
    }

    private Heard run(Script script) {
        shell.launch(control, script);
        return listen().awaitEnd();
    }

    private Heard listen() {
        Heard heard = new Heard();
        shell.watch(control, UTF_8, heard);
        return heard;
    }

    private Script script(String text) {
        return new Script(text, workspace, environment(), false);
    }

    private static Map<String, String> environment() {
        return new TreeMap<>(Map.of("PATH", System.getenv("PATH")));
    }

    private static long pidIn(Path file) throws IOException {
        Await.until(() -> Files.exists(file) && Files.readString(file).endsWith("\n"));
        return Long.parseLong(Files.readString(file).strip());
    }
}
