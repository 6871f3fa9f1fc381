// SPDX-License-Identifier: MIT
package com.cloudbees.plugins.credentials.impl;

import com.cloudbees.plugins.credentials.BaseCredentials;
import com.cloudbees.plugins.credentials.common.StandardCredentials;

public abstract class BaseStandardCredentials extends BaseCredentials implements StandardCredentials {
    private static final long serialVersionUID = 1L;

    @Override
    public String getId() {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    @Override
    public String getDescription() {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
