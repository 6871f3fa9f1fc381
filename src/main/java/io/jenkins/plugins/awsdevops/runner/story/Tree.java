// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.story;

import java.util.ArrayList;
import java.util.List;

/** The tree of scopes as it is shown: a stage that only repeats the branch around it is left out. */
public final class Tree {
    private Tree() {}

    /** {@return what is shown below the scope} */
    public static List<Scope> children(Scope scope) {
        List<Scope> shown = new ArrayList<>();
        for (Scope child : scope.children()) {
            if (child.repeatsBranch()) {
                shown.addAll(children(child));
            } else {
                shown.add(child);
            }
        }
        return shown;
    }
}
