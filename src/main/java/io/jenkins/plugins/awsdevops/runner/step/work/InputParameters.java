// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.ask.QuestionParameter;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The parameters that {@code input} understands, and the ids that Jenkins gives to inputs. */
final class InputParameters {
    private static final Map<String, String> SYMBOLS = Map.of(
            "StringParameterDefinition", "string",
            "TextParameterDefinition", "text",
            "BooleanParameterDefinition", "booleanParam",
            "ChoiceParameterDefinition", "choice",
            "PasswordParameterDefinition", "password");

    private InputParameters() {}

    static List<String> symbols() {
        return SYMBOLS.values().stream().sorted().toList();
    }

    /** @throws IllegalArgumentException if it has no name, or is of a kind that the runner does not know */
    static QuestionParameter of(Described described) {
        String type = described.symbol().substring(described.symbol().lastIndexOf('.') + 1);
        String symbol = SYMBOLS.getOrDefault(type, type);
        if (!SYMBOLS.containsValue(symbol)) {
            throw new IllegalArgumentException("input: this runner does not know the parameter " + described.symbol()
                    + ". It knows " + String.join(", ", symbols()) + ".");
        }
        Object name = described.get("name");
        if (name == null) {
            throw new IllegalArgumentException("Parameter name must be non-null");
        }
        List<String> choices = symbol.equals("choice") ? choices(described.get("choices")) : List.of();
        return new QuestionParameter(
                name.toString(),
                symbol.equals("booleanParam"),
                text(described.arguments().get("description")),
                standard(symbol, described.arguments().get("defaultValue"), choices),
                choices);
    }

    /** As in Jenkins: a small letter at the beginning becomes a capital one; without an id, a digest of the message. */
    static String id(String given, String message) {
        String id = given.isEmpty() ? digest(message) : given;
        char first = id.charAt(0);
        return first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') + id.substring(1) : id;
    }

    private static Object standard(String symbol, Object given, List<String> choices) {
        if (symbol.equals("booleanParam")) {
            return Boolean.valueOf(text(given));
        }
        return choices.isEmpty() ? text(given) : choices.get(0);
    }

    private static List<String> choices(Object given) {
        return given instanceof List<?> list
                ? list.stream().<String>map(String::valueOf).toList()
                : text(given).lines().toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
