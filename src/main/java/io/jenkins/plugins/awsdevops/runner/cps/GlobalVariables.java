// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables that every script finds: those of the pipeline and those of its libraries. */
final class GlobalVariables {
    private static final List<String> OWN = List.of("currentBuild", "env", "params", "scm");

    private GlobalVariables() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(OWN);
        if (Interpreter.isHere()) {
            names.addAll(Interpreter.current().scripts().variables());
        }
        return names;
    }

    /** @param script the one that asks: a library's variable lives once in the binding of each script that uses it */
    static Optional<Object> find(String name, CpsScript script) {
        if (!Interpreter.isHere()) {
            return Optional.empty();
        }
        Interpreter interpreter = Interpreter.current();
        Run run = interpreter.host().run();
        return switch (name) {
            case "env" -> Optional.of(new EnvironmentVariable());
            case "params" -> Optional.of(run.parameters());
            case "currentBuild" -> Optional.of(new BuildVariable());
            default ->
                interpreter.scripts().variables().contains(name)
                        ? Optional.of(library(interpreter, name, script))
                        : interpreter.host().variable(name);
        };
    }

    private static Object library(Interpreter interpreter, String name, CpsScript script) {
        if (!script.getBinding().hasVariable(name)) {
            script.getBinding().setVariable(name, interpreter.scripts().variable(name));
        }
        return script.getBinding().getVariable(name);
    }

    /** A bare name may be a variable of the environment. */
    static Optional<Object> environment(String name) {
        return Interpreter.isHere() ? Optional.ofNullable(EnvironmentVariable.value(name)) : Optional.empty();
    }
}
