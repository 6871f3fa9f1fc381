// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.http;

/** There was no answer: no connection, broken off, too slow, or longer than we read. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /**
     * @param reason why, in words that go behind "could not ...: "
     * @param sent whether the other side may have got the request and carried it out
     */
    public NoAnswerException(String reason, boolean sent, Throwable cause) {
        super(reason, cause);
        this.sent = sent;
    }

    /** {@return whether the request may have been carried out} */
    public boolean sent() {
        return sent;
    }

    /** {@return the reason} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
