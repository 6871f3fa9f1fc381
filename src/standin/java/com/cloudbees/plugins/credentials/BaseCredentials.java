// SPDX-License-Identifier: MIT
package com.cloudbees.plugins.credentials;

public abstract class BaseCredentials implements Credentials {
    private static final long serialVersionUID = 1L;
}
