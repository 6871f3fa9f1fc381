// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Flow of control: branches, timeouts, aborts, results. What Jenkins prints is in the recorded cases. */
@Timeout(60)
class FlowTest {
    @TempDir
    Path folder;

    @Test
    void a_timeout_ends_an_endless_loop() {
        assertThat(Pipelines.in(folder).run("""
                try {
                    timeout(time: 200, unit: 'MILLISECONDS') { while (true) { } }
                } catch (e) { echo "${e.class.simpleName}: ${e.message}" }
                """)).hasToString("""
                SUCCESS
                Timeout set to expire in 0.2 sec
                Cancelling nested steps due to timeout
                FlowInterruptedException: Timeout has been exceeded""");
    }

    @Test
    void an_endless_loop_in_one_branch_does_not_hold_up_the_others() {
        assertThat(Pipelines.in(folder).run("""
                def ended = false
                parallel(
                    loop: { while (!ended) { } ; echo 'loop ends' },
                    work: { node { writeFile file: 'f', text: 'x'; echo readFile('f') }; sleep time: 50, unit: 'MILLISECONDS'; ended = true })
                """)).hasToString("SUCCESS\nx\nSleeping for 50 ms\nloop ends");
    }

    @Test
    void a_branch_that_fails_ends_the_others_that_wait() {
        assertThat(Pipelines.in(folder).skippingTime().run("""
                parallel failFast: true,
                    a: { sleep 1; error 'a failed' },
                    b: { try { sleep 60 } finally { echo 'b cleans up' } },
                    c: { timeout(5) { retry(3) { sleep 60 } } }
                """)).hasToString("""
                FAILURE
                Sleeping for 1 sec
                Sleeping for 1 min 0 sec
                Timeout set to expire in 5 min 0 sec
                Sleeping for 1 min 0 sec
                Failed in branch a
                b cleans up
                Failed in branch b
                Failed in branch c
                ERROR: a failed""");
    }

    @Test
    void an_abort_stops_what_waits_and_lets_the_script_clean_up() {
        assertThat(abortedAt("ready", """
                try {
                    parallel(
                        a: { sleep 60 },
                        b: { node { echo 'ready'; sleep 60 } })
                } finally { echo "cleans up ${currentBuild.currentResult}" }
                """)).hasToString("""
                ABORTED
                Sleeping for 1 min 0 sec
                ready
                Sleeping for 1 min 0 sec
                Aborted by me
                Failed in branch a
                Failed in branch b
                cleans up SUCCESS""");
    }

    @Test
    void an_abort_ends_an_endless_loop() {
        assertThat(abortedAt("ready", "echo 'ready'\nwhile (true) { }")).hasToString("ABORTED\nready\nAborted by me");
    }

    @Test
    void a_run_whose_abort_the_script_swallows_ends_aborted() {
        assertThat(abortedAt("ready", "echo 'ready'\ntry { sleep 60 } catch (e) { echo 'goes on' }\necho 'ends'"))
                .hasToString("ABORTED\nready\nSleeping for 1 min 0 sec\nAborted by me\ngoes on\nends");
    }

    @Test
    void a_worse_result_stays() {
        assertThat(Pipelines.in(folder).run("""
                currentBuild.result = 'FAILURE'
                currentBuild.result = 'SUCCESS'
                unstable 'soft'
                echo "${currentBuild.result} ${currentBuild.resultIsWorseOrEqualTo('FAILURE')}"
                """)).hasToString("FAILURE\nWARNING: soft\nFAILURE true");
    }

    @Test
    void the_build_has_getters_and_setters() {
        assertThat(Pipelines.in(folder).run("""
                currentBuild.setDescription('about')
                currentBuild.keepLog = true
                echo "${currentBuild.getCurrentResult()} ${currentBuild.getNumber()} ${currentBuild.getDescription()} ${currentBuild.keepLog}"
                echo "${currentBuild.getBuildCauses('no.such.Cause')} ${currentBuild.getBuildCauses()}"
                """)).hasToString("SUCCESS\nSUCCESS 1 about true\n[] []");
    }

    @Test
    void a_timeout_without_activity_waits_as_long_as_the_body_says_something() {
        assertThat(Pipelines.in(folder).skippingTime().run("""
                timeout(time: 5, activity: true, unit: 'SECONDS') {
                    for (i in 1..3) { sleep 4; echo "alive $i" }
                    sleep 60
                }
                """)).hasToString("""
                ABORTED
                Timeout set to expire after 5 sec without activity
                Sleeping for 4 sec
                alive 1
                Sleeping for 4 sec
                alive 2
                Sleeping for 4 sec
                alive 3
                Sleeping for 1 min 0 sec
                Cancelling nested steps due to timeout
                Timeout has been exceeded""");
    }

    @Test
    void with_conditions_nothing_is_tried_again_because_no_agent_is_lost_here() {
        assertThat(Pipelines.in(folder).run("retry(count: 3, conditions: [agent(), nonresumable()]) { error 'once' }"))
                .hasToString("FAILURE\nERROR: once");
    }

