// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.FilePath;
import hudson.util.FormValidation;
import io.jenkins.plugins.awsdevops.house.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.libs.LibraryConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledLibraryTest {
    @Test
    void offers_the_library_to_every_job_in_the_sandbox_and_only_in_its_own_version() {
        BundledLibrary resolver = new BundledLibrary();

        LibraryConfiguration library =
                resolver.forJob(null, Map.of()).iterator().next();

        assertThat(resolver.isTrusted()).isFalse();
        assertThat(library.getName()).isEqualTo("aws-devops-platform");
        assertThat(library.getDefaultVersion()).isEqualTo("bundled");
        assertThat(library.isAllowVersionOverride()).isFalse();
        assertThat(library.isImplicit()).isFalse();
        assertThat(library.getIncludeInChangesets()).isFalse();
        assertThat(resolver.suggestedConfigurations(null)).hasSize(1);
    }

    @Test
    void copies_the_library_byte_for_byte(@TempDir Path target) throws Exception {
        new BundledLibraryRetriever()
                .retrieve("aws-devops-platform", "bundled", false, new FilePath(target.toFile()), null, null);

        Map<String, String> wanted = texts(Checkout.file("vars"), "vars/");
        wanted.putAll(texts(Checkout.file("resources"), "resources/"));
        assertThat(texts(target, "")).isEqualTo(wanted).containsKey("vars/ciPipeline.groovy");
    }

    @Test
    void refuses_another_version(@TempDir Path target) throws IOException {
        BundledLibraryRetriever retriever = new BundledLibraryRetriever();

        assertThatThrownBy(() -> retriever.retrieve("lib", "v1.2", new FilePath(target.toFile()), null, null))
                .isInstanceOf(AbortException.class)
                .hasMessage(
                        "Library lib comes with the plugin, whose version is bundled: version 'v1.2' cannot be loaded."
                                + " Write @Library('lib') without a version.");
        assertThat(retriever.validateVersion("lib", "v1.2", null).kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(retriever.validateVersion("lib", "bundled", null).kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(target).isEmptyDirectory();
    }

    private static Map<String, String> texts(Path folder, String prefix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("__pycache__"))
                    .forEach(file -> texts.put(
                            prefix + folder.relativize(file).toString().replace('\\', '/'), text(file)));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
