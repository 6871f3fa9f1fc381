// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of a job as {@code properties} and {@code input} describe them. */
final class ParameterDefinition {
    private static final Map<String, String> CLASSES = Map.of(
            "string", "hudson.model.StringParameterDefinition",
            "text", "hudson.model.TextParameterDefinition",
            "booleanParam", "hudson.model.BooleanParameterDefinition",
            "choice", "hudson.model.ChoiceParameterDefinition",
            "password", "hudson.model.PasswordParameterDefinition");

    private ParameterDefinition() {}

    /** {@return the names and default values that {@code parameters([...])} describes, in its order} */
    static Map<String, Object> defaults(Described parameters, Signature signature, Given given) {
        Object all = parameters.arguments().containsKey("parameterDefinitions")
                ? parameters.get("parameterDefinitions")
                : parameters.get(Described.SOLE);
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (Object one : all instanceof List<?> list ? list : List.of(all)) {
            if (!(one instanceof Described parameter)) {
                throw signature.refuse(given, one + " is no parameter of a job");
            }
            Object name = parameter.get("name");
            if (name == null) {
                throw nameless(parameter, all, signature, given);
            }
            defaults.put(name.toString(), value(parameter));
        }
        return defaults;
    }

    private static Object value(Described parameter) {
        Object given = parameter.get("defaultValue");
        return switch (parameter.symbol()) {
            case "booleanParam", "hudson.model.BooleanParameterDefinition", "BooleanParameterDefinition" ->
                given instanceof Boolean flag ? flag : Boolean.valueOf(String.valueOf(given));
            case "choice", "ChoiceParameterDefinition" -> first(parameter.get("choices"));
            default -> given == null ? "" : given.toString();
        };
    }

    private static String first(Object choices) {
        if (choices instanceof List<?> list) {
            return list.isEmpty() ? "" : String.valueOf(list.get(0));
        }
        return String.valueOf(choices).lines().findFirst().orElse("");
    }

    private static IllegalArgumentException nameless(
            Described parameter, Object all, Signature signature, Given given) {
        String type = CLASSES.getOrDefault(parameter.symbol(), parameter.symbol());
        IllegalArgumentException refused =
                NotInstantiated.refused(parameter.arguments(), type, "Parameter name must be non-null");
        IllegalArgumentException property = NotInstantiated.because(
                Map.of("parameterDefinitions", all), "hudson.model.ParametersDefinitionProperty", refused);
        return NotInstantiated.because(given.all(), signature.jenkinsClass(), property);
    }
}
