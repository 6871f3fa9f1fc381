// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    Path folder;

    /** They hold output as it was printed, before anything in it was masked. */
    @Test
    void no_output_of_scripts_stays_beside_the_workspace_when_the_run_has_ended() throws IOException {
        Pipelines.in(folder).run("node { sh 'echo one'; sh 'echo two' }");
        try (Stream<Path> tree = Files.walk(folder)) {
            assertThat(tree.filter(path -> path.getFileName().toString().startsWith("durable-")))
                    .isEmpty();
        }
    }

    @Test
    void a_script_says_hello() {
        assertThat(Pipelines.in(folder).run("echo 'hello'")).hasToString("SUCCESS\nhello");
    }

    @Test
    void branches_run_side_by_side_and_give_their_values() {
        assertThat(Pipelines.in(folder).skippingTime().run("""
                def r = parallel(a: { sleep 20; echo 'in a'; 'A' }, b: { sleep 10; echo 'in b'; 'B' })
                echo "$r"
                """)).hasToString("""
                SUCCESS
                Sleeping for 20 sec
                Sleeping for 10 sec
                in b
                in a
                [a:A, b:B]""");
    }

    @Test
    void a_var_of_a_library_calls_steps() {
        assertThat(Pipelines.in(folder)
                        .library(
                                "shared", true, Map.of("vars/hello.groovy", "def call(String n) { echo \"hello $n\" }"))
                        .run("hello 'Ann'\necho env.JOB_NAME"))
                .hasToString("SUCCESS\nhello Ann\njob");
    }

    @Test
    void a_file_is_written_and_read_in_a_folder_of_the_workspace() {
        assertThat(Pipelines.in(folder).run("""
                node { dir('a') { writeFile file: 'f', text: 'x'; echo readFile('f') }; sh 'ls a' }
                error 'end'
                """).toString().replace(folder.toString(), "F"))
                .isEqualTo("FAILURE\nRunning in F/.devops/ws/job/a\nx\n+ ls a\nf\nERROR: end");
    }
}
