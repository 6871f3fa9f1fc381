// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.net;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.http.JdkHttp;
import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.http.Retry;
import io.jenkins.plugins.awsdevops.core.http.TrustedCertificates;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes the network that the steps of the platform use, when the first of them needs it. */
public final class OwnNetwork {
    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;
    private static final String AUTHORITIES = "SSL_CERT_FILE";

    private OwnNetwork() {}

    /**
     * {@return the network of this process}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.PlatformException if proxy or authorities that the environment
     *     names cannot be used
     */
    public static Network get() {
        return Once.NETWORK;
    }

    static Network of(Map<String, String> environment) {
        HttpClient.Builder settings = HttpClient.newBuilder().proxy(new EnvironmentProxy(environment));
        String authorities = environment.getOrDefault(AUTHORITIES, "");
        if (!authorities.isBlank()) {
            settings.sslContext(TrustedCertificates.with(AUTHORITIES + " " + authorities, read(authorities)));
        }
        Retry retry =
                Retry.of(Clock.systemUTC(), time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()), new SecureRandom());
        return new Network(JdkHttp.create(settings, LONGEST_ANSWER), retry);
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not read the authorities that " + AUTHORITIES + " names: " + Failure.of(e) + ".", e);
        }
    }

    private static final class Once {
        private static final Network NETWORK = of(System.getenv());
    }
}
