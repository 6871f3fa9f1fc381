// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a step is called and what it takes, by the rules of the Pipeline DSL: named arguments, or one value alone for the
 * sole parameter.
 */
public final class Signature {
    private final String name;
    private final String jenkinsClass;
    private final Map<String, Class<?>> parameters = new LinkedHashMap<>();
    private final List<String> symbols = new ArrayList<>();
    private String sole = "";
    private boolean body;
    private String needed = "";
    private boolean any;

    private Signature(String name, String jenkinsClass) {
        this.name = name;
        this.jenkinsClass = jenkinsClass;
    }

    /** @param jenkinsClass the class of the step in Jenkins, which the messages about its arguments name */
    public static Signature of(String name, String jenkinsClass) {
        return new Signature(name, jenkinsClass);
    }

    /**
     * Adds a parameter. Left out it is null, zero or false, as in Jenkins.
     *
     * @param type String, int, long, float, boolean, List, Map, an enum, or Object for anything
     */
    public Signature takes(String parameter, Class<?> type) {
        parameters.put(parameter, type);
        return this;
    }

    /** Takes named arguments of any name, closures among them as bodies. */
    public Signature takesAnything() {
        any = true;
        return this;
    }

    /** Adds the parameter that a value without a name is for. */
    public Signature sole(String parameter, Class<?> type) {
        sole = parameter;
        return takes(parameter, type);
    }

    /** The step runs a body. */
    public Signature withBody() {
        body = true;
        return this;
    }

    /** The step works in a workspace, so it must be inside {@code node}. */
    public Signature insideNode() {
        return insideNode("hudson.FilePath");
    }

    /** @param missing the class of Jenkins that the message names when the step is called outside of {@code node} */
    public Signature insideNode(String missing) {
        needed = missing;
        return this;
    }

    /** Names that make a {@link Described} for the arguments of this step, for instance {@code usernamePassword}. */
    public Signature understands(String... names) {
        symbols.addAll(List.of(names));
        return this;
    }

    public String name() {
        return name;
    }

    public String jenkinsClass() {
        return jenkinsClass;
    }

    public Map<String, Class<?>> parameters() {
        return parameters;
    }

    public List<String> symbols() {
        return symbols;
    }

    public Optional<String> soleParameter() {
        return sole.isEmpty() ? Optional.empty() : Optional.of(sole);
    }

    public boolean takesBody() {
        return body;
    }

    public boolean takesAny() {
        return any;
    }

    /**
     * {@return what a step throws that refuses its arguments, in the words of Jenkins}
     *
     * @param why what is wrong and what would be right
     */
    public IllegalArgumentException refuse(Given given, String why) {
        return NotInstantiated.refused(given.all(), jenkinsClass, why);
    }

    /** {@return the class of Jenkins that only {@code node} gives and the step needs} */
    public Optional<String> needed() {
        return needed.isEmpty() ? Optional.empty() : Optional.of(needed);
    }
}
