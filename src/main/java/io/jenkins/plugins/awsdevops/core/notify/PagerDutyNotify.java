// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import io.jenkins.plugins.awsdevops.core.http.Repeat;
import io.jenkins.plugins.awsdevops.core.http.Request;
import io.jenkins.plugins.awsdevops.core.http.Response;
import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.core.secret.Secret;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The work of {@code pagerDutyNotify}. Each event carries its deduplication key, so sending it again makes no second alert: it
 * is repeated after 429, 5xx and broken connections.
 */
public final class PagerDutyNotify {
    private static final String DONE = "";

    private final Network network;
    private final Secrets secrets;
    private final Consumer<String> log;

    public PagerDutyNotify(Network network, Secrets secrets, Consumer<String> log) {
        this.network = network;
        this.secrets = secrets;
        this.log = log;
    }

    /**
     * {@return {@code sent}, {@code dedupKey}, {@code reason}}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.OperationFailedException if it could not be sent and the request
     *     says {@code failOnError}
     */
    public Outcome run(PagerDutyNotifyRequest request) throws InterruptedException {
        String dedupKey = PagerDutyEvent.dedupKey(request);
        String trouble = send(request);
        if (trouble.isEmpty()) {
            log.accept("PagerDuty took the event: " + request.action() + " " + dedupKey);
            return outcome(true, dedupKey, "");
        }
        String reason = "Could not send '" + request.action() + "' to PagerDuty: " + trouble;
        return Delivery.failed(reason, request.failOnError(), log, outcome(false, dedupKey, reason));
    }

    /** {@return the event as it would be sent, without its routing key, as JSON} No secret is looked up. */
    public static String preview(PagerDutyNotifyRequest request) {
        return Json.pretty(PagerDutyEvent.of(request));
    }

    private String send(PagerDutyNotifyRequest request) throws InterruptedException {
        try {
            Secret routingKey = secrets.get(request.credentialsId());
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("routing_key", routingKey.reveal());
            event.putAll(PagerDutyEvent.of(request));
            Request post = Request.of(
                            "POST", ApiUrl.parse("apiUrl", request.apiUrl()).at("/v2/enqueue"))
                    .withJson(Json.compact(event));
            Response response = network.send(post, Repeat.HARMLESS, log);
            return response.status() == 202 ? DONE : trouble(request, routingKey, response);
        } catch (NoAnswerException | PlatformException e) {
            return e.getMessage() + (e instanceof NoAnswerException ? "." : "");
        }
    }

    private static String trouble(PagerDutyNotifyRequest request, Secret routingKey, Response response) {
        return switch (response.status()) {
            case 400 ->
                "it refuses the event: " + routingKey.hideIn(complaints(response))
                        + ". Check that credential '" + request.credentialsId()
                        + "' holds the integration key of an Events API v2 integration.";
            case 429 -> "it takes no more events for this key for now (rate limit), and waiting did not help.";
            case 413 -> "the event is larger than the 512 KB that it takes. Shorten 'details'.";
            default -> "it answered " + routingKey.hideIn(response.brief()) + ".";
        };
    }

    /** {@code {"status":"invalid event","message":"Event object is invalid","errors":["..."]}} */
    private static String complaints(Response response) {
        try {
            if (Json.parse("PagerDuty's answer", response.text()) instanceof Map<?, ?> answer
                    && answer.get("errors") instanceof List<?> errors
                    && !errors.isEmpty()) {
                return errors.stream().map(String::valueOf).collect(Collectors.joining("; "));
            }
        } catch (BadInputException e) {
            return response.brief();
        }
        return response.brief();
    }

    private static Outcome outcome(boolean sent, String dedupKey, String reason) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sent", sent);
        values.put("dedupKey", dedupKey);
        values.put("reason", reason);
        return Outcome.of(values);
    }
}
