// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.SourceUnit;

/** A class loader that compiles the sources of pipelines when they are needed, or takes them as they were compiled before. */
public final class ScriptLoader extends GroovyClassLoader {
    private static final String CODE_BASE = "/groovy/shell";

    private final CompiledClasses kept;
    private final String kind;
    private String libraries = "";
    private Map<String, byte[]> compiling = new LinkedHashMap<>();

    /** @param kind what tells this loader's way to compile from that of others */
    ScriptLoader(ClassLoader parent, CompilerConfiguration configuration, CompiledClasses kept, String kind) {
        super(parent, configuration, false);
        this.kept = kept;
        this.kind = kind;
    }

    /**
     * Adds a library: its classes are in {@code src}, its variables in {@code vars}.
     *
     * @param root the folder of the library
     */
    public void add(Path root) {
        libraries = Fingerprint.ofLibrary(libraries, root);
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
        String key = Fingerprint.of("script", visible(), source.name(), source.text());
        GroovyCodeSource code = new GroovyCodeSource(source.text(), source.file(), CODE_BASE);
        return keptOr(key, source.name(), () -> parseClass(code, false)).asSubclass(Script.class);
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

    /** Also finds a nested class whose outer class nobody has asked for yet, as a program that is read again does. */
    @Override
    @SuppressWarnings("rawtypes") // as declared above
    public Class loadClass(String name, boolean sources, boolean preferClass, boolean resolve)
            throws ClassNotFoundException {
        try {
            return super.loadClass(name, sources, preferClass, resolve);
        } catch (ClassNotFoundException e) {
            int nested = name.indexOf('$');
            if (!sources || nested <= 0) {
                throw e;
            }
            super.loadClass(name.substring(0, nested), true, preferClass, false);
            Class<?> found = getClassCacheEntry(name);
            if (found == null) {
                throw e;
            }
            return found;
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared above
    protected Class recompile(URL source, String name, Class old) throws CompilationFailedException, IOException {
        if (source == null || old != null) {
            return super.recompile(source, name, old);
        }
        return keptOr(Fingerprint.of("class", visible(), name), name, () -> super.recompile(source, name, null));
    }

    /** What the code here can refer to. */
    private String visible() {
        String above = getParent() instanceof ScriptLoader loader ? loader.visible() : "";
        return String.join(" ", kind, libraries, above);
    }

    private Class<?> keptOr(String key, String name, Compilation compilation) {
        Optional<Map<String, byte[]>> entry = kept.find(key).filter(classes -> classes.containsKey(name));
        if (entry.isPresent()) {
            return define(entry.get(), name);
        }
        Map<String, byte[]> around = compiling;
        compiling = new LinkedHashMap<>();
        try {
            Class<?> compiled = compilation.compile();
            kept.keep(key, compiling);
            return compiled;
        } catch (IOException e) {
            throw new IllegalArgumentException("could not read the source of " + name + ": " + e.getMessage(), e);
        } finally {
            compiling = around;
        }
    }

    private Class<?> define(Map<String, byte[]> classes, String wanted) {
        InnerLoader loader = new InnerLoader(this);
        classes.forEach((name, code) -> {
            if (getClassCacheEntry(name) == null) {
                setClassCacheEntry(loader.defineClass(name, code));
            }
        });
        return getClassCacheEntry(wanted);
    }

    @Override
    protected ClassCollector createCollector(CompilationUnit unit, SourceUnit source) {
        return new Recorder(new InnerLoader(this), unit, source, compiling);
    }

    private interface Compilation {
        Class<?> compile() throws IOException;
    }

    private static final class Recorder extends ClassCollector {
        private final Map<String, byte[]> classes;

        Recorder(InnerLoader loader, CompilationUnit unit, SourceUnit source, Map<String, byte[]> classes) {
            super(loader, unit, source);
            this.classes = classes;
        }

        @Override
        @SuppressWarnings("rawtypes") // as declared above
        protected Class createClass(byte[] code, ClassNode type) {
            classes.put(type.getName(), code);
            return super.createClass(code, type);
        }
    }
}
