// SPDX-License-Identifier: MIT
package org.jenkinsci.plugins.credentialsbinding.impl;

import hudson.AbortException;

/** {@code withCredentials} names credentials that are not there, or are of another kind. */
public class CredentialNotFoundException extends AbortException {
    private static final long serialVersionUID = 1L;

    public CredentialNotFoundException(String message) {
        super(message);
    }
}
