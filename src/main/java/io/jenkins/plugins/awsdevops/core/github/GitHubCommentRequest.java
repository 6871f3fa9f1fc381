// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;

/**
 * The arguments of {@code githubComment}.
 *
 * @param marker names the comment within the pull request; never shown
 * @param body its text, in Markdown
 * @param repo {@code owner/name}
 * @param pullRequest its number, as {@code env.CHANGE_ID} has it; an issue's number works as well
 * @param credentialsId a token, or an App (user name with password; the password is the token)
 * @param apiUrl where the API is; of GitHub Enterprise Server {@code https://HOST/api/v3}
 */
public record GitHubCommentRequest(
        String marker,
        String body,
        String repo,
        String pullRequest,
        String credentialsId,
        @Default("https://api.github.com") String apiUrl) {
    public GitHubCommentRequest {
        Marker.parse(marker);
        if (body.isBlank()) {
            throw new BadArgumentException("body: must not be empty");
        }
        RepositoryName.parse(repo);
        if (!pullRequest.matches("[1-9][0-9]{0,8}")) {
            throw new BadArgumentException(
                    "pullRequest: must be the number of a pull request, e.g. '12', but is '" + pullRequest + "'");
        }
        ApiUrl.parse("apiUrl", apiUrl);
    }
}
