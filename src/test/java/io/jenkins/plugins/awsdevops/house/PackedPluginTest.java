// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in target/aws-devops-platform.hpi, whole. Runs after packing. */
class PackedPluginTest {
    private static final String OURS = "io/jenkins/plugins/awsdevops/";
    private static final String JAR = "WEB-INF/lib/aws-devops-platform.jar";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static Map<String, byte[]> hpi;
    private static Map<String, byte[]> jar;

    @BeforeAll
    static void unpack() throws IOException {
        try (InputStream in = Files.newInputStream(Checkout.file("target/aws-devops-platform.hpi"))) {
            hpi = unpack(in);
        }
        jar = unpack(new ByteArrayInputStream(hpi.get(JAR)));
    }

    @Test
    void holds_a_manifest_and_one_jar() {
        assertThat(hpi.keySet()).containsExactly("META-INF/", MANIFEST, "WEB-INF/", "WEB-INF/lib/", JAR);
    }

    @Test
    void has_the_same_manifest_in_both_files() throws Exception {
        Map<String, String> entries = new TreeMap<>();
        new Manifest(new ByteArrayInputStream(hpi.get(MANIFEST)))
                .getMainAttributes()
                .forEach((name, value) -> entries.put(name.toString(), value.toString()));
        String version = Pom.read("pom.xml").text("/project/version");

        assertThat(entries)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Manifest-Version", "1.0"),
                        Map.entry("Created-By", "Apache Maven"),
                        Map.entry("Extension-Name", "aws-devops-platform"),
                        Map.entry("Short-Name", "aws-devops-platform"),
                        Map.entry("Long-Name", "AWS DevOps Platform"),
                        Map.entry("Group-Id", "io.jenkins.plugins"),
                        Map.entry("Artifact-Id", "aws-devops-platform"),
                        Map.entry("Plugin-Version", version),
                        Map.entry("Implementation-Title", "aws-devops-platform"),
                        Map.entry("Implementation-Version", version),
                        Map.entry("Jenkins-Version", "2.541.3"),
                        Map.entry("Minimum-Java-Version", "17"),
                        Map.entry("Support-Dynamic-Loading", "true"),
                        Map.entry(
                                "Plugin-Dependencies",
                                "credentials:1389.vd7a_b_f5fa_50a_2,jackson2-api:2.21.1-428.vf8dd988fa_d8d,pipeline-groovy-lib:787.ve2fef0efdca_6,"
                                        + "plain-credentials:183.va_de8f1dd5a_2b_,snakeyaml-engine-api:3.0.1-5.vd98ea_ff3b_92e,workflow-api:1398.v67030756d3fb_,"
                                        + "workflow-step-api:710.v3e456cc85233")));
        assertThat(jar.get(MANIFEST)).isEqualTo(hpi.get(MANIFEST));
    }

    @Test
    void holds_every_class_of_core_and_plugin_and_no_other() throws IOException {
        TreeSet<String> packed = new TreeSet<>();
        for (String entry : jar.keySet()) {
            if (entry.endsWith(".class")) {
                packed.add(entry.replaceAll("(\\$.*)?\\.class$", ".java"));
            }
        }
        TreeSet<String> sources = files("src/main/java/" + OURS + "core", OURS + "core");
        sources.addAll(files("src/main/java/" + OURS + "plugin", OURS + "plugin"));
        sources.removeIf(source -> source.endsWith("/package-info.java"));
        packed.removeIf(source -> source.endsWith("/package-info.java"));

        assertThat(packed).isEqualTo(sources);
    }

    @Test
    void holds_forms_help_the_library_the_index_of_extensions_and_nothing_else() throws IOException {
        TreeSet<String> rest = new TreeSet<>(jar.keySet());
        rest.removeIf(entry -> entry.endsWith("/") || entry.endsWith(".class"));

        TreeSet<String> wanted = files("src/main/resources", "");
        wanted.removeIf(file -> file.startsWith(OURS + "runner/"));
        wanted.addAll(library());
        wanted.add(OURS + "library/INDEX");
        wanted.add(MANIFEST);
        wanted.add("META-INF/annotations/hudson.Extension");
        wanted.add("META-INF/annotations/hudson.Extension.txt");
        assertThat(rest).isEqualTo(wanted);
    }

    @Test
    void lists_every_file_of_the_library_in_its_index() throws IOException {
        assertThat(text(OURS + "library/INDEX").lines())
                .containsExactlyElementsOf(library().stream()
                        .map(file -> file.substring((OURS + "library/").length()))
                        .toList());
    }

    @Test
    void declares_the_steps_and_the_library_to_jenkins() {
        List<String> wanted = new ArrayList<>(StepTable.names().stream()
                .map(step -> HelpFile.className(step) + "$Declaration")
                .toList());
        wanted.add("io.jenkins.plugins.awsdevops.plugin.BundledLibrary{ordinal=-100.0}");
        wanted.add("io.jenkins.plugins.awsdevops.plugin.BundledLibraryRetriever$Declaration");

        assertThat(text("META-INF/annotations/hudson.Extension.txt").lines().skip(1))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void was_packed_at_one_fixed_time() throws IOException {
        List<LocalDateTime> times = new ArrayList<>();
        for (byte[] file : List.of(Files.readAllBytes(Checkout.file("target/aws-devops-platform.hpi")), hpi.get(JAR))) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    times.add(entry.getTimeLocal());
                }
            }
        }
        assertThat(times).containsOnly(LocalDateTime.of(2026, 11, 23, 0, 0));
    }

    private static TreeSet<String> library() throws IOException {
        TreeSet<String> library = files("vars", OURS + "library/vars");
        library.addAll(files("resources", OURS + "library/resources"));
        return library;
    }

    private static TreeSet<String> files(String folder, String packedAs) throws IOException {
        Path root = Checkout.file(folder);
        TreeSet<String> files = new TreeSet<>();
        try (Stream<Path> found = Files.walk(root)) {
            found.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.contains("__pycache__/") && !file.contains(".pytest_cache/"))
                    .forEach(file -> files.add(packedAs.isEmpty() ? file : packedAs + "/" + file));
        }
        return files;
    }

    private static String text(String entry) {
        return new String(jar.get(entry), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpack(InputStream in) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return entries;
    }
}
