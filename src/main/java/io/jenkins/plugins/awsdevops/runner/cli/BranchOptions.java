// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cli;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For which branch, pull request or tag a build runs: what a multibranch job would tell it. */
final class BranchOptions {
    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Build as this branch (default: the one checked out).")
    private String branch;

    @Option(names = "--pr", paramLabel = "NUMBER", description = "Build as this pull request.")
    private Integer pullRequest;

    @Option(names = "--tag", paramLabel = "NAME", description = "Build as this tag.")
    private String tag;

    /** @param target branch that the pull request goes to, null if not given */
    BuildPlace place(Path folder, String target) {
        if (target != null && pullRequest == null) {
            throw new BadArgumentException("--target is the branch that a pull request goes to; it needs --pr NUMBER");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        Optional<String> here = CheckedOut.branch(folder);
        String name;
        if (pullRequest != null) {
            name = "PR-" + pullRequest;
            variables.put("CHANGE_ID", pullRequest.toString());
            variables.put("CHANGE_TARGET", target == null ? "main" : target);
            here.ifPresent(source -> variables.put("CHANGE_BRANCH", source));
        } else if (tag != null) {
            name = tag;
            variables.put("TAG_NAME", tag);
        } else {
            name = branch == null ? here.orElse("") : branch;
        }
        String project = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (name.isEmpty()) {
            return new BuildPlace(project, variables);
        }
        variables.put("BRANCH_NAME", name);
        if (pullRequest == null && tag == null && (name.equals("main") || name.equals("master"))) {
            variables.put("BRANCH_IS_PRIMARY", "true");
        }
        return new BuildPlace(project + "/" + name.replace("/", "%2F"), variables);
    }
}
