// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.http.Response;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What GitHub's refusals mean and what to do about them. */
final class GitHubTrouble {
    private static final Pattern SSO_URL = Pattern.compile("url=([^;,\\s]+)");

    private GitHubTrouble() {}

    /** {@return the reason, as one or two sentences} */
    static String of(Response response, RepositoryName repo, String credentialsId) {
        String said = message(response);
        String credential = "credential '" + credentialsId + "'";
        if (GitHubRepeat.isRateLimit(response)) {
            return rateLimit(response, credential);
        }
        return switch (response.status()) {
            case 401 ->
                "GitHub does not accept the token of " + credential + " (401 " + said
                        + "). Check that it has not expired or been revoked.";
            case 403 -> forbidden(response, said, credential);
            case 404 ->
                "there is no such thing in " + repo + " that the token of " + credential
                        + " may see (404). GitHub answers so, too, where the token has no access:"
                        + " check the repository's name, the number, and the token's access to the repository.";
            case 410 -> "it is gone, or " + repo + " has no issues (410 " + said + ").";
            case 422 -> "GitHub refuses what was sent (422 " + said + ").";
            default -> "GitHub answered " + response.brief() + ".";
        };
    }

    private static String rateLimit(Response response, String credential) {
        return GitHubRepeat.reset(response)
                .map(reset -> "the rate limit of " + credential + " is used up until " + reset
                        + ". Use a token or App of its own, or try again then.")
                .orElseGet(() -> "GitHub takes no more requests from " + credential
                        + " for now (secondary rate limit), and waiting did not help. Try again later.");
    }

    private static String forbidden(Response response, String said, String credential) {
        Optional<String> sso = response.headers().get("X-GitHub-SSO").filter(text -> text.startsWith("required"));
        if (sso.isPresent()) {
            Matcher url = SSO_URL.matcher(sso.get());
            return "the organisation asks for single sign-on: authorise the token of " + credential
                    + (url.find() ? " at " + url.group(1) : " in its owner's settings") + " (403).";
        }
        String needs = response.headers()
                .get("X-Accepted-GitHub-Permissions")
                .map(permissions -> " It needs: " + permissions + ".")
                .orElse("");
        return "the token of " + credential + " may not do this (403 " + said + ")." + needs;
    }

    /** {@code {"message":"Validation Failed","errors":[{"message":"body is too long"}]}}, or whatever a proxy says. */
    private static String message(Response response) {
        try {
            if (Json.parse("GitHub's answer", response.text()) instanceof Map<?, ?> answer
                    && answer.get("message") instanceof String message) {
                String errors = answer.get("errors") instanceof List<?> list ? errors(list) : "";
                return errors.isEmpty() ? message : message + ": " + errors;
            }
        } catch (BadInputException e) {
            return response.brief();
        }
        return response.brief();
    }

    private static String errors(List<?> errors) {
        return errors.stream()
                .map(each -> each instanceof Map<?, ?> error && error.get("message") instanceof String text
                        ? text
                        : Json.compact(each))
                .collect(Collectors.joining("; "));
    }
}
