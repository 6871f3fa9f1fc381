// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.github;

import io.jenkins.plugins.awsdevops.core.problem.BadArgumentException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository as {@code owner/name}. */
record RepositoryName(String owner, String name) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,100})/(?!\\.{1,2}$)([A-Za-z0-9._-]{1,100})");

    /** @throws BadArgumentException if the text is not {@code owner/name} */
    static RepositoryName parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadArgumentException("repo: must be owner/name, e.g. 'shop/cart', but is '" + text + "'");
        }
        return new RepositoryName(form.group(1), form.group(2));
    }

    /** {@return the path of something below this repository in the REST API} */
    String path(String rest) {
        return "/repos/" + owner + "/" + name + rest;
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
