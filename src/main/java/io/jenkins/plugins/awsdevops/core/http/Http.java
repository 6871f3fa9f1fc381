// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

/** The network: sends one request, once. */
@FunctionalInterface
public interface Http {
    /**
     * {@return the answer, whatever its status} It is complete: the body is in memory.
     *
     * @throws NoAnswerException if there is none within the request's time
     * @throws InterruptedException at once when the calling thread is interrupted; the call is given up
     */
    Response send(Request request) throws NoAnswerException, InterruptedException;
}