    @Test
    void a_step_that_is_not_there_is_refused_and_the_console_names_the_nearest() {
        Pipelines.Ended ended = Pipelines.in(folder).run("ehco 'x'");
        assertThat(ended.log().get(0))
                .startsWith("java.lang.NoSuchMethodError: No such DSL method 'ehco' found among steps [")
                .contains("] or symbols [", "] or globals [currentBuild, env, params, scm]");
        assertThat(ended.log().get(1)).isEqualTo("\tat WorkflowScript.run(WorkflowScript:1)");
        assertThat(ended.events())
                .contains(
                        new RunEvent.Hint(
                                "There is no step 'ehco'; did you mean 'echo'? Steps of Jenkins plugins that"
                                        + " the runner does not have can be added as a variable of a library: vars/ehco.groovy."));
    }

    @Test
    void an_unknown_argument_is_named() {
        assertThat(Pipelines.in(folder).run("sleep(time: 0, tmie: 2)"))
                .hasToString("SUCCESS\nWARNING: Unknown parameter(s) found for class type"
                        + " 'org.jenkinsci.plugins.workflow.steps.SleepStep': tmie\nNo need to sleep any longer");
    }

    @Test
    void an_argument_of_the_wrong_type_is_named_with_the_type_that_is_wanted() {
        assertThat(Pipelines.in(folder).run("try { sleep 'long' } catch (e) { echo e.cause.message }\nsleep '0'"))
                .hasToString(
                        "SUCCESS\norg.jenkinsci.plugins.workflow.steps.SleepStep.time expects int but received class"
                                + " java.lang.String\nNo need to sleep any longer");
    }

    @Test
    void a_var_that_throws_shows_the_frames_of_the_scripts_only() {
        assertThat(Pipelines.in(folder)
                        .library("l", true, Map.of("vars/boom.groovy", """
                                def call() {
                                    [1].each { throw new IllegalStateException('boom') }
                                }
                                """))
                        .run("\nboom()"))
                .hasToString("""
                        FAILURE
                        java.lang.IllegalStateException: boom
                        \tat boom.call(boom.groovy:2)
                        \tat boom.call(boom.groovy:2)
                        \tat WorkflowScript.run(WorkflowScript:2)""");
    }

    @Test
    void nodes_side_by_side_have_workspaces_of_their_own() {
        Pipelines.Ended ended = Pipelines.in(folder).run("""
                def seen = []
                parallel(
                    a: { node { seen << env.WORKSPACE; sleep time: 20, unit: 'MILLISECONDS' } },
                    b: { node { seen << env.WORKSPACE; sleep time: 20, unit: 'MILLISECONDS' } })
                node { seen << env.WORKSPACE }
                echo seen.join(' ')
                """);
        Path first = folder.resolve(".devops/ws/job");
        assertThat(ended.log()).endsWith(first + " " + first + "@2 " + first);
    }

    @Test
    void in_place_the_folder_itself_is_the_workspace() throws Exception {
        Files.writeString(folder.resolve("here"), "x");
        assertThat(Pipelines.in(folder).inPlace().run("node { echo \"${pwd()} ${fileExists('here')}\" }"))
                .hasToString("SUCCESS\n" + folder + " true");
    }

    @Test
    void parameters_get_their_defaults_in_the_first_run_and_in_the_next() {
        String script = """
                properties([parameters([string(name: 'WHO', defaultValue: 'you'), booleanParam(name: 'LOUD', defaultValue: true)])])
                echo "${params.WHO} ${params.LOUD} ${env.WHO}"
                """;
        Pipelines pipelines = Pipelines.in(folder);
        assertThat(pipelines.run(script)).hasToString("SUCCESS\nyou true null");
        assertThat(pipelines.run(script)).hasToString("SUCCESS\nyou true you");
        assertThat(pipelines.parameter("WHO", "me").parameter("LOUD", "false").run(script))
                .hasToString("SUCCESS\nme false me");
    }

    @Test
    void stages_and_steps_are_told_with_ids_and_ends() {
        List<RunEvent> events = Pipelines.in(folder)
                .run(
                        "stage('A') { echo 'x'; catchError(buildResult: 'SUCCESS', stageResult: 'UNSTABLE') { error 'e' } }")
                .events();
        assertThat(events)
                .containsExactly(
                        new RunEvent.RunBegan("1", "job", 1),
                        new RunEvent.StepBegan(1, 0, List.of(), "stage", "A"),
                        new RunEvent.StageBegan(1, 0, List.of(), "A"),
                        new RunEvent.StepBegan(2, 1, List.of(), "echo", "x"),
                        new RunEvent.LogLine(2, List.of(), "x"),
                        new RunEvent.StepEnded(2, "echo", ""),
                        new RunEvent.StepBegan(3, 1, List.of(), "catchError", ""),
                        new RunEvent.StepBegan(4, 3, List.of(), "error", "e"),
                        new RunEvent.StepEnded(4, "error", "e"),
                        new RunEvent.LogLine(3, List.of(), "ERROR: e"),
                        new RunEvent.StepEnded(3, "catchError", ""),
                        new RunEvent.StageEnded(1, "A", Result.UNSTABLE, ""),
                        new RunEvent.StepEnded(1, "stage", ""),
                        new RunEvent.RunEnded("1", Result.SUCCESS));
    }

    private Pipelines.Ended abortedAt(String line, String script) {
        return Pipelines.in(folder)
                .watchedBy((run, event) -> {
                    if (event instanceof RunEvent.LogLine log && log.text().equals(line)) {
                        run.abort("me");
                    }
                })
                .run(script);
    }
}
