// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import java.util.Optional;

/**
 * Where a node stands in its text, and its properties.
 *
 * @param whole the node with its anchor and tag
 * @param content the node without them; for a block collection it ends with the end of its last child
 * @param anchor the anchor's name without {@code &}
 * @param tag the tag in full, for instance {@code tag:yaml.org,2002:str}
 */
public record YamlPlace(Span whole, Span content, Optional<String> anchor, Optional<String> tag) {}
