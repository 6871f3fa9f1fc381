// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.GroovyObjectSupport;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code env}: reads the environment of the place, writes that of the whole run. */
final class EnvironmentVariable extends GroovyObjectSupport implements Serializable {
    private static final long serialVersionUID = 1L;

    static String value(String name) {
        Interpreter interpreter = Interpreter.current();
        Place place = interpreter.running().place();
        String value = place.environment(interpreter.host().run()).get(name);
        return value == null ? System.getenv(name) : value;
    }

    @Override
    public Object getProperty(String name) {
        return name.equals("environment") ? getEnvironment() : value(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        Run run = Interpreter.current().host().run();
        run.environment(name, String.valueOf(value));
    }

    public Object getAt(String name) {
        return value(name);
    }

    public void putAt(String name, Object value) {
        setProperty(name, value);
    }

    /** {@return the environment of the run, without what blocks have set} */
    public Map<String, String> getEnvironment() {
        return new LinkedHashMap<>(Interpreter.current().host().run().environment());
    }
}
