// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.yaml;

import io.jenkins.plugins.awsdevops.core.data.YamlScalar.Style;

/**
 * A field that is to be written.
 *
 * @param like the style of its siblings; quoted styles are copied, any other means unquoted where that is safe
 */
public record NewField(String key, String value, Style like) {}
