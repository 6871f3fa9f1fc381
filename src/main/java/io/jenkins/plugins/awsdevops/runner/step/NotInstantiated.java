// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.lang.reflect.InvocationTargetException;

/** How Jenkins says that arguments do not make a step, or an object that a step needs. */
public final class NotInstantiated {
    private NotInstantiated() {}

    /**
     * {@return what is thrown where the arguments do not fit}
     *
     * @param arguments as Jenkins prints them
     * @param type the class in Jenkins
     * @param why what was found out before
     */
    public static IllegalArgumentException because(Object arguments, String type, Throwable why) {
        return new IllegalArgumentException("Could not instantiate " + arguments + " for " + type + ": " + why, why);
    }

    /** {@return what is thrown where the constructor or a setter of the class refuses its argument} */
    static IllegalArgumentException refused(Object arguments, String type, String why) {
        return because(arguments, type, new InvocationTargetException(new IllegalArgumentException(why)));
    }
}
