// SPDX-License-Identifier: MIT
package org.jvnet.hudson.test;

import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TopLevelItem;
import hudson.slaves.DumbSlave;
import java.io.IOException;
import jenkins.model.Jenkins;

public class JenkinsRule {
    public Jenkins jenkins;

    public <T extends TopLevelItem> T createProject(Class<T> type) throws IOException {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public DumbSlave createOnlineSlave() throws Exception {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public <J extends Job<J, R>, R extends Run<J, R>> R buildAndAssertSuccess(J job) throws Exception {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public <J extends Job<J, R>, R extends Run<J, R>> R buildAndAssertStatus(Result status, J job) throws Exception {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public void assertLogContains(String substring, Run<?, ?> run) throws IOException {
        throw new UnsupportedOperationException("only in Jenkins");
    }

    public void assertLogNotContains(String substring, Run<?, ?> run) throws IOException {
        throw new UnsupportedOperationException("only in Jenkins");
    }
}
