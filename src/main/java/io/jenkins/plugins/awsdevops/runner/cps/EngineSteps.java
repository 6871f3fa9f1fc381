// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.Continuable;
import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.library.Library;
import io.jenkins.plugins.awsdevops.runner.step.BlockExecution;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.InstantExecution;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The steps that compile or find code: {@code load}, {@code library}, {@code libraryResource}. */
public final class EngineSteps {
    private EngineSteps() {}

    public static List<Step> all() {
        return List.of(new Load(), new LibraryStep(), new Resource());
    }

    private record Load() implements Step {
        @Override
        public Signature signature() {
            return Signature.of("load", "org.jenkinsci.plugins.workflow.cps.steps.LoadStep")
                    .sole("path", String.class)
                    .insideNode();
        }

        @Override
        public StepExecution execution(Given given) {
            return new Loading(given.text("path", ""));
        }
    }

    /** Runs the file as a body: its value is the step's value. */
    private static final class Loading extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final String path;

        Loading(String path) {
            super(new Given(Map.of(), null));
            this.path = path;
        }

        @Override
        public void start() throws IOException {
            Path file = context().place().folder().orElseThrow().resolve(path);
            CpsScript script = Interpreter.current().scripts().load(Files.readString(file));
            context().run(new ScriptFile(script), context().place(), this);
        }
    }

    private record ScriptFile(CpsScript script) implements ScriptBody {
        @Override
        public Continuable strand() {
            return Strand.of(script::run);
        }
    }

    private record LibraryStep() implements Step {
        @Override
        public Signature signature() {
            return Signature.of("library", "org.jenkinsci.plugins.workflow.libs.LibraryStep")
                    .sole("identifier", String.class)
                    .takes("changelog", boolean.class);
        }

        @Override
        public StepExecution execution(Given given) {
            return new InstantExecution() {
                private static final long serialVersionUID = 1L;

                @Override
                protected Object run() throws AbortException {
                    Library library = Interpreter.current().scripts().library(given.text("identifier", ""));
                    return new LibraryClasses(library.name(), "");
                }
            };
        }
    }

    private record Resource() implements Step {
        @Override
        public Signature signature() {
            return Signature.of("libraryResource", "org.jenkinsci.plugins.workflow.libs.ResourceStep")
                    .sole("resource", String.class)
                    .takes("encoding", String.class);
        }

        @Override
        public StepExecution execution(Given given) {
            return new InstantExecution() {
                private static final long serialVersionUID = 1L;

                @Override
                protected Object run() throws IOException {
                    String path = given.text("resource", "");
                    byte[] content = Interpreter.current()
                            .scripts()
                            .libraries()
                            .resource(path)
                            .orElseThrow(
                                    () -> new AbortException("No such library resource " + path + " could be found."));
                    return text(content, given.text("encoding"));
                }
            };
        }

        private static String text(byte[] content, String encoding) {
            if ("Base64".equals(encoding)) {
                return Base64.getEncoder().encodeToString(content);
            }
            return new String(content, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
        }
    }
}
