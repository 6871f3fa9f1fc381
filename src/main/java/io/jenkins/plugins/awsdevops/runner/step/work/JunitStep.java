// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import hudson.model.Result;
import hudson.tasks.junit.TestResultSummary;
import io.jenkins.plugins.awsdevops.core.files.FileSelection;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.junit.TestCase;
import io.jenkins.plugins.awsdevops.runner.junit.TestReport;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Stages;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import io.jenkins.plugins.awsdevops.runner.step.WorkExecution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code junit 'reports/*.xml'}: counts tests; a failed one makes the run unstable. */
final class JunitStep implements Step {
    private static final String NO_FILES = "No test report files were found. Configuration error?";
    private static final String NO_TESTS = "None of the test reports contained any result";
    private static final int FAILURES_TOLD = 100;

    @Override
    public Signature signature() {
        return Signature.of("junit", "hudson.tasks.junit.pipeline.JUnitResultsStep")
                .sole("testResults", String.class)
                .takes("allowEmptyResults", boolean.class)
                .takes("checksName", String.class)
                .takes("healthScaleFactor", Object.class)
                .takes("keepLongStdio", boolean.class)
                .takes("keepProperties", boolean.class)
                .takes("keepTestNames", boolean.class)
                .takes("skipMarkingBuildUnstable", boolean.class)
                .takes("skipOldReports", boolean.class)
                .takes("skipPublishingChecks", boolean.class)
                .takes("stdioRetention", String.class)
                .takes("testDataPublishers", List.class)
                .insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        return new Execution(given);
    }

    private static final class Execution extends WorkExecution {
        private static final long serialVersionUID = 1L;

        private final Given given;

        Execution(Given given) {
            this.given = given;
        }

        /** A failure is told in the log as well as thrown, as Jenkins does. */
        @Override
        protected Object work() throws AbortException {
            context().log("Recording test results");
            try {
                return record();
            } catch (AbortException e) {
                context().log(e.getMessage());
                throw e;
            }
        }

        private TestResultSummary record() throws AbortException {
            TestReport report = read();
            if (report.total() == 0 && !hasFailed()) {
                complain(NO_TESTS);
            }
            if (report.total() > 0) {
                context().run().tell(new RunEvent.Noted(context().id(), "tests", noted(report)));
            }
            if (report.failed() > 0) {
                context().post(this::mark);
            }
            return new TestResultSummary(report.failed(), report.skipped(), report.passed(), report.total());
        }

        /** The stage is told as unstable in any case: the option is about the build. */
        private void mark() {
            if (given.flag("skipMarkingBuildUnstable", false)) {
                Stages.mark(context(), Result.UNSTABLE);
            } else {
                Stages.worsen(context(), Result.UNSTABLE);
            }
        }

        private TestReport read() throws AbortException {
            Path folder = context().workspace().root();
            String patterns =
                    Expanded.of(given.text("testResults", ""), context().environment());
            List<String> files = FileSelection.of(patterns, "", true).in(folder);
            if (files.isEmpty()) {
                complain(NO_FILES);
            }
            return TestReport.read(files.stream().map(folder::resolve).toList());
        }

        private void complain(String what) throws AbortException {
            if (!given.flag("allowEmptyResults", false)) {
                throw new AbortException(what);
            }
            context().log(what);
        }

        private boolean hasFailed() {
            return context().run().result().filter(Result.FAILURE::equals).isPresent();
        }

        private static Map<String, Object> noted(TestReport report) {
            List<String> failures = report.cases().stream()
                    .filter(test -> test.status() == TestCase.Status.FAILED)
                    .limit(FAILURES_TOLD)
                    .map(test ->
                            test.suite() + "." + test.name() + (test.message().isEmpty() ? "" : ": " + test.message()))
                    .toList();
            return Map.of(
                    "total",
                    report.total(),
                    "failed",
                    report.failed(),
                    "skipped",
                    report.skipped(),
                    "passed",
                    report.passed(),
                    "failures",
                    failures);
        }
    }
}
