// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one JSON document of any size token by token; every complaint names the path. What nobody asks for is skipped
 * without being kept.
 *
 * <p>After {@link #open} the reader stands on the document's value, after {@link #nextField} on that of the field, within
 * {@link #elements} on that of the element. The value is then read by {@link #text}, {@link #optionalText}, {@link
 * #wholeNumber}, {@link #elements}, by {@link #beginObject} with {@link #nextField} to its end, or gone over by {@link
 * #skip}.
 *
 * <p>Limits: nesting of {@value #MAX_DEPTH} levels, {@value #MAX_TEXT} characters in a text that is read.
 */
public final class JsonReader implements Closeable {
    /** The most levels of objects and lists in each other. */
    public static final int MAX_DEPTH = 200;

    /** The most characters of a text that is read. */
    public static final int MAX_TEXT = 1 << 20;

    private static final int LONGEST_REASON = 500;

    // one level more than ours, so that ours is what is reported
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build();

    private final JsonSource source;
    private final JsonParser parser;
    private final long[] seen = new long[MAX_DEPTH + 2];
    private String field = "";

    private JsonReader(JsonSource source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * {@return a reader that stands on the document's value} It closes the stream.
     *
     * @param name what is read, for the messages
     * @throws BadInputException if there is no JSON in it at all: empty, another encoding than UTF-8, HTML
     */
    public static JsonReader open(String name, InputStream in) {
        JsonSource source = new JsonSource(name, in);
        try {
            source.refuseWhatCannotBeJson();
            JsonReader reader = new JsonReader(source, FACTORY.createParser(source));
            if (reader.advance() == JsonToken.NOT_AVAILABLE) {
                throw new BadInputException(source.name() + ": is empty: there is nothing but blank space in it");
            }
            return reader;
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    /** {@return whether the value is null} */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** {@return whether the value is a list} */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Enters the object that the reader stands on. */
    public void beginObject() {
        require(JsonToken.START_OBJECT, "an object");
        seen[depth()] = 0;
    }

    /**
     * Goes to the value of the object's next field that is one of {@code known}; others are skipped. A known name that
     * stands twice in one object is refused: parsers differ in which one they take.
     *
     * @return false at the end of the object
     */
    public boolean nextField(Fields known) {
        while (advance() != JsonToken.END_OBJECT) {
            field = name();
            long bit = known.bit(field);
            int depth = depth();
            advance();
            if (bit == 0) {
                skip();
                continue;
            }
            if ((seen[depth] & bit) != 0) {
                throw refusal("stands twice in one object, so its value is not certain");
            }
            seen[depth] |= bit;
            return true;
        }
        return false;
    }

    /** {@return the name of the field that {@link #nextField} went to} */
    public String field() {
        return field;
    }

    /** Stands on each element of the list in turn; null is a list without elements, as Go writes it. */
    public void elements(Runnable each) {
        if (isNull()) {
            return;
        }
        require(JsonToken.START_ARRAY, "a list");
        while (advance() != JsonToken.END_ARRAY) {
            each.run();
        }
    }

    /** {@return the text, which must be one} */
    public String text() {
        require(JsonToken.VALUE_STRING, "text");
        try {
            return parser.getText();
        } catch (IOException e) {
            throw source.explain(e, parser);
        }
    }

    /** {@return the text, empty for null} */
    public String optionalText() {
        return isNull() ? "" : text();
    }

    /** {@return the whole number} */
    public long wholeNumber() {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                throw refusal("must be a whole number of 64 bits, but is larger");
            }
            return parser.getLongValue();
        } catch (IOException e) {
            throw source.explain(e, parser);
        }
    }

    /** Goes over the value that the reader stands on, whatever it is. */
    public void skip() {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        int open = 1;
        while (open > 0) {
            JsonToken token = advance();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    /**
     * Ends the document whose value was read.
     *
     * @throws BadInputException if anything but blank space follows
     */
    public void end() {
        boolean ended;
        try {
            ended = parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            ended = false;
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        if (!ended) {
            throw new BadInputException(source.name() + ": " + source.place(parser)
                    + ": something follows the end of the document, which must be one JSON value");
        }
    }

    /**
     * {@return a complaint about the value that the reader stands on: its path, then {@code why}}
     *
     * @param why may hold text of the document: it is made {@link Visible}
     */
    public BadInputException refusal(String why) {
        return new BadInputException(source.name() + ": " + path() + ": " + Visible.of(why, LONGEST_REASON));
    }

    /** {@return where the reader stands, for instance {@code $.Results[3].Type}} */
    public String path() {
        return JsonPath.of(parser.getParsingContext());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    /** {@return the next token, {@link JsonToken#NOT_AVAILABLE} behind the document} */
    private JsonToken advance() {
        JsonToken token;
        try {
            token = parser.nextToken();
        } catch (IOException e) {
            throw source.explain(e, parser);
        }
        if (token == null) {
            return JsonToken.NOT_AVAILABLE;
        }
        if (token.isStructStart() && depth() > MAX_DEPTH) {
            throw refusal("is nested deeper than " + MAX_DEPTH + " levels");
        }
        return token;
    }

    private String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw source.explain(e, parser);
        }
    }

    private int depth() {
        return parser.getParsingContext().getNestingDepth();
    }

    private void require(JsonToken token, String expected) {
        JsonToken is = parser.currentToken();
        if (is != token) {
            throw refusal("must be " + expected + ", but is " + TokenName.of(is));
        }
    }
}
