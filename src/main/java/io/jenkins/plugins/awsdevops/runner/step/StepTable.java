// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import io.jenkins.plugins.awsdevops.core.github.GitHubComment;
import io.jenkins.plugins.awsdevops.core.github.GitHubCommentRequest;
import io.jenkins.plugins.awsdevops.core.kustomize.SetImage;
import io.jenkins.plugins.awsdevops.core.kustomize.SetImageRequest;
import io.jenkins.plugins.awsdevops.core.notify.PagerDutyNotify;
import io.jenkins.plugins.awsdevops.core.notify.PagerDutyNotifyRequest;
import io.jenkins.plugins.awsdevops.core.notify.SlackNotify;
import io.jenkins.plugins.awsdevops.core.notify.SlackNotifyRequest;
import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.core.scan.ScanReport;
import io.jenkins.plugins.awsdevops.core.scan.ScanReportRequest;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import java.util.List;
import java.util.Optional;

/** The steps of the platform, one line each. */
public final class StepTable {
    private static final List<PlatformStep<?>> STEPS = List.of(
            new PlatformStep<>(
                    "kustomizeSetImage",
                    SetImageRequest.class,
                    (site, request) -> SetImage.run(site.workspace(), request, site.log())),
            new PlatformStep<>(
                    "scanReport",
                    ScanReportRequest.class,
                    (site, request) -> ScanReport.run(site.workspace(), request, site.log())),
            PlatformStep.outside(
                            "slackNotify",
                            SlackNotifyRequest.class,
                            (site, request) -> slack(site).run(request),
                            SlackNotify::preview)
                    .endsAfterKill((site, request) -> slack(site).afterRestart(request)),
            PlatformStep.outside(
                    "pagerDutyNotify",
                    PagerDutyNotifyRequest.class,
                    (site, request) -> new PagerDutyNotify(
                                    site.services().network(), site.services().secrets(), site.log())
                            .run(request),
                    PagerDutyNotify::preview),
            PlatformStep.outside(
                    "githubComment",
                    GitHubCommentRequest.class,
                    (site, request) -> new GitHubComment(
                                    site.services().network(), site.services().secrets(), site.log())
                            .run(request),
                    GitHubComment::preview));

    private StepTable() {}

    public static List<PlatformStep<?>> all() {
        return STEPS;
    }

    public static List<String> names() {
        return STEPS.stream().<String>map(PlatformStep::name).toList();
    }

    public static Optional<PlatformStep<?>> find(String name) {
        return STEPS.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /**
     * {@return the step of that name}
     *
     * @throws BadArgumentException if there is none; the message names the nearest
     */
    public static PlatformStep<?> get(String name) {
        return find(name)
                .orElseThrow(() -> new BadArgumentException("No step '" + name + "'" + Nearest.hint(name, names())));
    }

    private static SlackNotify slack(Site site) {
        Services services = site.services();
        return new SlackNotify(services.network(), services.secrets(), services.slackThreads(), site.log());
    }
}
