// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code properties([...])}: the parameters of the job get their defaults at once, and the next run of the job has them;
 * triggers and all other properties are told to those who listen, and have no effect here.
 */
final class PropertiesStep implements Step {
    private static final Signature SIGNATURE = Signature.of(
                    "properties", "org.jenkinsci.plugins.workflow.multibranch.JobPropertyStep")
            .sole("properties", List.class)
            .understands("parameters", "string", "text", "booleanParam", "choice", "password", "pipelineTriggers")
            .understands("cron", "pollSCM", "upstream", "buildDiscarder", "logRotator", "disableConcurrentBuilds")
            .understands("disableResume", "durabilityHint", "preserveStashes", "rateLimitBuilds", "githubPush");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public StepExecution execution(Given given) {
        LinkedHashMap<String, Object> defaults = new LinkedHashMap<>();
        for (Object property : given.list("properties")) {
            if (!(property instanceof Described described)) {
                throw new IllegalArgumentException("Could not instantiate " + given.all() + " for "
                        + SIGNATURE.jenkinsClass() + ": " + property + " is no property of a job");
            }
            if (described.symbol().equals("parameters") || described.symbol().equals("ParametersDefinitionProperty")) {
                defaults.putAll(ParameterDefinition.defaults(described, SIGNATURE, given));
            }
        }
        return new Execution(defaults, described(given));
    }

    private static Map<String, Object> described(Given given) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object property : given.list("properties")) {
            all.put(((Described) property).symbol(), property.toString());
        }
        return all;
    }

    private static final class Execution extends InstantExecution {
        private static final long serialVersionUID = 1L;

        private final LinkedHashMap<String, Object> defaults;
        private final LinkedHashMap<String, Object> properties;

        Execution(Map<String, Object> defaults, Map<String, Object> properties) {
            this.defaults = new LinkedHashMap<>(defaults);
            this.properties = new LinkedHashMap<>(properties);
        }

        @Override
        protected Object run() {
            context().run().tell(new RunEvent.Noted(context().id(), "properties", properties));
            context().run().parameterDefaults(defaults);
            return null;
        }
    }
}
