// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import io.jenkins.plugins.awsdevops.runner.scm.RemoteRepository;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code [$class: 'GitSCM', branches: [[name: 'main']], userRemoteConfigs: [[url: '...']], extensions: [...]]}, with the
 * extensions that change which files are there.
 */
record GitScm(
        String url, String credentialsId, String branch, String localBranch, String folder, int depth, boolean clean)
        implements Serializable {
    private static final Set<String> NAMES = Set.of("scmGit", "GitSCM", "hudson.plugins.git.GitSCM");

    /** @throws BadArgumentException if it is of another kind, or does not say which repository */
    static GitScm of(Described scm) {
        if (!NAMES.contains(scm.symbol())) {
            throw new BadArgumentException("checkout: this runner checks out from Git alone, not from " + scm.symbol());
        }
        Map<?, ?> remote = first(scm.get("userRemoteConfigs"));
        Map<?, ?> branch = first(scm.get("branches"));
        String local = "";
        String folder = "";
        int depth = 0;
        boolean clean = false;
        for (Object each : list(scm.get("extensions"))) {
            if (each instanceof Described extension) {
                Object value = extension.get(argument(extension.symbol()));
                switch (extension.symbol()) {
                    case "RelativeTargetDirectory" -> folder = text(value);
                    case "LocalBranch", "localBranch" -> local = text(value).replaceFirst("^\\*\\*$", "");
                    case "CloneOption", "cloneOption" -> depth = value instanceof Number number ? number.intValue() : 0;
                    case "CleanBeforeCheckout", "CleanCheckout", "cleanBeforeCheckout", "cleanAfterCheckout" ->
                        clean = true;
                    default -> { // the others change how it is fetched, or what Jenkins shows of it
                    }
                }
            }
        }
        return new GitScm(
                text(remote.get("url")),
                text(remote.get("credentialsId")),
                branch.isEmpty() ? "*/master" : text(branch.get("name")),
                local,
                folder,
                depth,
                clean);
    }

    RemoteRepository repository(Optional<RemoteRepository.Login> login) {
        return new RemoteRepository(url, branch, localBranch, folder, depth, clean, login);
    }

    private static String argument(String extension) {
        return switch (extension) {
            case "RelativeTargetDirectory" -> "relativeTargetDir";
            case "LocalBranch", "localBranch" -> "localBranch";
            default -> "depth";
        };
    }

    /** The elements are maps, or described if the script wrote {@code $class} into them. */
    private static Map<?, ?> first(Object value) {
        List<?> list = list(value);
        Object first = list.isEmpty() ? Map.of() : list.get(0);
        return first instanceof Described described
                ? described.arguments()
                : first instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
