// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.regex.Pattern;

/** Small JSON documents as plain values: maps, lists, strings, numbers, booleans, null. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();
    private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

    private static final Pattern START =
            Pattern.compile(" \\(start marker at \\[Source: .*; line: (\\d+), column: (\\d+)\\]\\)");

    private Json() {}

    /**
     * {@return the plain value}
     *
     * @param source what is read, for the message
     * @throws BadInputException if the text is not exactly one JSON value
     */
    public static Object parse(String source, String text) {
        if (text.isBlank()) {
            throw new BadInputException(source + ": not JSON: it is empty");
        }
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ": line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            String why = e instanceof JsonMappingException
                    ? e.getOriginalMessage().lines().findFirst().orElse("")
                    : e.getOriginalMessage();
            throw new BadInputException(source + place + ": not JSON: " + readable(why), e);
        }
    }

    /** Jackson says where an open brace stands only together with a source, which it then conceals. */
    private static String readable(String why) {
        return START.matcher(why).replaceAll(" (which begins at line $1, column $2)");
    }

    /** {@return the value as JSON in one line} */
    public static String compact(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only plain values can be written as JSON", e);
        }
    }

    /** {@return the value as indented JSON} */
    public static String pretty(Object value) {
        try {
            return PRETTY.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only plain values can be written as JSON", e);
        }
    }
}
