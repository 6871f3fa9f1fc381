// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.junit.TestCase.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
    @TempDir
    Path folder;

    @Test
    void counts_passed_failed_and_skipped_tests() throws IOException {
        TestReport report = read("""
                <testsuite name="s">
                  <properties><property name="a" value="b"/></properties>
                  <testcase classname="c.A" name="ok"/>
                  <testcase classname="c.A" name="bad"><failure message="nope">trace</failure></testcase>
                  <testcase name="worse"><error message="boom" type="E"/><system-out>text</system-out></testcase>
                  <testcase classname="c.A" name="later"><skipped/></testcase>
                  <testcase classname="c.A" name="both"><failure/><skipped/></testcase>
                </testsuite>
                """);

        assertThat(report.cases())
                .containsExactly(
                        new TestCase("c.A", "ok", Status.PASSED, ""),
                        new TestCase("c.A", "bad", Status.FAILED, "nope"),
                        new TestCase("s", "worse", Status.FAILED, "boom"),
                        new TestCase("c.A", "later", Status.SKIPPED, ""),
                        new TestCase("c.A", "both", Status.SKIPPED, ""));
        assertThat(List.of(report.total(), report.failed(), report.skipped(), report.passed()))
                .containsExactly(5, 2, 2, 1);
    }

    @Test
    void suites_may_lie_in_suites_under_a_root_of_any_name() throws IOException {
        TestReport report = read("""
                <anything>
                  <testsuite name="outer" package="p">
                    <testsuite name="inner"><testcase name="a"/></testsuite>
                    <testcase name="b"/>
                  </testsuite>
                  <testsuite name="empty"/>
                  <other><testcase name="not a test"/></other>
                </anything>
                """);

        assertThat(report.cases())
                .containsExactly(
                        new TestCase("inner", "a", Status.PASSED, ""), new TestCase("p.outer", "b", Status.PASSED, ""));
    }

    @Test
    void a_suite_that_could_not_be_loaded_is_a_failed_test() throws IOException {
        assertThat(read("<testsuite name='s'><error message='no class'/></testsuite>")
                        .cases())
                .containsExactly(new TestCase("s", "<init>", Status.FAILED, "no class"));
    }

    @Test
    void the_same_run_of_a_suite_in_two_files_counts_once() throws IOException {
        String suite = "<testsuite name='s' timestamp='%s'><testcase name='a'/></testsuite>";
        List<Path> files = files(
                suite.formatted("2026-01-01T00:00:00"),
                suite.formatted("2026-01-01T00:00:00"),
                suite.formatted("2026-01-02T00:00:00"),
                suite.formatted(""),
                suite.formatted(""));

        assertThat(TestReport.read(files).total()).isEqualTo(4);
    }

    @Test
    void an_empty_file_counts_as_a_failed_test() throws IOException {
        List<Path> files = files("");

        assertThat(TestReport.read(files).cases())
                .containsExactly(new TestCase(
                        "r0.xml", "[empty]", Status.FAILED, "Test report file " + files.get(0) + " was length 0"));
    }

    @Test
    void a_truncated_file_counts_as_a_failed_test() throws IOException {
        TestReport report = read("<testsuite name='s'><testcase name='a'/>");

        assertThat(report.cases()).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("[failed-to-read]");
            assertThat(test.status()).isEqualTo(Status.FAILED);
            assertThat(test.message())
                    .startsWith("Failed to read test report file " + folder.resolve("r0.xml") + "\n")
                    .contains("XML document structures must start and end within the same entity.");
        });
    }

    @Test
    void a_file_of_another_kind_is_no_report() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no report");

        assertThatThrownBy(() -> TestReport.read(List.of(file)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Failed to read " + file + "\nIs this really a JUnit report file? Your configuration must"
                        + " be matching too many files");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> TestReport.read(List.of(folder.resolve("gone.xml"))))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Failed to read " + folder.resolve("gone.xml") + ": no such file: "
                        + folder.resolve("gone.xml"));
    }

    @Test
    void no_external_entity_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        TestReport report = read("<!DOCTYPE t [<!ENTITY x SYSTEM '" + secret.toUri()
                + "'>]><testsuite name='s'><testcase name='a'><failure message='&x;'/></testcase></testsuite>");

        assertThat(report.cases()).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("[failed-to-read]");
            assertThat(test.message()).doesNotContain("top secret");
        });
    }

    @Test
    void entities_do_not_grow_without_end() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE t [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        bomb.append("]><testsuite name='s'><testcase name='a'>&a11;</testcase></testsuite>");

        assertThat(read(bomb.toString()).cases()).extracting(TestCase::name).containsExactly("[failed-to-read]");
    }

    @Test
    void suites_nested_without_end_are_refused_without_a_stack_overflow() throws IOException {
        assertThat(read("<testsuite name='s'>".repeat(100_000)).cases())
                .singleElement()
                .satisfies(test -> assertThat(test.message()).contains("suites are nested deeper than 200"));
        assertThat(read("<testsuite name='s'>" + "<x>".repeat(100_000) + "</x>".repeat(100_000)
                                + "<testcase name='a'/></testsuite>")
                        .cases())
                .extracting(TestCase::name)
                .containsExactly("a");
    }

    @Test
    void a_huge_message_is_cut() throws IOException {
        TestReport report = read("<testsuite name='s'><testcase name='a'><failure message='" + "x".repeat(100_000)
                + "'/></testcase></testsuite>");

        assertThat(report.cases().get(0).message()).isEqualTo("x".repeat(1000) + "...");
    }

    private TestReport read(String text) throws IOException {
        return TestReport.read(files(text));
    }

    private List<Path> files(String... texts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            files.add(Files.writeString(folder.resolve("r" + i + ".xml"), texts[i]));
        }
        return files;
    }
}
