// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.ask;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions and answers as plain values, for their files. */
final class QuestionCodec {
    private QuestionCodec() {}

    static Map<String, Object> write(Question question) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("step", question.step());
        values.put("id", question.id());
        values.put("message", question.message());
        values.put("ok", question.ok());
        values.put("submitters", question.submitters());
        values.put(
                "parameters",
                question.parameters().stream().map(QuestionCodec::write).toList());
        return values;
    }

    static Map<String, Object> write(Answer answer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("proceed", answer.proceed());
        values.put("by", answer.by());
        values.put("parameters", answer.given());
        return values;
    }

    /** @throws BadInputException if a value is missing or of another type */
    static Question question(Object read) {
        Map<?, ?> values = map(read, "question");
        return new Question(
                get(Integer.class, values.get("step"), "step"),
                text(values, "id"),
                text(values, "message"),
                text(values, "ok"),
                texts(values, "submitters"),
                list(values, "parameters").stream()
                        .map(QuestionCodec::parameter)
                        .toList());
    }

    /** @throws BadInputException if a value is missing or of another type */
    static Answer answer(Object read) {
        Map<?, ?> values = map(read, "answer");
        Map<String, String> given = new LinkedHashMap<>();
        map(values.get("parameters"), "parameters")
                .forEach((name, value) -> given.put(String.valueOf(name), String.valueOf(value)));
        return new Answer(get(Boolean.class, values.get("proceed"), "proceed"), text(values, "by"), given);
    }

    private static Map<String, Object> write(QuestionParameter parameter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", parameter.name());
        values.put("flag", parameter.flag());
        values.put("description", parameter.description());
        values.put("default", parameter.standard());
        values.put("choices", parameter.choices());
        return values;
    }

    private static QuestionParameter parameter(Object read) {
        Map<?, ?> values = map(read, "parameter");
        boolean flag = get(Boolean.class, values.get("flag"), "flag");
        Object standard = values.get("default");
        return new QuestionParameter(
                text(values, "name"),
                flag,
                text(values, "description"),
                flag ? get(Boolean.class, standard, "default") : get(String.class, standard, "default"),
                texts(values, "choices"));
    }

    private static Map<?, ?> map(Object value, String name) {
        return get(Map.class, value, name);
    }

    private static List<?> list(Map<?, ?> values, String name) {
        return get(List.class, values.get(name), name);
    }

    private static String text(Map<?, ?> values, String name) {
        return get(String.class, values.get(name), name);
    }

    private static List<String> texts(Map<?, ?> values, String name) {
        return list(values, name).stream().<String>map(String::valueOf).toList();
    }

    private static <T> T get(Class<T> type, Object value, String name) {
        if (!type.isInstance(value)) {
            throw new BadInputException("input: " + name + ": a " + type.getSimpleName() + " is needed");
        }
        return type.cast(value);
    }
}
