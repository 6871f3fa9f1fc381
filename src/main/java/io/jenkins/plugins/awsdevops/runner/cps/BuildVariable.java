// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingPropertyException;
import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.beans.Introspector;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** {@code currentBuild}. */
final class BuildVariable extends GroovyObjectSupport implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String JENKINS_CLASS = "org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper";

    @Override
    public Object getProperty(String name) {
        Run run = Interpreter.current().host().run();
        return switch (name) {
            case "result" -> run.result().map(Result::toString).orElse(null);
            case "currentResult" -> run.result().orElse(Result.SUCCESS).toString();
            case "number" -> run.number();
            case "id" -> String.valueOf(run.number());
            case "displayName" -> text(run, name, "#" + run.number());
            case "fullDisplayName" ->
                run.job().replace("/", " » ") + " " + text(run, "displayName", "#" + run.number());
            case "description" -> text(run, name, null);
            case "projectName" -> run.job().substring(run.job().lastIndexOf('/') + 1);
            case "fullProjectName" -> run.job();
            case "startTimeInMillis", "timeInMillis" -> run.startedAt().toEpochMilli();
            case "duration" ->
                Interpreter.current().host().timers().clock().millis()
                        - run.startedAt().toEpochMilli();
            case "durationString" -> "and counting";
            case "keepLog" -> Boolean.TRUE.equals(run.fact(name));
            case "buildVariables" -> Map.of();
            case "changeSets", "upstreamBuilds" -> List.of();
            case "buildCauses" -> run.causes();
            case "previousBuild", "nextBuild", "previousBuildInProgress", "previousSuccessfulBuild" -> null;
            case "absoluteUrl" -> run.environment().get("BUILD_URL");
            case "rawBuild" -> throw refuse();
            default -> throw missing(name);
        };
    }

    @Override
    public void setProperty(String name, Object value) {
        Run run = Interpreter.current().host().run();
        switch (name) {
            case "result" -> run.worsen(Result.fromString(value == null ? null : value.toString()));
            case "displayName", "description" -> run.fact(name, value == null ? null : value.toString());
            case "keepLog" -> run.fact(name, (Boolean) value);
            default -> throw missing(name);
        }
    }

    /** {@code getResult()} and {@code setResult(...)} are other names of the property. */
    @Override
    public Object invokeMethod(String name, Object arguments) {
        Object[] given = (Object[]) arguments;
        if (name.startsWith("get") && name.length() > 3 && given.length == 0) {
            return getProperty(Introspector.decapitalize(name.substring(3)));
        }
        if (name.startsWith("set") && name.length() > 3 && given.length == 1) {
            setProperty(Introspector.decapitalize(name.substring(3)), given[0]);
            return null;
        }
        return super.invokeMethod(name, arguments);
    }

    /** {@return the causes of the build that are of this class} */
    public List<Map<String, Object>> getBuildCauses(String type) {
        return Interpreter.current().host().run().causes().stream()
                .filter(cause -> type.equals(cause.get("_class")))
                .toList();
    }

    public boolean resultIsBetterOrEqualTo(String other) {
        return current().isBetterOrEqualTo(Result.fromString(other));
    }

    public boolean resultIsWorseOrEqualTo(String other) {
        return current().isWorseOrEqualTo(Result.fromString(other));
    }

    private static Result current() {
        return Interpreter.current().host().run().result().orElse(Result.SUCCESS);
    }

    private static Object text(Run run, String fact, String otherwise) {
        Object value = run.fact(fact);
        return value == null ? otherwise : value;
    }

    private static UnsupportedOperationException refuse() {
        return new UnsupportedOperationException(
                "currentBuild.rawBuild is the build inside Jenkins: the runner has none."
                        + " Use the properties of currentBuild instead.");
    }

    private static MissingPropertyException missing(String name) {
        return new MissingPropertyException(
                "No such field found: field " + JENKINS_CLASS + " " + name, name, BuildVariable.class);
    }
}
