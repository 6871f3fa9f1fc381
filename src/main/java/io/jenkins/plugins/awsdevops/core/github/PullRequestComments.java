// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import io.jenkins.plugins.awsdevops.core.http.Request;
import io.jenkins.plugins.awsdevops.core.http.Response;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments of one pull request. */
final class PullRequestComments {
    private final GitHub github;
    private final RepositoryName repo;
    private final String number;

    PullRequestComments(GitHub github, RepositoryName repo, String number) {
        this.github = github;
        this.repo = repo;
        this.number = number;
    }

    /** {@return our comments with this marker, the oldest first} */
    List<Comment> find(Marker marker, Author author) throws InterruptedException {
        return github.list(doing("read the comments"), repo.path("/issues/" + number + "/comments")).stream()
                .filter(author::wrote)
                .map(Comment::from)
                .flatMap(Optional::stream)
                .filter(comment -> marker.marks(comment.body()))
                .sorted(Comparator.comparingLong(Comment::id))
                .toList();
    }

    /** {@return the new comment; empty if GitHub did not say whether it was made} */
    Optional<Comment> create(String body) throws InterruptedException {
        Request post = github.request("POST", repo.path("/issues/" + number + "/comments"))
                .withJson(Json.compact(Map.of("body", body)));
        try {
            Response response = github.sendOnce(post);
            if (response.status() >= 500) {
                return Optional.empty();
            }
            return Comment.from(GitHub.object(doing("comment"), github.expectSuccess(doing("comment"), response)));
        } catch (NoAnswerException e) {
            if (!e.sent()) {
                throw new OperationFailedException("Could not " + doing("comment") + ": " + e.getMessage() + ".", e);
            }
            return Optional.empty();
        }
    }

    /** {@return whether it was still there} */
    boolean update(Comment comment, String body) throws InterruptedException {
        Request patch = github.request("PATCH", repo.path("/issues/comments/" + comment.id()))
                .withJson(Json.compact(Map.of("body", body)));
        return existed(doing("update the comment"), patch);
    }

    void delete(Comment comment) throws InterruptedException {
        existed(
                doing("delete the second comment"),
                github.request("DELETE", repo.path("/issues/comments/" + comment.id())));
    }

    String doing(String what) {
        return what + " on " + repo + "#" + number;
    }

    private boolean existed(String doing, Request request) throws InterruptedException {
        Response response = github.send(doing, request);
        if (response.status() == 404 || response.status() == 410) {
            return false;
        }
        github.expectSuccess(doing, response);
        return true;
    }
}
