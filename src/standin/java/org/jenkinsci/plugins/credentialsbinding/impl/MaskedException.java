// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.credentialsbinding.impl;

/** Stands for an exception that had a secret in it. In Jenkins it is not public. */
public final class MaskedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message already masked */
    public MaskedException(String message) {
        super(message);
    }
}
