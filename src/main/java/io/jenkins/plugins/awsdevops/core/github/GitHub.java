// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import io.jenkins.plugins.awsdevops.core.http.Repeat;
import io.jenkins.plugins.awsdevops.core.http.Request;
import io.jenkins.plugins.awsdevops.core.http.Response;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's REST API (version 2022-11-28) as one token sees one repository. */
final class GitHub {
    private static final Repeat HARMLESS = new GitHubRepeat(Repeat.HARMLESS);
    private static final Repeat ONLY_IF_NOT_DONE = new GitHubRepeat(Repeat.ONLY_IF_NOT_DONE);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 6;
    private static final int MOST_PAGES = 300;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*\\brel=\"?next\"?");

    private final Network network;
    private final ApiUrl api;
    private final Secret token;
    private final RepositoryName repo;
    private final String credentialsId;
    private final Consumer<String> log;

    GitHub(Network network, ApiUrl api, Secret token, RepositoryName repo, String credentialsId, Consumer<String> log) {
        this.network = new Network(network.http(), network.retry().within(ATTEMPTS, PATIENCE));
        this.api = api;
        this.token = token;
        this.repo = repo;
        this.credentialsId = credentialsId;
        this.log = log;
    }

    /** {@return the answer to something that may be done twice} {@code doing} is what it is for, for the message. */
    Response send(String doing, Request request) throws InterruptedException {
        try {
            return network.send(request, HARMLESS, log);
        } catch (NoAnswerException e) {
            throw new OperationFailedException("Could not " + doing + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * {@return the answer to something that must not be done twice}
     *
     * @throws NoAnswerException if it may or may not have been done
     */
    Response sendOnce(Request request) throws NoAnswerException, InterruptedException {
        return network.send(request, ONLY_IF_NOT_DONE, log);
    }

    /** {@return the elements of a list over all its pages} */
    List<Map<?, ?>> list(String doing, String path) throws InterruptedException {
        List<Map<?, ?>> all = new ArrayList<>();
        Optional<URI> page = Optional.of(api.at(path + "?per_page=100"));
        for (int i = 0; page.isPresent() && i < MOST_PAGES; i++) {
            Response response = send(doing, signed(Request.get(page.get())));
            if (!(parse(doing, expectSuccess(doing, response)) instanceof List<?> elements)) {
                throw new OperationFailedException("Could not " + doing + ": GitHub did not answer with a list.");
            }
            elements.forEach(each -> all.add(each instanceof Map<?, ?> map ? map : Map.of()));
            page = next(response);
        }
        return all;
    }

    Request request(String method, String path) {
        return signed(Request.of(method, api.at(path)));
    }

    /** {@return where GraphQL is: beside {@code /v3} on an Enterprise Server, below the API's root on github.com} */
    Request graphQl(String query) {
        String base = api.base().endsWith("/api/v3")
                ? api.base().substring(0, api.base().length() - "/v3".length())
                : api.base();
        return signed(Request.of("POST", URI.create(base + "/graphql"))).withJson(Json.compact(Map.of("query", query)));
    }

    /** @throws OperationFailedException that says why, if the answer is not a success */
    Response expectSuccess(String doing, Response response) {
        if (!response.isSuccess()) {
            throw refused(doing, response);
        }
        return response;
    }

    OperationFailedException refused(String doing, Response response) {
        return new OperationFailedException(
                token.hideIn("Could not " + doing + ": " + GitHubTrouble.of(response, repo, credentialsId)));
    }

    /** {@return the object in an answer} */
    static Map<?, ?> object(String doing, Response response) {
        if (parse(doing, response) instanceof Map<?, ?> map) {
            return map;
        }
        throw new OperationFailedException("Could not " + doing + ": GitHub did not answer with an object.");
    }

    private static Object parse(String doing, Response response) {
        if (!response.isJson()) {
            throw new OperationFailedException(
                    "Could not " + doing + ": GitHub did not answer with JSON (" + response.brief()
                            + "). Is 'apiUrl' right? A GitHub Enterprise Server has it at https://HOST/api/v3.");
        }
        return Json.parse("GitHub's answer", response.text());
    }

    private Request signed(Request request) {
        return request.withBearer(token)
                .withHeader("Accept", "application/vnd.github+json")
                .withHeader("X-GitHub-Api-Version", "2022-11-28")
                .withHeader("User-Agent", "aws-devops-platform");
    }

    /** The token goes to no other host, whatever the answer says. */
    private Optional<URI> next(Response response) {
        Matcher link = NEXT.matcher(response.headers().get("Link").orElse(""));
        if (!link.find()) {
            return Optional.empty();
        }
        URI base = api.at("/");
        URI next = base.resolve(link.group(1));
        if (!base.getScheme().equals(next.getScheme()) || !base.getAuthority().equals(next.getAuthority())) {
            throw new OperationFailedException("GitHub's answer leads to another host for its next page: "
                    + next.getHost() + ". Is 'apiUrl' right (" + api + ")?");
        }
        return Optional.of(next);
    }
}
