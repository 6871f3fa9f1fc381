// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.Pipelines;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {
    @TempDir
    Path folder;

    @Test
    void steps_are_shown_with_their_arguments_and_give_values_of_the_right_shape() {
        assertThat(run("""
                node {
                    echo "${checkout(scm)}"
                    echo "${sh(script: 'wc -l', returnStdout: true).trim().size()} ${sh(script: 'true', returnStatus: true)}"
                    sh label: 'Build', script: '#!/bin/sh\\n\\n  make all\\n  make install\\n'
                    echo "${readFile('a')}|${fileExists('a')}|${junit('r/*.xml').totalCount}"
                    archiveArtifacts artifacts: 'a, b', allowEmptyArchive: true
                    stash name: 's', includes: '**'
                    unstash 's'
                    git url: 'https://example.org/a.git', branch: 'dev'
                    writeFile file: 'a', text: 'one\\ntwo\\nthree'
                    deleteDir()
                }
                sleep 3600
                """)).isEqualTo("""
                SUCCESS
                would: checkout scm
                [GIT_BRANCH:origin/main, GIT_COMMIT:0000000000000000000000000000000000000000, GIT_URL:]
                would: sh wc -l
                would: sh true
                0 0
                would: sh (Build) make all (+1 line)
                would: readFile 'a'
                would: fileExists 'a'
                would: junit 'r/*.xml'
                |true|0
                would: archiveArtifacts artifacts: 'a, b', allowEmptyArchive: true
                would: stash name: 's', includes: '**'
                would: unstash 's'
                would: git url: 'https://example.org/a.git', branch: 'dev'
                would: writeFile file: 'a', text: 'one (+2 lines)'
                would: deleteDir
                would: sleep 3600""");
    }

    @Test
    void blocks_run_their_bodies_and_failures_keep_their_meaning() {
        assertThat(run("""
                withEnv(['A=1']) { echo env.A }
                timeout(5) { retry(2) { echo 'tried' } }
                waitUntil { echo 'asked'; false }
                catchError(buildResult: 'UNSTABLE') { error 'caught' }
                echo "${input(message: 'Go?', parameters: [string(name: 'X', defaultValue: 'x')])}"
                error 'the end'
                """)).isEqualTo("""
                FAILURE
                inside: withEnv ['A=1']
                1
                Timeout set to expire in 5 min 0 sec
                inside: retry 2
                tried
                inside: waitUntil
                asked
                inside: catchError buildResult: 'UNSTABLE'
                ERROR: caught
                Setting overall build result to UNSTABLE
                would: input message: 'Go?', parameters: [string(name: 'X', defaultValue: 'x')]
                Input requested
                Approved by %s
                x
                ERROR: the end""".formatted(System.getProperty("user.name")));
    }

    @Test
    void nothing_is_done_in_the_checkout() throws IOException {
        Files.writeString(folder.resolve("kept"), "kept");
        assertThat(run("node { sh 'touch made'; writeFile file: 'made', text: 'x'; deleteDir(); cleanWs() }"))
                .startsWith("SUCCESS\n");
        assertThat(folder.resolve("made")).doesNotExist();
        assertThat(folder.resolve("kept")).hasContent("kept");
        assertThat(folder.resolve(".devops/ws")).doesNotExist();
    }

    @Test
    void files_of_the_checkout_are_loaded() throws IOException {
        Files.writeString(folder.resolve("part.groovy"), "sh 'loaded'");
        assertThat(run("node { load 'part.groovy' }")).isEqualTo("SUCCESS\nwould: sh loaded");
    }

    @Test
    void no_credential_is_asked_for_and_stars_are_shown() {
        assertThat(run("""
                withCredentials([usernamePassword(credentialsId: 'c', usernameVariable: 'U', passwordVariable: 'P')]) {
                    echo "${env.U}:${env.P}"
                }
                """)).isEqualTo("""
                SUCCESS
                inside: withCredentials [usernamePassword(credentialsId: 'c', usernameVariable: 'U', passwordVariable: 'P')]
                Warning: A secret was passed to "echo" using Groovy String interpolation, which is insecure.
                \t\t Affected argument(s) used the following variable(s): [U, P]
                \t\t See https://jenkins.io/redirect/groovy-string-interpolation for details.
                ****:****""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothingOfThisName()",
                "sh 'outside of node'",
                "node { sh label: 'without a script' }",
                "node { sh script: 'x', returnStatus: 'no boolean' }",
                "stage('') { }",
                "withEnv('A=1') { }",
                "timeout(1)",
                "node { bat 'dir' }",
                "node { scanReport(failOn: 'HIGH') }",
                "slackNotify(text: 'x', credentialsId: 'c', colour: 'red')"
            })
    void what_a_real_run_refuses_is_refused_in_the_same_words(String script) {
        Pipelines.Ended real = Pipelines.in(folder).run(script);
        List<String> shown = new ArrayList<>(preview(new Preview()).run(script).log());
        shown.removeIf(line -> line.startsWith("would: "));
        assertThat(real.result()).hasToString("FAILURE");
        assertThat(shown).isEqualTo(real.log());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node { while (sh(script: 'ready', returnStatus: true) == 0) { } }",
                "node { while (true) { try { sh 'ready' } catch (e) { } } }",
                "while (true) { catchError { error 'again' } }"
            })
    void a_script_that_waits_for_a_value_is_ended(String script) {
        assertThat(preview(new Preview(20)).run(script).toString())
                .startsWith("FAILURE\n")
                .contains(
                        "The dry run has called 20 steps and ends here: the script seems to wait for a value that only"
                                + " a real run gives it. Run it without --dry-run.");
    }

    @Test
    void steps_of_the_platform_give_what_their_documentation_promises() throws IOException {
        String documentation = Files.readString(Path.of("docs/steps.md"));
        for (String step : StepTable.names()) {
            assertThat(NeutralOutcome.of(step, new Given(Map.of(), null)).keySet())
                    .as(step)
                    .isEqualTo(returned(documentation, step));
        }
    }

    private static Set<String> returned(String documentation, String step) {
        String section = documentation.substring(documentation.indexOf("\n## " + step + "\n"));
        Set<String> names = new LinkedHashSet<>();
        section.substring(section.indexOf("Returns a map:"), section.indexOf("```"))
                .lines()
                .filter(line -> line.startsWith("* "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .forEach(line -> {
                    Matcher name = Pattern.compile("`(\\w+)`").matcher(line);
                    while (name.find()) {
                        names.add(name.group(1));
                    }
                });
        return names;
    }

    private String run(String script) {
        return preview(new Preview()).run(script).toString();
    }

    private Pipelines preview(Preview preview) {
        return Pipelines.in(folder).approving(Approvals.ALL).steps(preview);
    }
}
