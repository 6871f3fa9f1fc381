// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.ProxyConfiguration;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.awsdevops.core.http.JdkHttp;
import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.http.Retry;
import io.jenkins.plugins.awsdevops.core.notify.SlackThreads;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jenkins.util.SystemProperties;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * What a build gives to the work of a step that speaks to a service outside.
 *
 * @param network through the proxy that Jenkins is configured with
 * @param secrets the credentials that the build may use
 * @param slackThreads those that this build has begun
 * @param log the console of the build; takes one line at a time
 */
public record Workbench(Network network, Secrets secrets, SlackThreads slackThreads, Consumer<String> log) {
    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;

    static Workbench of(StepContext context) throws IOException, InterruptedException {
        Run<?, ?> build = context.get(Run.class);
        return new Workbench(
                throughProxy(),
                new BuildSecrets(build),
                new BuildSlackThreads(build),
                context.get(TaskListener.class).getLogger()::println);
    }

    /** A client for each call: the proxy may have been set since the last one. */
    private static Network throughProxy() {
        Retry retry =
                Retry.of(Clock.systemUTC(), time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()), new SecureRandom());
        return new Network(
                JdkHttp.create(
                        ProxyConfiguration.newHttpClientBuilder(),
                        LONGEST_ANSWER,
                        new OutsideOnly(SystemProperties.getBoolean(OutsideOnly.OPT_OUT))),
                retry);
    }
}
