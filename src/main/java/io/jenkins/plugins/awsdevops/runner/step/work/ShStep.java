// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.shell.ControlFolder;
import io.jenkins.plugins.awsdevops.runner.shell.Ended;
import io.jenkins.plugins.awsdevops.runner.shell.Patience;
import io.jenkins.plugins.awsdevops.runner.shell.Script;
import io.jenkins.plugins.awsdevops.runner.shell.Shell;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code sh 'script'}: a process that outlives the runner. */
final class ShStep implements Step {
    @Override
    public Signature signature() {
        return Signature.of("sh", "org.jenkinsci.plugins.workflow.steps.durable_task.ShellStep")
                .sole("script", String.class)
                .takes("returnStdout", boolean.class)
                .takes("returnStatus", boolean.class)
                .takes("encoding", String.class)
                .takes("label", String.class)
                .insideNode();
    }

    @Override
    public StepExecution execution(Given given) {
        if (given.text("script") == null) {
            throw signature().refuse(given, "A script is required");
        }
        return new Execution(given);
    }

    static void runEnded() {
        Processes.FINISHED.take().run();
    }

    /** Made when the first script starts. Its thread is a daemon: it does not keep the runner alive. */
    private static final class Processes {
        static final Shell SHELL = new Shell(Patience.USUAL);
        static final FinishedControls FINISHED = new FinishedControls();
    }

    private static final class Execution extends StepExecution {
        private static final long serialVersionUID = 1L;

        private final String script;
        private final boolean returnStdout;
        private final boolean returnStatus;
        private final String encoding;
        private String control;
        private Throwable stopped;
        private long read;
        private transient Runnable whenSaved;

        Execution(Given given) {
            this.script = given.text("script");
            this.returnStdout = given.flag("returnStdout", false);
            this.returnStatus = given.flag("returnStatus", false);
            this.encoding = given.text("encoding", StandardCharsets.UTF_8.name());
        }

        @Override
        public void start() {
            Charset.forName(encoding);
            Path folder = context().workspace().root();
            String path = context().environment().get("PATH");
            if (path != null && path.contains("$PATH")) {
                context()
                        .log("Warning: JENKINS-41339 probably bogus PATH=" + path
                                + "; perhaps you meant to use ‘PATH+EXTRA=/something/bin’?");
            }
            if (script.isEmpty()) {
                context().log("Warning: was asked to run an empty script");
            }
            control = ControlFolder.under(Temporary.beside(folder)).path().toString();
            whenSaved = Processes.FINISHED.take();
        }

        @Override
        public void begin() {
            if (whenSaved != null) {
                whenSaved.run();
            }
            if (stopped != null) {
                context().failure(stopped);
                return;
            }
            go();
        }

        @Override
        public void resume() {
            go();
            if (stopped != null) {
                Processes.SHELL.stop(folder());
            }
        }

        @Override
        public void stop(Throwable cause) {
            stopped = cause;
            context().log("Sending interrupt signal to process");
            Processes.SHELL.stop(folder());
        }

        private void go() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.putAll(context().environment());
            Path workingFolder = context().workspace().root();
            Processes.SHELL.launch(folder(), new Script(script, workingFolder, environment, returnStdout));
            Processes.SHELL.watch(
                    folder(),
                    Charset.forName(encoding),
                    new ScriptToContext(context(), read, position -> read = position, this::end));
        }

        private void end(Ended ended) {
            if (stopped != null) {
                context().failure(stopped);
            } else if (returnStatus) {
                context().success(ended.code());
            } else if (ended.code() == 0) {
                context().success(returnStdout ? output() : null);
            } else {
                fail(ended.code());
            }
            Processes.FINISHED.add(folder());
        }

        private void fail(int code) {
            String output = returnStdout ? output() : "";
            if (!output.isEmpty()) {
                context().log(output.endsWith("\n") ? output.substring(0, output.length() - 1) : output);
            }
            context().failure(new AbortException("script returned exit code " + code));
        }

        private String output() {
            return folder().output(Charset.forName(encoding));
        }

        private ControlFolder folder() {
            return new ControlFolder(Path.of(control));
        }
    }
}
