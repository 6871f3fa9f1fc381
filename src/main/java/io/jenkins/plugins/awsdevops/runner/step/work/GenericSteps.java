// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.step.BlockExecution;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.NotInstantiated;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import io.jenkins.plugins.awsdevops.runner.step.StepExecution;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code step([$class: 'ArtifactArchiver', ...])} and {@code wrap([$class: ...]) { ... }}: parts of Jenkins by class. */
final class GenericSteps {
    private static final String DELEGATE = "delegate";
    private static final Map<String, Step> BUILD_STEPS = Map.of(
            "ArtifactArchiver", new ArchiveArtifactsStep(),
            "JUnitResultArchiver", new JunitStep(),
            "WsCleanup", CleanStep.cleanWs());

    /** They change how Jenkins shows the log, which here is the console's affair. */
    private static final Set<String> WRAPPERS = Set.of("AnsiColorBuildWrapper", "TimestamperBuildWrapper");

    private GenericSteps() {}

    /** {@code step} */
    record CoreStep() implements Step {
        @Override
        public Signature signature() {
            return Signature.of("step", "org.jenkinsci.plugins.workflow.steps.CoreStep")
                    .sole(DELEGATE, Object.class)
                    .insideNode();
        }

        @Override
        public StepExecution execution(Given given) {
            Described described =
                    described(given, signature(), "interface jenkins.tasks.SimpleBuildStep", BUILD_STEPS.keySet());
            return BUILD_STEPS.get(simpleName(described)).execution(new Given(described.arguments(), null));
        }
    }

    /** {@code wrap} */
    record WrapStep() implements Step {
        @Override
        public Signature signature() {
            return Signature.of("wrap", "org.jenkinsci.plugins.workflow.steps.CoreWrapperStep")
                    .sole(DELEGATE, Object.class)
                    .withBody();
        }

        @Override
        public StepExecution execution(Given given) {
            described(given, signature(), "class jenkins.tasks.SimpleBuildWrapper", WRAPPERS);
            return new Wrapped(given);
        }
    }

    private static final class Wrapped extends BlockExecution {
        private static final long serialVersionUID = 1L;

        Wrapped(Given given) {
            super(given);
        }

        @Override
        public void start() throws Exception {
            runBody(context().place());
        }
    }

    private static Described described(Given given, Signature signature, String kind, Set<String> known) {
        if (!(given.get(DELEGATE) instanceof Described described)) {
            throw signature.refuse(given, "a map with $class is needed");
        }
        if (!known.contains(simpleName(described))) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("$class", described.symbol());
            shown.putAll(described.arguments());
            throw NotInstantiated.because(
                    Map.of(DELEGATE, shown),
                    signature.jenkinsClass(),
                    new UnsupportedOperationException(
                            "no known implementation of " + kind + " is named " + described.symbol()));
        }
        return described;
    }

    private static String simpleName(Described described) {
        return described.symbol().substring(described.symbol().lastIndexOf('.') + 1);
    }
}
