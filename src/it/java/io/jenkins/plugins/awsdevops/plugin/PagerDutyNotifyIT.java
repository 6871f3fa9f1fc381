// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PagerDutyNotifyIT {
    private Pipelines pipelines;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        pipelines = new Pipelines(rule);
    }

    @Test
    void sends_an_event_and_gives_back_its_key() throws Exception {
        try (OutsideService pagerDuty = new OutsideService(202, "application/json", "{\"status\":\"success\"}")) {
            OutsideService.credential("pagerduty", "routing");

            pipelines.run(
                    Result.SUCCESS,
                    "def event = pagerDutyNotify action: 'trigger', summary: 'down', credentialsId: 'pagerduty', dedupKey: 'k',\n"
                            + "    details: [failures: 3], links: [[href: 'https://ci.example.com', text: 'Build']], apiUrl: '"
                            + pagerDuty.url() + "'\n"
                            + "echo \"key ${event.dedupKey}\"",
                    "PagerDuty took the event: trigger k",
                    "key k");

            assertThat(pagerDuty.bodies())
                    .singleElement()
                    .asString()
                    .contains(
                            "\"routing_key\":\"routing\"", "\"custom_details\":{\"failures\":3}", "\"text\":\"Build\"");
        }
    }

    @Test
    void refuses_what_can_never_work() throws Exception {
        pipelines.run(
                Result.FAILURE,
                "pagerDutyNotify action: 'resolve', credentialsId: 'pagerduty'",
                "ERROR: dedupKey: is missing; resolve names the alert by it");
    }
}
