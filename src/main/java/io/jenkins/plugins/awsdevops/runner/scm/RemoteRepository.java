// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.scm;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.List;
import java.util.Optional;

/**
 * A repository to check out, and what of it.
 *
 * @param branch a branch, {@code refs/...}, a tag or a commit; wildcards only as {@code *}{@code /main}
 * @param localBranch the local branch to make; empty for none
 * @param folder below the workspace; empty for the workspace itself
 * @param depth how many commits to fetch; 0 for all
 * @param clean whether files that git does not know are removed first
 * @param credential user and password, if it needs them
 */
public record RemoteRepository(
        String url,
        String branch,
        String localBranch,
        String folder,
        int depth,
        boolean clean,
        Optional<Login> credential) {
    /** A user name and a password or token. */
    public record Login(String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "login of " + user;
        }
    }

    public RemoteRepository {
        if (url.isBlank()) {
            throw new BadArgumentException("checkout: the URL of the repository is missing");
        }
        if (url.startsWith("-")) {
            throw new BadArgumentException("checkout: '" + url + "' is not the URL of a repository");
        }
        if (localBranch.startsWith("-")) {
            throw new BadArgumentException("checkout: '" + localBranch + "' is not the name of a branch");
        }
        if (depth < 0) {
            throw new BadArgumentException("checkout: depth: at least 1 is needed, not " + depth);
        }
    }

    /** {@return the names under which the branch may be found, the likeliest first} */
    List<String> candidates() {
        String name = branch.replaceFirst("^(refs/heads/|refs/remotes/origin/|remotes/origin/|origin/|\\*\\*?/)", "");
        return List.of("refs/remotes/origin/" + name, branch.startsWith("refs/") ? branch : "refs/tags/" + name, name);
    }
}
