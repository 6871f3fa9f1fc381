// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.StaplerRequest2;

/** What Jenkins knows of a step of the platform: its name, its parameters, and its form. */
public abstract class PlatformStepDescriptor extends StepDescriptor {
    private final String name;
    private final String displayName;
    private final Class<? extends Record> request;
    private final Map<String, Object> example;

    /**
     * @param example arguments that work, the required ones at least; the other fields of a form are checked with them
     */
    protected PlatformStepDescriptor(
            String name, String displayName, Class<? extends Record> request, Map<String, Object> example) {
        this.name = name;
        this.displayName = displayName;
        this.request = request;
        this.example = example;
    }

    @Override
    public final String getFunctionName() {
        return name;
    }

    @Override
    public final String getDisplayName() {
        return displayName;
    }

    public final Class<? extends Record> getRequest() {
        return request;
    }

    public final Map<String, Object> getExample() {
        return example;
    }

    /**
     * Makes the step of a call in a script. Jenkins itself only warns of an unknown parameter and shows a wrong type
     * with a stack trace; here both are refused with the core's message, before anything is done.
     */
    @Override
    public final Step newInstance(Map<String, Object> arguments) throws Exception {
        try {
            Arguments.bind(name, request, arguments);
        } catch (PlatformException e) {
            throw Refusal.of(e);
        }
        return super.newInstance(arguments);
    }

    /** Makes the step of a form, for the snippet generator: text becomes what the parameter wants. */
    @Override
    public final Step newInstance(StaplerRequest2 req, JSONObject form) throws FormException {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(request)) {
            Object given = form.has(parameter.name()) ? form.get(parameter.name()) : "";
            try {
                if (!given.toString().isBlank()) {
                    arguments.put(parameter.name(), FormArguments.read(parameter, given.toString()));
                }
            } catch (PlatformException e) {
                throw new FormException(e, parameter.name());
            }
        }
        try {
            return super.newInstance(arguments);
        } catch (Exception e) {
            throw new FormException(e, name);
        }
    }

    /** The required arguments: what tells one call from the next in the list of a build's steps. */
    @Override
    public final String argumentsToString(Map<String, Object> arguments) {
        return Parameter.of(request).stream()
                .filter(Parameter::required)
                .map(parameter -> FormArguments.write(arguments.get(parameter.name())))
                .filter(text -> !text.isEmpty())
                .map(text -> text.replace("\n", ", "))
                .collect(Collectors.joining(" "));
    }

    /** {@return the text of a value in the form} Called by the forms. */
    public final String asText(Object value) {
        return FormArguments.write(value);
    }

    /** {@return the core's own complaint about the field, or that it is well} */
    protected final FormValidation check(String parameter, String text) {
        Map<String, Object> arguments = new LinkedHashMap<>(example);
        arguments.remove(parameter);
        try {
            if (!text.isBlank()) {
                arguments.put(parameter, FormArguments.read(named(parameter), text));
            }
            Arguments.bind(name, request, arguments);
            return FormValidation.ok();
        } catch (PlatformException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /** {@return the choices of a field} */
    protected static ListBoxModel choices(List<String> values) {
        ListBoxModel choices = new ListBoxModel();
        values.forEach(choices::add);
        return choices;
    }

    private Parameter named(String parameter) {
        return Parameter.of(request).stream()
                .filter(each -> each.name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
