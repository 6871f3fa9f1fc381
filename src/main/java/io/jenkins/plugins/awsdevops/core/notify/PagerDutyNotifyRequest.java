// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.notify;

import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Default;
import io.jenkins.plugins.awsdevops.core.http.ApiUrl;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of {@code pagerDutyNotify}.
 *
 * @param action {@code trigger}, {@code acknowledge} or {@code resolve}
 * @param summary what happened, in one line; a trigger needs it
 * @param credentialsId a secret text: the routing key (integration key) of the service
 * @param dedupKey names the alert, 255 characters at most; a trigger without one gets one made of source, component and
 *     summary
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param source the place of the problem
 * @param component the part of it that is broken
 * @param details anything else, shown with the alert
 * @param links shown with the alert: maps with {@code href} and, if wanted, {@code text}
 * @param apiUrl where the Events API is; {@code https://events.eu.pagerduty.com} in the EU
 * @param failOnError whether an event that cannot be sent fails the step
 */
public record PagerDutyNotifyRequest(
        String action,
        Optional<String> summary,
        String credentialsId,
        Optional<String> dedupKey,
        @Default("critical") String severity,
        @Default("aws-devops-platform") String source,
        Optional<String> component,
        @Default("{}") Map<String, Object> details,
        @Default("[]") List<Map<String, String>> links,
        @Default("https://events.pagerduty.com") String apiUrl,
        @Default("false") boolean failOnError) {
    private static final int LONGEST_KEY = 255;
    private static final List<String> LINK = List.of("href", "text");
    private static final Set<String> ACTIONS = Set.of("trigger", "acknowledge", "resolve");
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

    public PagerDutyNotifyRequest {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        links = List.copyOf(links);
        if (!ACTIONS.contains(action)) {
            throw new BadArgumentException(
                    "action: must be 'trigger', 'acknowledge' or 'resolve', but is '" + action + "'");
        } else if (!SEVERITIES.contains(severity)) {
            throw new BadArgumentException(
                    "severity: must be 'critical', 'error', 'warning' or 'info', but is '" + severity + "'");
        } else if (action.equals("trigger") && summary.filter(s -> !s.isBlank()).isEmpty()) {
            throw new BadArgumentException("summary: is missing; a trigger says what happened");
        } else if (!action.equals("trigger") && dedupKey.isEmpty()) {
            throw new BadArgumentException("dedupKey: is missing; " + action + " names the alert by it");
        } else if (dedupKey.filter(key -> key.isBlank() || key.length() > LONGEST_KEY)
                .isPresent()) {
            throw new BadArgumentException("dedupKey: must have 1 to 255 characters, but has "
                    + dedupKey.get().strip().length());
        }
        for (int i = 0; i < links.size(); i++) {
            checkLink("links[" + i + "]", links.get(i));
        }
        ApiUrl.parse("apiUrl", apiUrl);
    }

    private static void checkLink(String path, Map<String, String> link) {
        for (String name : link.keySet()) {
            if (!LINK.contains(name)) {
                throw Arguments.unknown(path, name, LINK);
            }
        }
        String href = link.getOrDefault("href", "");
        if (!href.startsWith("https://") && !href.startsWith("http://")) {
            throw new BadArgumentException(path + ".href: must begin with https://, but is '" + href + "'");
        }
    }
}
