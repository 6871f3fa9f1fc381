// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.junit;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.runner.junit.TestCase.Status;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The tests of several report files together. */
public record TestReport(List<TestCase> cases) {
    public TestReport {
        cases = List.copyOf(cases);
    }

    /**
     * {@return what the files say} A suite that is found twice with the same time counts once. A file that is empty, or
     * that is not XML, counts as a failed test, as in Jenkins: a test run that broke off must not look like a good one.
     *
     * @throws OperationFailedException if a file cannot be read, or is no XML and its name does not end in .xml
     */
    public static TestReport read(List<Path> files) {
        List<TestSuite> suites = new ArrayList<>();
        for (Path file : files) {
            for (TestSuite suite : read(file)) {
                if (suites.stream().noneMatch(suite::repeats)) {
                    suites.add(suite);
                }
            }
        }
        return new TestReport(
                suites.stream().flatMap(suite -> suite.cases().stream()).toList());
    }

    public int total() {
        return cases.size();
    }

    public int failed() {
        return count(Status.FAILED);
    }

    public int skipped() {
        return count(Status.SKIPPED);
    }

    public int passed() {
        return count(Status.PASSED);
    }

    private int count(Status status) {
        return (int) cases.stream().filter(each -> each.status() == status).count();
    }

    private static List<TestSuite> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) == 0) {
                return broken(name, "[empty]", "Test report file " + file + " was length 0");
            }
            return SuiteReader.read(name, in);
        } catch (XMLStreamException e) {
            if (!name.endsWith(".xml")) {
                throw new OperationFailedException(
                        "Failed to read " + file + "\nIs this really a JUnit report file? Your configuration must be"
                                + " matching too many files",
                        e);
            }
            return broken(name, "[failed-to-read]", "Failed to read test report file " + file + "\n" + e.getMessage());
        } catch (IOException e) {
            throw new OperationFailedException("Failed to read " + file + ": " + Failure.of(e), e);
        }
    }

    private static List<TestSuite> broken(String file, String test, String why) {
        return List.of(new TestSuite(file, "", "", List.of(new TestCase(file, test, Status.FAILED, why))));
    }
}
