// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

import java.util.function.Consumer;

/** The network and the patience to use it with; a host hands it to what speaks to the outside. */
public record Network(Http http, Retry retry) {
    /**
     * {@return the last answer, good or bad}
     *
     * @throws NoAnswerException if the last attempt had none
     */
    public Response send(Request request, Repeat repeat, Consumer<String> log)
            throws NoAnswerException, InterruptedException {
        return retry.send(http, request, repeat, log);
    }
}
