// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.data.Json;
import io.jenkins.plugins.awsdevops.core.gate.Outcome;
import io.jenkins.plugins.awsdevops.core.http.Network;
import io.jenkins.plugins.awsdevops.core.http.NoAnswerException;
import io.jenkins.plugins.awsdevops.core.http.Repeat;
import io.jenkins.plugins.awsdevops.core.http.Request;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.core.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The work of {@code slackNotify}. A post cannot be taken back nor recognised by Slack when it comes twice: so it is
 * repeated only where it surely was not carried out.
 */
public final class SlackNotify {
    private final Network network;
    private final Secrets secrets;
    private final SlackThreads threads;
    private final Consumer<String> log;

    public SlackNotify(Network network, Secrets secrets, SlackThreads threads, Consumer<String> log) {
        this.network = network;
        this.secrets = secrets;
        this.threads = threads;
        this.log = log;
    }

    /**
     * {@return {@code sent}, {@code channel}, {@code ts}, {@code reason}}
     *
     * @throws io.jenkins.plugins.awsdevops.core.problem.OperationFailedException if it could not be sent and the request
     *     says {@code failOnError}
     */
    public Outcome run(SlackNotifyRequest request) throws InterruptedException {
        SlackAnswer answer = post(request);
        if (answer instanceof SlackAnswer.Posted posted) {
            log.accept("Posted to " + where(request));
            return outcome(true, posted, "");
        }
        return failed(request, "Could not post to " + where(request) + ": " + ((SlackAnswer.Refused) answer).reason());
    }

    /** {@return the message as it would be sent, as JSON} No secret is looked up. */
    public static String preview(SlackNotifyRequest request) {
        return Json.pretty(SlackMessage.of(request, Optional.empty()));
    }

    /** {@return how it ends when the host went down while the message was sent} It is not sent again. */
    public Outcome afterRestart(SlackNotifyRequest request) {
        String reason = "Could not post to " + where(request)
                + ": the work was cut off while it was sent. The message may have been posted, so it is not sent again.";
        return failed(request, reason);
    }

    private SlackAnswer post(SlackNotifyRequest request) throws InterruptedException {
        try {
            SlackDoor door = SlackDoor.of(request, secrets.get(request.credentialsId()));
            Optional<String> thread =
                    request.threadKey().map(key -> request.channel().orElse("") + " " + key);
            Request post = door.post(SlackMessage.of(request, thread.flatMap(threads::find)));
            SlackAnswer answer = door.read(network.send(post, Repeat.ONLY_IF_NOT_DONE, log));
            if (answer instanceof SlackAnswer.Posted posted && thread.isPresent()) {
                keep(thread.get(), posted.ts());
            }
            return answer;
        } catch (NoAnswerException e) {
            return new SlackAnswer.Refused(e.getMessage() + "."
                    + (e.sent() ? " The message may have been posted, so it is not sent again." : ""));
        } catch (PlatformException e) {
            return new SlackAnswer.Refused(e.getMessage());
        }
    }

    private void keep(String thread, String ts) {
        try {
            if (threads.find(thread).isEmpty()) {
                threads.keep(thread, ts);
            }
        } catch (PlatformException e) {
            log.accept("WARNING: Posted, but the next message of this thread will stand alone: " + e.getMessage());
        }
    }

    private Outcome failed(SlackNotifyRequest request, String reason) {
        return Delivery.failed(
                reason, request.failOnError(), log, outcome(false, new SlackAnswer.Posted("", ""), reason));
    }

    private static String where(SlackNotifyRequest request) {
        return request.channel().map(channel -> "Slack, " + channel).orElse("Slack");
    }

    private static Outcome outcome(boolean sent, SlackAnswer.Posted posted, String reason) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sent", sent);
        values.put("channel", posted.channel());
        values.put("ts", posted.ts());
        values.put("reason", reason);
        return Outcome.of(values);
    }
}
