// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Signature;

/** Names that Jenkins refuses ({@code Jenkins.checkGoodName}), in its words. */
final class GoodName {
    private static final String UNSAFE = "?*/\\%!@#$^&|<>[]:;";

    private GoodName() {}

    /** @throws IllegalArgumentException if the argument {@code name} is empty or has a sign that is unsafe in a path */
    static String of(Given given, Signature signature) {
        String name = given.text("name", "").trim();
        if (name.isEmpty()) {
            throw signature.refuse(given, "No name is specified");
        }
        if (name.equals(".") || name.equals("..")) {
            throw signature.refuse(given, "“" + name + "” is not an allowed name");
        }
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (Character.isISOControl(sign)) {
                throw signature.refuse(given, "No control code is allowed: " + name.replace(sign, '?'));
            }
            if (UNSAFE.indexOf(sign) >= 0) {
                throw signature.refuse(given, "‘" + sign + "’ is an unsafe character");
            }
        }
        return given.text("name");
    }
}
