// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help files are the documentation of the steps, in Jenkins, in the command line and in docs/steps.md. */
class StepDocsTest {
    static List<String> steps() {
        return StepTable.names();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void has_a_help_file_for_each_parameter_and_no_other(String step) throws IOException {
        try (Stream<Path> files = Files.list(HelpFile.folder(step))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("help.html"),
                                    StepTable.get(step).parameters().stream()
                                            .map(parameter -> "help-" + parameter.name() + ".html"))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void begins_with_a_sentence_says_what_it_returns_and_shows_a_call(String step) throws IOException {
        assertThat(HelpFile.markdown(step))
                .matches("(?s)[A-Z][^.]{20,150}\\. .*")
                .contains("\n\nReturns ")
                .containsPattern("```groovy\n.*" + step + " ");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void says_what_each_parameter_means_in_whole_sentences_and_leaves_the_default_to_the_table(String step)
            throws IOException {
        for (Parameter parameter : StepTable.get(step).parameters()) {
            assertThat(HelpFile.line(step, parameter.name()))
                    .as(parameter.name())
                    .matches("[A-Z`].*\\.")
                    .doesNotContainIgnoringCase("default:");
        }
    }

    @Test
    void docs_steps_md_is_what_requests_and_help_files_say() throws IOException {
        StringBuilder page = new StringBuilder("# Steps\n\n")
                .append("Generated from the request records and the help files; do not edit.\n\n")
                .append(
                        "All arguments are named. The same steps run without Jenkins: `./devops step NAME key=value... --json`.\n\n")
                .append("| step | what it does |\n| --- | --- |\n");
        StringBuilder chapters = new StringBuilder();
        for (PlatformStep<?> step : StepTable.all()) {
            String help = HelpFile.markdown(step.name());
            page.append("| [`")
                    .append(step.name())
                    .append("`](#")
                    .append(step.name().toLowerCase(java.util.Locale.ROOT));
            page.append(") | ").append(help, 0, help.indexOf(". ") + 1).append(" |\n");
            chapters.append("\n## ")
                    .append(step.name())
                    .append("\n\n")
                    .append(help)
                    .append("\n\n");
            chapters.append("| parameter | type | default | what it means |\n| --- | --- | --- | --- |\n");
            for (Parameter parameter : step.parameters()) {
                chapters.append(row(step.name(), parameter));
            }
        }

        Checkout.assertGenerated(
                Checkout.file("docs/steps.md"), page.append(chapters).toString());
    }

    private static String row(String step, Parameter parameter) throws IOException {
        String value = parameter.required()
                ? "required"
                : parameter.defaultText().map(text -> "`" + text + "`").orElse("");
        return "| `" + parameter.name() + "` | " + parameter.typeName() + " | " + value + " | "
                + HelpFile.line(step, parameter.name()) + " |\n";
    }
}
