// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two POMs make the same plugin. */
class PomsTest {
    private static final String MANIFEST = "//execution[id='plugin-jar']/configuration/archive/manifestEntries/";

    private Pom central;
    private Pom hpi;

    @BeforeEach
    void read() throws Exception {
        central = Pom.read("pom.xml");
        hpi = Pom.read("hpi.pom.xml");
    }

    @Test
    void make_a_plugin_of_the_same_name_for_the_same_jenkins() throws Exception {
        for (String path : new String[] {
            "/project/groupId",
            "/project/artifactId",
            "/project/name",
            "/project/description",
            "/project/licenses/license/name",
            "/project/properties/jenkins.version"
        }) {
            assertThat(hpi.text(path)).as(path).isNotEmpty().isEqualTo(central.text(path));
        }
        assertThat(central.text("/project/version")).startsWith(hpi.text("/project/properties/revision") + ".");
    }

    @Test
    void depend_on_the_same_plugins() throws Exception {
        Map<String, String> wanted = new TreeMap<>();
        for (String dependency : Pom.words(central.text(MANIFEST + "Plugin-Dependencies"))) {
            wanted.put(dependency.split(":")[0], dependency.split(":")[1]);
        }
        assertThat(hpi.dependencies("compile").keySet().stream()
                        .map(name -> name.split(":")[1])
                        .collect(Collectors.toSet()))
                .isEqualTo(wanted.keySet());
        assertThat(wanted.values()).allMatch(version -> version.matches("[0-9][\\w.-]+"));
    }

    @Test
    void leave_the_versions_of_plugins_to_the_jenkins_bom_of_the_baseline() throws Exception {
        String bom = "/project/dependencyManagement/dependencies/dependency/";

        assertThat(hpi.text(bom + "groupId")).isEqualTo("io.jenkins.tools.bom");
        assertThat(hpi.text(bom + "artifactId"))
                .isEqualTo("bom-" + hpi.text("/project/properties/jenkins.baseline") + ".x");
        assertThat(hpi.dependencies("compile").values()).containsOnly("");
    }

    @Test
    void build_core_with_the_versions_that_the_api_plugins_bring() throws Exception {
        Map<String, String> properties = central.values("/project/properties");

        assertThat(properties.get("jenkins.jackson2-api.version")).startsWith(properties.get("jackson.version") + "-");
        assertThat(properties.get("jenkins.snakeyaml-engine-api.version"))
                .startsWith(properties.get("snakeyaml-engine.version") + "-");
    }

    @Test
    void share_the_versions_of_what_both_take_from_maven_central() throws Exception {
        Map<String, String> ours = central.dependencies("compile", "provided", "test");

        hpi.dependencies("provided", "test").forEach((name, version) -> {
            if (!version.isEmpty()) {
                assertThat(ours).as(name).containsKey(name);
                assertThat(property(ours.get(name))).as(name).isEqualTo(version);
            }
        });
    }

    @Test
    void bundle_the_same_libraries() throws Exception {
        String zip = central.text("count(//execution[id='hpi']//zip/zipfileset)");

        assertThat(Pom.words(hpi.text("/project/properties/hpi.bundledArtifacts")))
                .isEmpty();
        assertThat(zip).as("manifest and own jar only").isEqualTo("2");
    }

    @Test
    void hold_to_the_rules_for_hosting() throws Exception {
        assertThat(hpi.values("/project/properties"))
                .containsEntry("changelist", "999999-SNAPSHOT")
                .containsEntry("hpi.strictBundledArtifacts", "true")
                .containsEntry("ban-commons-lang-2.skip", "false")
                .containsEntry("ban-deprecated-stapler.skip", "false")
                .containsEntry("ban-junit4-imports.skip", "false")
                .containsEntry("banObsoleteDependencyOverrides.skip", "false")
                .doesNotContainKeys(
                        "java.level", "maven.compiler.source", "maven.compiler.target", "maven.compiler.release");
        assertThat(hpi.text("/project/artifactId")).matches("[a-z-]{1,36}").doesNotContain("jenkins");
        assertThat(hpi.text("/project/name")).doesNotContain("Jenkins");
        assertThat(hpi.text("/project/url")).isEqualTo("https://github.com/jenkinsci/${project.artifactId}-plugin");
        assertThat(hpi.text("/project/scm/connection")).startsWith("scm:git:https://");
        assertThat(hpi.text("count(/project/developers)")).isEqualTo("0");
    }

    private String property(String version) {
        try {
            return version.startsWith("${")
                    ? central.text("/project/properties/*[name()='" + version.substring(2, version.length() - 1) + "']")
                    : version;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
