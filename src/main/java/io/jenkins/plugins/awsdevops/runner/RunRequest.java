// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.runner.library.LibraryDefinition;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be run.
 *
 * @param source folder of the checkout, which {@code checkout scm} copies
 * @param jenkinsfile its text
 * @param job name of the job, with its branch where it has one
 * @param libraries those that may be loaded; the first of a name counts
 * @param parameters given by the user, as text or boolean
 * @param environment variables of the whole run, beside those that every run has
 * @param credentials where they come from, by id
 * @param causes why it is run
 * @param inPlace whether {@code node} works in the source folder itself
 * @param sandbox whether faults are told in the words of Jenkins' sandbox, in which nearly every Jenkinsfile runs
 */
public record RunRequest(
        Path source,
        String jenkinsfile,
        String job,
        List<LibraryDefinition> libraries,
        Map<String, Object> parameters,
        Map<String, String> environment,
        Map<String, String> credentials,
        Approvals approvals,
        List<Map<String, Object>> causes,
        boolean inPlace,
        boolean sandbox) {
    /** In the sandbox. */
    public RunRequest(
            Path source,
            String jenkinsfile,
            String job,
            List<LibraryDefinition> libraries,
            Map<String, Object> parameters,
            Map<String, String> environment,
            Map<String, String> credentials,
            Approvals approvals,
            List<Map<String, Object>> causes,
            boolean inPlace) {
        this(
                source,
                jenkinsfile,
                job,
                libraries,
                parameters,
                environment,
                credentials,
                approvals,
                causes,
                inPlace,
                true);
    }

    public RunRequest {
        libraries = List.copyOf(libraries);
        parameters = new LinkedHashMap<>(parameters);
        environment = new LinkedHashMap<>(environment);
        credentials = new LinkedHashMap<>(credentials);
        causes = List.copyOf(causes);
    }
}
