// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.Optional;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;

/** A class loader that compiles the sources of pipelines when they are needed. */
public final class ScriptLoader extends GroovyClassLoader {
    private static final String DEFAULT_CODE_BASE = "/groovy/shell";

    ScriptLoader(ClassLoader parent, CompilerConfiguration configuration) {
        super(parent, configuration, false);
    }

    /**
     * Adds a library: its classes are in {@code src}, its variables in {@code vars}.
     *
     * @param root the folder of the library
     */
    public void add(Path root) {
        addFolder(root.resolve("src"));
        addFolder(root.resolve("vars"));
    }

    private void addFolder(Path folder) {
        try {
            addURL(folder.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL for " + folder, e);
        }
    }

    /**
     * Compiles a script.
     *
     * @throws CompilationFailedException in the words that Jenkins prints
     */
    public Class<? extends Script> compile(ScriptSource source) {
        GroovyCodeSource code = new GroovyCodeSource(source.text(), source.name(), DEFAULT_CODE_BASE);
        Class<?> compiled = parseClass(code, false);
        return compiled.asSubclass(Script.class);
    }

    /**
     * The script of a library variable, here or in a parent; empty if there is none of this name.
     *
     * @throws CompilationFailedException if it does not compile
     */
    public Optional<Class<? extends Script>> variable(String name) {
        try {
            Class<?> found = loadClass(name, true, false);
            return Script.class.isAssignableFrom(found)
                    ? Optional.of(found.asSubclass(Script.class))
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
