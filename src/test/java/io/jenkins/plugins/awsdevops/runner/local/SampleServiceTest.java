// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.house.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleServiceTest {
    private static final Path BLUEPRINT = Checkout.file("resources/platform/app");

    @TempDir
    private Path folder;

    @Test
    void is_a_clone_with_one_commit_on_develop() throws Exception {
        Path checkout = made(Flaw.NONE);

        assertThat(git(checkout, "log", "--format=%an %s")).isEqualTo("Sample Sample service");
        assertThat(git(checkout, "status", "--porcelain", "--branch")).isEqualTo("## develop...origin/develop");
        assertThat(git(checkout, "ls-files").lines().toList())
                .isEqualTo(List.of(
                        ".dockerignore",
                        "Dockerfile",
                        "Jenkinsfile",
                        "service.py",
                        "tests/__init__.py",
                        "tests/test_service.py"));
        assertThat(Files.readString(checkout.resolve("service.py")))
                .isEqualTo(Files.readString(BLUEPRINT.resolve("service.py")));
    }

    @Test
    void is_made_anew_where_an_earlier_one_was() throws Exception {
        Path checkout = made(Flaw.SECRET);
        Files.writeString(checkout.resolve("left-over"), "x");

        made(Flaw.NONE);

        assertThat(checkout.resolve("left-over")).doesNotExist();
        assertThat(checkout.resolve("deploy.env")).doesNotExist();
    }

    @Test
    void has_the_flaw_that_was_asked_for() throws Exception {
        assertThat(Files.readString(made(Flaw.TESTS).resolve("service.py")))
                .contains("\"message\": \"goodbye\"")
                .doesNotContain("\"message\": \"hello\"");
        assertThat(Files.readString(made(Flaw.SECRET).resolve("deploy.env")))
                .startsWith("AWS_ACCESS_KEY_ID=AKIA")
                .hasLineCount(2);
        assertThat(Files.readString(made(Flaw.DOCKERFILE).resolve("Dockerfile")))
                .isEqualTo(Files.readString(BLUEPRINT.resolve("Dockerfile")) + "RUN sudo cd /tmp && cat /etc/hosts\n");
    }

    private Path made(Flaw flaw) {
        SampleService service = new SampleService(folder);
        service.make(BLUEPRINT, flaw);
        return service.checkout();
    }

    private static String git(Path in, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        return said.strip();
    }
}
