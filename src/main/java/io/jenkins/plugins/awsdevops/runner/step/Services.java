// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.notify.SlackThreads;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import io.jenkins.plugins.awsdevops.runner.net.OwnNetwork;
import io.jenkins.plugins.awsdevops.runner.net.SlackThreadsFile;
import io.jenkins.plugins.awsdevops.runner.secret.CredentialSecrets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** What a step has that speaks to a service outside: the network, credentials, and a memory. */
public final class Services {
    private final Function<String, Optional<String>> credentials;
    private final Path folder;

    /**
     * @param credentials gives for an id where the credential comes from
     * @param folder where is kept what later calls must know; made when it is needed
     */
    public Services(Function<String, Optional<String>> credentials, Path folder) {
        this.credentials = credentials;
        this.folder = folder;
    }

    static Services of(Run run) {
        return new Services(run::credential, run.folder("services"));
    }

    /** {@return the network of this process, made when it is first asked for} */
    Network network() {
        return OwnNetwork.get();
    }

    Secrets secrets() {
        return new CredentialSecrets(credentials, System::getenv);
    }

    SlackThreads slackThreads() {
        return new SlackThreadsFile(folder.resolve("slack-threads.json"));
    }
}
