// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

/**
 * Why a finding does not count.
 *
 * @param status the tool's word: {@code ignored}, {@code not_affected}, {@code fixed}, {@code exception}
 * @param by who says so: the ignore file, the VEX document
 * @param statement their reason, empty where none is given
 */
public record Suppression(String status, String by, String statement) {}
