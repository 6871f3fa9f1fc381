// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.Script;
import hudson.AbortException;
import io.jenkins.plugins.awsdevops.runner.cps.lang.CompiledClassesFolder;
import io.jenkins.plugins.awsdevops.runner.cps.lang.ScriptCompiler;
import io.jenkins.plugins.awsdevops.runner.cps.lang.ScriptLoader;
import io.jenkins.plugins.awsdevops.runner.cps.lang.ScriptSource;
import io.jenkins.plugins.awsdevops.runner.library.Libraries;
import io.jenkins.plugins.awsdevops.runner.library.Library;
import io.jenkins.plugins.awsdevops.runner.library.SourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The scripts of a run, compiled from the snapshot of their sources: after a restart the same classes are made again,
 * whatever has been edited since.
 */
public final class Scripts {
    private final ScriptCompiler compiler;
    private final Libraries libraries;
    private final SourceFolder sources;
    private final ScriptLoader libraryLoader;
    private final ScriptLoader scriptLoader;
    private CpsScript main;

    /**
     * @param sandbox whether faults of the Jenkinsfile are told in the words of Jenkins' sandbox
     * @param compiled folder in which compiled scripts are kept for the runs to come
     */
    public Scripts(Libraries libraries, SourceFolder sources, boolean sandbox, Path compiled) {
        compiler = new ScriptCompiler(CpsScript.class, Safepoint.class, new CompiledClassesFolder(compiled));
        this.libraries = libraries;
        this.sources = sources;
        this.libraryLoader = compiler.libraries(Scripts.class.getClassLoader());
        this.scriptLoader = compiler.scripts(libraryLoader, sandbox);
    }

    ClassLoader loader() {
        return scriptLoader;
    }

    /** Compiles again what the process before this one had compiled. */
    void restore() {
        libraries.restore().forEach(library -> libraryLoader.add(library.sources()));
        scriptLoader.compile(ScriptSource.jenkinsfile(sources.jenkinsfile()));
        List<String> loaded = sources.loaded();
        for (int i = 0; i < loaded.size(); i++) {
            scriptLoader.compile(new ScriptSource(name(i + 1), loaded.get(i)));
        }
    }

    /** @param script the restored Jenkinsfile, whose binding the scripts share that it loads from now on */
    void restored(CpsScript script) {
        main = script;
    }

    CpsScript jenkinsfile() throws AbortException {
        libraries.implicit().forEach(library -> libraryLoader.add(library.sources()));
        ScriptSource source = ScriptSource.jenkinsfile(sources.jenkinsfile());
        addLibraries(source);
        main = instance(scriptLoader.compile(source));
        return main;
    }

    private void addLibraries(ScriptSource source) throws AbortException {
        List<String> wanted = compiler.librariesOf(source);
        List<String> missing =
                wanted.stream().filter(name -> !libraries.isKnown(name)).toList();
        if (!missing.isEmpty()) {
            throw new LibrariesMissingException(source.name(), missing);
        }
        for (String identifier : wanted) {
            library(identifier);
        }
    }

    /** {@return a script in the binding of the Jenkinsfile, under the next name} */
    CpsScript load(String text) {
        String name = name(sources.keep(text));
        CpsScript script = instance(scriptLoader.compile(new ScriptSource(name, text)));
        script.setBinding(main.getBinding());
        return script;
    }

    /** Adds a library to the running pipeline. */
    Library library(String identifier) throws AbortException {
        boolean known = libraries.isLoaded(identifier);
        Library library = libraries.load(identifier);
        if (!known) {
            libraryLoader.add(library.sources());
        }
        return library;
    }

    Libraries libraries() {
        return libraries;
    }

    Set<String> variables() {
        return libraries.variables();
    }

    /** {@return a new instance of a library's variable} */
    Object variable(String name) {
        Class<? extends Script> type = libraryLoader
                .variable(name)
                .orElseThrow(() -> new IllegalStateException("vars/" + name + ".groovy is no script"));
        return instance(type);
    }

    private static CpsScript instance(Class<? extends Script> type) {
        try {
            return (CpsScript) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not make an instance of " + type.getName(), e);
        }
    }

    private static String name(int number) {
        return "Script" + number;
    }
}
