// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import com.fasterxml.jackson.core.JsonToken;

/** What a value is, in words. */
final class TokenName {
    private TokenName() {}

    static String of(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }
}
