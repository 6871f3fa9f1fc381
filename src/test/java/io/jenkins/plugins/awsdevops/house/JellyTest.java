// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Jenkins' hosting asks of every view: escaped by default, and nothing that a content security policy would stop. */
class JellyTest {
    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.file("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".jelly")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void is_well_formed_and_escapes_by_default(Path view) throws Exception {
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(view.toFile()))
                .isNotNull();
        assertThat(Files.readString(view)).contains("\n<?jelly escape-by-default='true'?>\n");
    }

    @ParameterizedTest
    @MethodSource("views")
    void has_no_script_style_or_handler_of_its_own(Path view) throws IOException {
        assertThat(Files.readString(view)).doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|checkUrl=");
    }
}
