// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The work of {@code githubComment}: one comment per marker, made once and updated after that. GitHub has no "create unless
 * there": whoever has created reads again, keeps the oldest and deletes the younger ones, so that two builds at once leave one.
 */
public final class GitHubComment {
    private static final int ROUNDS = 3;

    private final Network network;
    private final Secrets secrets;
    private final Consumer<String> log;

    public GitHubComment(Network network, Secrets secrets, Consumer<String> log) {
        this.network = network;
        this.secrets = secrets;
        this.log = log;
    }

    /**
     * {@return {@code action} (created, updated, unchanged), {@code id}, {@code url}}
     *
     * @throws OperationFailedException if it could not be done
     */
    public Outcome run(GitHubCommentRequest request) throws InterruptedException {
        RepositoryName repo = RepositoryName.parse(request.repo());
        GitHub github = new GitHub(
                network,
                ApiUrl.parse("apiUrl", request.apiUrl()),
                secrets.get(request.credentialsId()),
                repo,
                request.credentialsId(),
                log);
        Author author = Author.of(github);
        PullRequestComments comments = new PullRequestComments(github, repo, request.pullRequest());
        Marker marker = Marker.parse(request.marker());
        String body = marker.on(request.body());
        for (int round = 0; round < ROUNDS; round++) {
            List<Comment> found = comments.find(marker, author);
            Optional<Outcome> outcome =
                    found.isEmpty() ? create(comments, marker, author, body) : update(comments, found, body);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new OperationFailedException("Could not " + comments.doing("comment") + ": GitHub failed on its side "
                + ROUNDS + " times. See https://www.githubstatus.com.");
    }

    /** {@return the comment as it would be sent} No secret is looked up. */
    public static String preview(GitHubCommentRequest request) {
        return Marker.parse(request.marker()).on(request.body());
    }

    private Optional<Outcome> create(PullRequestComments comments, Marker marker, Author author, String body)
            throws InterruptedException {
        Optional<Comment> created = comments.create(body);
        if (created.isEmpty()) {
            log.accept("GitHub did not say whether the comment was made; looking again");
            return Optional.empty();
        }
        List<Comment> found = comments.find(marker, author);
        if (found.isEmpty() || found.get(0).id() == created.get().id()) {
            deleteYounger(comments, found);
            return Optional.of(done("created", created.get()));
        }
        return update(comments, found, body);
    }

    private Optional<Outcome> update(PullRequestComments comments, List<Comment> found, String body)
            throws InterruptedException {
        Comment oldest = found.get(0);
        if (!oldest.says(body)) {
            if (!comments.update(oldest, body)) {
                return Optional.empty();
            }
        }
        deleteYounger(comments, found);
        return Optional.of(done(oldest.says(body) ? "unchanged" : "updated", oldest));
    }

    private static void deleteYounger(PullRequestComments comments, List<Comment> found) throws InterruptedException {
        for (Comment younger : found.subList(Math.min(1, found.size()), found.size())) {
            comments.delete(younger);
        }
    }

    private Outcome done(String action, Comment comment) {
        log.accept("Comment " + action + ": " + comment.url());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("action", action);
        values.put("id", comment.id());
        values.put("url", comment.url());
        return Outcome.of(values);
    }
}
