// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;

/** How a message looks: the sign before its text and the colour of the bar at its side. */
enum Status {
    SUCCESS(":white_check_mark:", "#2eb67d"),
    FAILURE(":x:", "#e01e5a"),
    INFO(":information_source:", "#36c5f0");

    private final String sign;
    private final String colour;

    Status(String sign, String colour) {
        this.sign = sign;
        this.colour = colour;
    }

    static Status parse(String text) {
        return switch (text) {
            case "success" -> SUCCESS;
            case "failure" -> FAILURE;
            case "info" -> INFO;
            default ->
                throw new BadArgumentException("status: must be 'success', 'failure' or 'info', but is '" + text + "'");
        };
    }

    String sign() {
        return sign;
    }

    String colour() {
        return colour;
    }
}
