// SPDX-License-Identifier: MIT
package com.cloudbees.plugins.credentials;

import hudson.model.AbstractDescribableImpl;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.List;

public class SystemCredentialsProvider extends AbstractDescribableImpl<SystemCredentialsProvider> implements Saveable {
    public static SystemCredentialsProvider getInstance() {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public List<Credentials> getCredentials() {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    @Override
    public void save() throws IOException {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
