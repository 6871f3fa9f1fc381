// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

/**
 * A reference to an anchored node before it.
 *
 * @param name the anchor's name without {@code *}
 */
public record YamlAlias(YamlPlace place, String name, YamlNode target) implements YamlNode {
    @Override
    public YamlNode resolved() {
        return target.resolved();
    }
}
