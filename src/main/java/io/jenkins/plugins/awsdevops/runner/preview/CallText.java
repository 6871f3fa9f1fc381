// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.core.text.Cut;
import io.jenkins.plugins.awsdevops.runner.step.Body;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A call of a step as one line: {@code would: junit 'reports/*.xml'}, as a script would write it. */
final class CallText {
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_CALL = 400;

    private CallText() {}

    /** {@return the line: {@code inside:} a block, or what {@code would} be called} */
    static String of(Signature signature, Given given) {
        String begin = (signature.takesBody() ? "inside: " : "would: ") + signature.name();
        String arguments = signature.name().equals("sh") ? script(given) : arguments(signature, given);
        return Cut.line(arguments.isEmpty() ? begin : begin + " " + arguments, LONGEST_CALL);
    }

    /** Its label if it has one, and its first command. */
    private static String script(Given given) {
        String label = given.text("label", "");
        return (label.isEmpty() ? "" : "(" + label + ") ") + firstCommand(given.text("script", ""));
    }

    private static String firstCommand(String script) {
        List<String> commands = script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#!"))
                .toList();
        return commands.isEmpty() ? "" : cut(commands.get(0), commands.size() - 1);
    }

    private static String arguments(Signature signature, Given given) {
        Map<String, Object> all = given.all();
        boolean alone = all.size() == 1
                && signature.soleParameter().filter(all::containsKey).isPresent();
        return alone
                ? text(all.values().iterator().next())
                : all.entrySet().stream()
                        .map(argument -> argument.getKey() + ": " + text(argument.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        if (value instanceof CharSequence text) {
            List<String> lines = text.toString().strip().lines().toList();
            return "'" + (lines.isEmpty() ? "" : cut(lines.get(0), lines.size() - 1)) + "'";
        } else if (value instanceof Described described) {
            return described.symbol() + (described.arguments().isEmpty() ? "" : "(" + named(described) + ")");
        } else if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "[:]" : "[" + entries(map) + "]";
        } else if (value instanceof List<?> list) {
            return list.stream().map(CallText::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Body ? "{...}" : String.valueOf(value);
    }

    /** A sole argument has no name, and that of a password is not shown. */
    private static String named(Described described) {
        Map<String, Object> arguments = new LinkedHashMap<>(described.arguments());
        if (described.symbol().equals("password") || described.symbol().startsWith("Password")) {
            arguments.replace("defaultValue", "****");
        }
        Object sole = arguments.get(Described.SOLE);
        return sole == null ? entries(arguments) : text(sole);
    }

    private static String entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String cut(String line, int more) {
        return Cut.line(line, LONGEST_TEXT) + (more == 0 ? "" : " (+" + more + (more == 1 ? " line)" : " lines)"));
    }
}
