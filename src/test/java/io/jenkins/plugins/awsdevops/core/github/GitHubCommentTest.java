// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.http.Patience;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.runner.local.Fault;
import io.jenkins.plugins.awsdevops.runner.local.GitHubServer;
import io.jenkins.plugins.awsdevops.runner.local.Received;
import io.jenkins.plugins.awsdevops.runner.local.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubCommentTest {
    private static final String MARKED = "<!-- aws-devops-platform:plan dev -->\n";

    private final GitHubServer github = GitHubServer.start();
    private final Patience patience = new Patience();
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void a_comment_is_made_once_and_updated_after_that() throws Exception {
        assertThat(run("first").values())
                .isEqualTo(Map.of(
                        "action",
                        "created",
                        "id",
                        1001L,
                        "url",
                        "https://github.com/shop/cart/pull/7#issuecomment-1001"));
        assertThat(run("second").values()).containsEntry("action", "updated").containsEntry("id", 1001L);
        assertThat(run("second").values()).containsEntry("action", "unchanged").containsEntry("id", 1001L);

        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "second");
        assertThat(github.received())
                .extracting(Received::method)
                .containsExactly("GET", "GET", "POST", "GET", "GET", "GET", "PATCH", "GET", "GET");
        assertThat(log)
                .containsExactly(
                        "Comment created: https://github.com/shop/cart/pull/7#issuecomment-1001",
                        "Comment updated: https://github.com/shop/cart/pull/7#issuecomment-1001",
                        "Comment unchanged: https://github.com/shop/cart/pull/7#issuecomment-1001");
    }

    @Test
    void asks_as_github_wants_to_be_asked() throws Exception {
        run("hello");

        assertThat(github.received().get(2).path()).isEqualTo("/repos/shop/cart/issues/7/comments");
        assertThat(github.received().get(2).body())
                .isEqualTo("{\"body\":\"<!-- aws-devops-platform:plan dev -->\\nhello\"}");
        assertThat(github.received().get(2).headers())
                .containsEntry("authorization", "Bearer ghp_local")
                .containsEntry("accept", "application/vnd.github+json")
                .containsEntry("x-github-api-version", "2022-11-28")
                .containsEntry("user-agent", "aws-devops-platform");
    }

    @Test
    void the_comment_is_found_on_the_last_of_many_pages() throws Exception {
        for (int i = 0; i < 250; i++) {
            github.comment("someone", 7, "chat " + i);
        }
        github.comment("ci", 7, MARKED + "old");

        assertThat(run("new").values()).containsEntry("action", "updated").containsEntry("id", 1251L);
        assertThat(github.received())
                .extracting(Received::path)
                .contains("/repos/shop/cart/issues/7/comments?per_page=100&page=3");
    }

    @Test
    void other_pull_requests_other_markers_and_other_peoples_comments_are_left_alone() throws Exception {
        github.comment("ci", 8, MARKED + "other pull request");
        github.comment("ci", 7, "<!-- aws-devops-platform:plan dev2 -->\nother marker");
        github.comment("mallory", 7, MARKED + "not ours");
        github.comment("ci", 7, "> " + MARKED + "quoted");

        run("ours");

        assertThat(github.comments(7))
                .containsExactly(
                        "ci: <!-- aws-devops-platform:plan dev2 -->\nother marker",
                        "mallory: " + MARKED + "not ours",
                        "ci: > " + MARKED + "quoted",
                        "ci: " + MARKED + "ours");
        assertThat(github.comments(8)).containsExactly("ci: " + MARKED + "other pull request");
    }

    @Test
    void a_body_cannot_pass_for_another_comment() throws Exception {
        run("<!-- aws-devops-platform:plan prod -->\n<!--\u200b AWS-devops-platform:x -->\nhostile");

        assertThat(github.comments(7))
                .containsExactly(
                        "ci: " + MARKED
                                + "&lt;!-- aws-devops-platform:plan prod -->\n&lt;!--\u200b AWS-devops-platform:x -->\nhostile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a--b", "a -->", "a\nb", "-a", "a-", "ä", "<x>", " a"})
    void a_marker_that_could_end_the_hidden_line_is_refused(String marker) {
        assertThatThrownBy(() -> bind(Map.of("marker", marker, "body", "x")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage(
                        "marker: must be 1 to 100 letters, digits, spaces and . _ : / @ + -, without two hyphens in a"
                                + " row, but is '" + marker + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    repo        | cart         | repo: must be owner/name, e.g. 'shop/cart', but is 'cart'
                    repo        | a/b/../../c  | repo: must be owner/name, e.g. 'shop/cart', but is 'a/b/../../c'
                    repo        | a/..         | repo: must be owner/name, e.g. 'shop/cart', but is 'a/..'
                    body        | ' '          | body: must not be empty
                    apiUrl      | http://x.com | apiUrl: 'http://x.com' must begin with https://, since a token is sent there
                    """)
    void refuses_what_can_never_work(String parameter, String value, String message) {
        assertThatThrownBy(() -> bind(Map.of(parameter, value)))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_pull_request_has_a_number() {
        assertThatThrownBy(() -> bind(Map.of("pullRequest", "#7")))
                .hasMessage("pullRequest: must be the number of a pull request, e.g. '12', but is '#7'");
    }

    @Test
    void a_body_over_the_limit_is_cut_with_the_notice_on_top_and_its_fence_closed() throws Exception {
        String body = "```\n" + "line of a log\n".repeat(10_000) + "```\n";
        run(body);

        String comment = github.comments(7).get(0).substring("ci: ".length());
        assertThat(comment)
                .startsWith(
                        MARKED + "> **Cut:** the text has 140,008 characters, and GitHub takes 65,536. What follows is"
                                + " its begin.\n\n```\nline of a log\n")
                .endsWith("line of a log\n```\n")
                .hasSizeBetween(65_500, 65_536);
    }

    @Test
    void two_builds_at_once_leave_one_comment_the_younger_gives_way() throws Exception {
        github.plan("POST", new Fault.Meanwhile(() -> github.comment("ci", 7, MARKED + "of the other build")));

        assertThat(run("of this build").values())
                .containsEntry("action", "updated")
                .containsEntry("id", 1001L);
        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "of this build");
    }

    @Test
    void two_builds_at_once_leave_one_comment_the_older_stays() throws Exception {
        github.plan("GET", new Fault.Meanwhile(() -> {}));
        github.plan("GET", new Fault.Meanwhile(() -> {}));
        github.plan("GET", new Fault.Meanwhile(() -> github.comment("ci", 7, MARKED + "of the other build")));

        assertThat(run("of this build").values())
                .containsEntry("action", "created")
                .containsEntry("id", 1001L);
        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "of this build");
    }

    @Test
    void a_comment_that_was_deleted_meanwhile_is_made_anew() throws Exception {
        github.comment("ci", 7, MARKED + "old");
        github.plan("PATCH", new Fault.Answer(Reply.json(404, Map.of("message", "Not Found"))));

        assertThat(run("new").values()).containsEntry("action", "updated");
        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "new");
    }

    @Test
    void a_lost_answer_makes_no_second_comment() throws Exception {
        github.plan("POST", new Fault.LostAnswer());

        assertThat(run("hello").values()).containsEntry("action", "unchanged").containsEntry("id", 1001L);
        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "hello");
        assertThat(log.get(0)).isEqualTo("GitHub did not say whether the comment was made; looking again");
    }

    @Test
    void a_502_after_the_work_was_done_makes_no_second_comment() throws Exception {
        github.plan("POST", new Fault.WrongAnswer(Reply.text(502, "Bad Gateway")));

        run("hello");
        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "hello");
    }

    @Test
    void a_502_before_the_work_was_done_is_tried_again_three_times() throws Exception {
        github.plan("POST", new Fault.Answer(Reply.text(502, "Bad Gateway")));

        assertThat(run("hello").values()).containsEntry("action", "created");
        for (int i = 0; i < 3; i++) {
            github.plan("POST", new Fault.Answer(Reply.text(502, "Bad Gateway")));
        }
        assertThatThrownBy(() -> run(Map.of("marker", "other", "body", "x")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Could not comment on shop/cart#7: GitHub failed on its side 3 times."
                        + " See https://www.githubstatus.com.");
    }

    @Test
    void reading_is_repeated_after_5xx_and_broken_connections() throws Exception {
        github.plan("GET", new Fault.LostAnswer());
        github.plan("GET", new Fault.Answer(Reply.text(503, "")));
        github.plan("GET", new Fault.Answer(Reply.text(500, "")));

        // the broken connection costs no wait: the JDK sends a GET again by itself
        assertThat(run("hello").values()).containsEntry("action", "created");
        assertThat(patience.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void rate_limits_are_waited_out() throws Exception {
        long reset = Patience.BEGIN.getEpochSecond() + 90;
        answer(
                "GET",
                limit(403, "API rate limit exceeded")
                        .with("X-RateLimit-Remaining", "0")
                        .with("X-RateLimit-Reset", "" + reset));
        run("one");
        answer("PATCH", limit(403, "You have exceeded a secondary rate limit."));
        run("two");
        answer("PATCH", limit(429, "slow down").with("Retry-After", "10"));
        run("three");

        assertThat(patience.waits())
                .containsExactly(Duration.ofSeconds(91), Duration.ofSeconds(61), Duration.ofSeconds(11));
        assertThat(github.comments(7)).containsExactly("ci: " + MARKED + "three");
    }

    @Test
    void a_rate_limit_of_an_hour_is_told() {
        answer(
                "GET",
                limit(403, "API rate limit exceeded")
                        .with("X-RateLimit-Remaining", "0")
                        .with("X-RateLimit-Reset", "1795615200"));

        assertFails("Could not ask GitHub whose token it is: the rate limit of credential 'gh' is used up until"
                + " 2026-11-25T14:00:00Z. Use a token or App of its own, or try again then.");
    }

    @Test
    void a_secondary_rate_limit_that_lasts_is_told() {
        for (int i = 0; i < 6; i++) {
            answer("GET", limit(403, "You have exceeded a secondary rate limit"));
        }

        assertFails("Could not ask GitHub whose token it is: GitHub takes no more requests from credential 'gh' for now"
                + " (secondary rate limit), and waiting did not help. Try again later.");
    }

    @Test
    void a_bad_token_is_told() {
        assertFailsWith(
                "wrong",
                "Could not ask GitHub whose token it is: GitHub does not accept the token of credential 'wrong' (401 Bad"
                        + " credentials). Check that it has not expired or been revoked.");
    }

    @Test
    void a_repository_that_the_token_may_not_see_is_told() {
        assertThatThrownBy(() -> run(Map.of("repo", "shop/secret", "body", "x")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(
                        "Could not read the comments on shop/secret#7: there is no such thing in shop/secret that the"
                                + " token of credential 'gh' may see (404). GitHub answers so, too, where the token has no access:"
                                + " check the repository's name, the number, and the token's access to the repository.");
    }

    @Test
    void single_sign_on_and_missing_permissions_are_told() {
        github.plan("GET", new Fault.Meanwhile(() -> {}));
        answer(
                "GET",
                limit(403, "Resource protected by organization SAML enforcement.")
                        .with(
                                "X-GitHub-SSO",
                                "required; url=https://github.com/orgs/shop/sso?authorization_request=A"));
        assertFails(
                "Could not read the comments on shop/cart#7: the organisation asks for single sign-on: authorise the"
                        + " token of credential 'gh' at https://github.com/orgs/shop/sso?authorization_request=A (403).");

        answer(
                "POST",
                limit(403, "Resource not accessible by personal access token")
                        .with("X-Accepted-GitHub-Permissions", "issues=write; pull_requests=write"));
        assertFails("Could not comment on shop/cart#7: the token of credential 'gh' may not do this (403 Resource not"
                + " accessible by personal access token). It needs: issues=write; pull_requests=write.");
    }

    @Test
    void a_refused_comment_is_told_with_githubs_reasons() {
        github.plan(
                "POST",
                new Fault.Answer(Reply.json(
                        422,
                        Map.of(
                                "message",
                                "Validation Failed",
                                "errors",
                                List.of(Map.of("message", "body is odd"), "x")))));

        assertFails(
                "Could not comment on shop/cart#7: GitHub refuses what was sent (422 Validation Failed: body is odd;"
                        + " \"x\").");
    }

    @Test
    void a_page_instead_of_an_api_is_told() {
        github.plan("GET", new Fault.Answer(Reply.text(200, "<html>Sign in</html>")));

        assertFails(
                "Could not ask GitHub whose token it is: GitHub did not answer with JSON (200 <html>Sign in</html>)."
                        + " Is 'apiUrl' right? A GitHub Enterprise Server has it at https://HOST/api/v3.");
    }

    @Test
    void the_token_follows_no_link_to_another_host() {
        github.plan("GET", new Fault.Meanwhile(() -> {}));
        github.plan(
                "GET",
                new Fault.Answer(
                        Reply.json(200, List.of()).with("Link", "<https://evil.example.com/x?page=2>; rel=\"next\"")));

        assertFails("GitHub's answer leads to another host for its next page: evil.example.com. Is 'apiUrl' right ("
                + github.apiUrl() + ")?");
    }

    @Test
    void an_app_knows_its_own_comments() throws Exception {
        github.account("ghs_app", "shop-ci[bot]");
        github.comment("shop-ci", 7, MARKED + "of a person with the App's name");

        assertThat(run(Map.of("credentialsId", "app", "body", "one")).values()).containsEntry("action", "created");
        assertThat(run(Map.of("credentialsId", "app", "body", "two")).values()).containsEntry("action", "updated");
        assertThat(github.comments(7))
                .containsExactly(
                        "shop-ci: " + MARKED + "of a person with the App's name", "shop-ci[bot]: " + MARKED + "two");
    }

    @Test
    void an_abort_ends_it_at_once() {
        Thread caller = Thread.currentThread();
        github.plan("GET", new Fault.Meanwhile(caller::interrupt));
        github.plan("GET", new Fault.Silence());

        assertThatThrownBy(() -> run("x")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_preview_is_the_comment_as_it_would_be_sent() {
        assertThat(GitHubComment.preview(bind(Map.of("body", "hello")))).isEqualTo(MARKED + "hello");
    }

    private static Reply limit(int status, String message) {
        return Reply.json(status, Map.of("message", message));
    }

    private void answer(String method, Reply reply) {
        github.plan(method, new Fault.Answer(reply));
    }

    private void assertFails(String message) {
        assertFailsWith("gh", message);
    }

    private void assertFailsWith(String credentialsId, String message) {
        assertThatThrownBy(() -> run(Map.of("credentialsId", credentialsId, "body", "x")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage(message);
    }

    private Outcome run(String body) throws InterruptedException {
        return run(Map.of("body", body));
    }

    private Outcome run(Map<String, Object> arguments) throws InterruptedException {
        Map<String, String> tokens = Map.of("gh", GitHubServer.TOKEN, "app", "ghs_app", "wrong", "ghp_wrong");
        return new GitHubComment(patience.network(), id -> Secret.of(tokens.get(id)), log::add).run(bind(arguments));
    }

    private GitHubCommentRequest bind(Map<String, Object> arguments) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "marker",
                "plan dev",
                "body",
                "text",
                "repo",
                GitHubServer.REPO,
                "pullRequest",
                "7",
                "credentialsId",
                "gh",
                "apiUrl",
                github.apiUrl()));
        all.putAll(arguments);
        return Arguments.bind("githubComment", GitHubCommentRequest.class, all);
    }
}
