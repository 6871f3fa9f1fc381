// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import io.jenkins.plugins.awsdevops.core.data.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's REST API, as far as comments go, for one repository {@code shop/cart} and the accounts that tests add. */
public final class GitHubServer implements AutoCloseable {
    public static final String REPO = "shop/cart";
    public static final String TOKEN = "ghp_local";

    private static final String APP = "[bot]";
    private static final int LONGEST_BODY = 65_536;
    private static final Pattern LIST = Pattern.compile("/repos/shop/cart/issues/(\\d+)/comments");
    private static final Pattern ONE = Pattern.compile("/repos/shop/cart/issues/comments/(\\d+)");

    private final LocalServer server;
    private final Map<String, String> loginByToken = new LinkedHashMap<>(Map.of(TOKEN, "ci"));
    private final List<Map<String, Object>> comments = new ArrayList<>();
    private long lastId = 1000;

    private GitHubServer() {
        server = LocalServer.start("local-github", this::answer);
    }

    public static GitHubServer start() {
        return new GitHubServer();
    }

    public String apiUrl() {
        return server.url();
    }

    /** Makes a token known; the login of an App ends in {@code [bot]}. */
    public synchronized void account(String token, String login) {
        loginByToken.put(token, login);
    }

    /** Adds a comment that somebody else wrote, or the same account at another place. */
    public synchronized void comment(String login, int number, String body) {
        comments.add(make(login, number, body));
    }

    /** {@return author and text of each comment of a pull request, the oldest first} */
    public synchronized List<String> comments(int number) {
        return comments.stream()
                .filter(comment -> comment.get("number").equals(number))
                .map(comment -> ((Map<?, ?>) comment.get("user")).get("login") + ": " + comment.get("body"))
                .toList();
    }

    public List<Received> received() {
        return server.received();
    }

    /** Plans a fault for the next request with this method. */
    public void plan(String method, Fault fault) {
        server.plan(method, fault);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized Reply answer(Received request) {
        String login = loginByToken.get(request.header("authorization").replaceFirst("^Bearer ", ""));
        if (login == null) {
            return message(401, "Bad credentials");
        } else if (request.route().equals("/user")) {
            return login.endsWith(APP)
                    ? message(403, "Resource not accessible by integration")
                    : Reply.json(200, user(login));
        } else if (request.route().equals("/graphql")) {
            return Reply.json(200, Map.of("data", Map.of("viewer", Map.of("login", login))));
        }
        Matcher list = LIST.matcher(request.route());
        if (list.matches()) {
            int number = Integer.parseInt(list.group(1));
            return request.method().equals("POST") ? create(login, number, request) : page(number, request);
        }
        Matcher one = ONE.matcher(request.route());
        return one.matches() ? change(Long.parseLong(one.group(1)), request) : message(404, "Not Found");
    }

    private Reply create(String login, int number, Received request) {
        String body = body(request);
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            return tooLong(body);
        }
        Map<String, Object> comment = make(login, number, body);
        comments.add(comment);
        return Reply.json(201, comment);
    }

    private Reply change(long id, Received request) {
        for (Map<String, Object> comment : comments) {
            if (comment.get("id").equals(id)) {
                if (request.method().equals("DELETE")) {
                    comments.remove(comment);
                    return new Reply(204, Map.of(), "");
                }
                String body = body(request);
                if (body.isBlank() || body.length() > LONGEST_BODY) {
                    return tooLong(body);
                }
                comment.put("body", body);
                return Reply.json(200, comment);
            }
        }
        return message(404, "Not Found");
    }

    private Reply page(int number, Received request) {
        List<Map<String, Object>> all = comments.stream()
                .filter(comment -> comment.get("number").equals(number))
                .toList();
        int size = request.number("per_page", 30);
        int page = request.number("page", 1);
        int from = Math.min(all.size(), (page - 1) * size);
        int to = Math.min(all.size(), from + size);
        Reply reply = Reply.json(200, all.subList(from, to));
        String here = apiUrl() + request.route() + "?per_page=" + size + "&page=";
        return to < all.size()
                ? reply.with("Link", "<" + here + "1>; rel=\"first\", <" + here + (page + 1) + ">; rel=\"next\"")
                : reply;
    }

    private Map<String, Object> make(String login, int number, String body) {
        Map<String, Object> comment = new LinkedHashMap<>();
        comment.put("id", ++lastId);
        comment.put("number", number);
        comment.put("user", user(login));
        comment.put("body", body);
        comment.put("html_url", "https://github.com/" + REPO + "/pull/" + number + "#issuecomment-" + lastId);
        return comment;
    }

    private static Map<String, Object> user(String login) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("login", login);
        user.put("type", login.endsWith(APP) ? "Bot" : "User");
        return user;
    }

    private static String body(Received request) {
        return Json.parse("body", request.body()) instanceof Map<?, ?> map && map.get("body") instanceof String text
                ? text
                : "";
    }

    private static Reply tooLong(String body) {
        String why = body.isBlank() ? "body can't be blank" : "body is too long (maximum is 65536 characters)";
        return Reply.json(422, Map.of("message", "Validation Failed", "errors", List.of(Map.of("message", why))));
    }

    private static Reply message(int status, String text) {
        return Reply.json(status, Map.of("message", text));
    }
}
