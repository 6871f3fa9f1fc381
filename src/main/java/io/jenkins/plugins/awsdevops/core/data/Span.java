// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

/**
 * A part of a text, in chars.
 *
 * @param from the first offset, from 0
 * @param to the offset after the last one
 */
public record Span(int from, int to) {
    public boolean isEmpty() {
        return from == to;
    }
}
