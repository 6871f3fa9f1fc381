// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.LinkedHashMap;

/** {@code withEnv(['NAME=value']) { ... }} */
final class WithEnvStep implements Step {
    private static final Signature SIGNATURE = Signature.of("withEnv", "org.jenkinsci.plugins.workflow.steps.EnvStep")
            .sole("overrides", Object.class)
            .withBody();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public StepExecution execution(Given given) {
        LinkedHashMap<String, String> variables = new LinkedHashMap<>();
        if (given.get("overrides") instanceof Iterable<?> overrides) {
            for (Object override : overrides) {
                String pair = String.valueOf(override);
                int sign = pair.indexOf('=');
                if (sign < 1) {
                    throw SIGNATURE.refuse(given, pair);
                }
                variables.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        } else if (given.get("overrides") != null) {
            Object overrides = given.get("overrides");
            throw NotInstantiated.because(
                    given.all(),
                    SIGNATURE.jenkinsClass(),
                    new ClassCastException(SIGNATURE.jenkinsClass()
                            + ".overrides expects java.util.List<java.lang.String> but received "
                            + overrides.getClass()));
        }
        return new Execution(given, new Variables(variables));
    }

    private static final class Execution extends BlockExecution {
        private static final long serialVersionUID = 1L;

        private final Variables variables;

        Execution(Given given, Variables variables) {
            super(given);
            this.variables = variables;
        }

        @Override
        public void start() {
            runBody(context().place().with(variables));
        }
    }
}
