// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.NonCPS;
import com.cloudbees.groovy.cps.TransformerConfiguration;
import com.cloudbees.groovy.cps.impl.CpsClosure;
import groovy.lang.Script;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.jenkinsci.plugins.workflow.cps.CpsClosure2;
import org.jenkinsci.plugins.workflow.libs.Library;

/**
 * Compiles the scripts of one run, in class loaders as Jenkins has them: the libraries in one of their own, the Jenkinsfile and the files
 * that it loads in a child of it. A source that does not compile is refused with Groovy's {@code MultipleCompilationErrorsException},
 * whose {@code toString} is what Jenkins prints.
 */
public final class ScriptCompiler {
    private final Class<? extends Script> base;
    private final Class<?> safepoint;
    private final CompiledClasses kept;

    /**
     * @param base the class that scripts extend
     * @param safepoint the class with a static method {@code safepoint()}, called at the start of each method, closure and turn of a loop
     * @param kept where compiled classes are looked for before, and kept after a compilation
     */
    public ScriptCompiler(Class<? extends Script> base, Class<?> safepoint, CompiledClasses kept) {
        this.base = base;
        this.safepoint = safepoint;
        this.kept = kept;
    }

    /** A compiler that keeps nothing. */
    public ScriptCompiler(Class<? extends Script> base, Class<?> safepoint) {
        this(base, safepoint, CompiledClasses.NONE);
    }

    /**
     * A loader for libraries, which see each other. Library code is outside of Jenkins' sandbox.
     *
     * @param parent what libraries see too
     */
    public ScriptLoader libraries(ClassLoader parent) {
        return new ScriptLoader(parent, configuration(true), kept, kind(true));
    }

    /**
     * A loader for the Jenkinsfile and what it loads.
     *
     * @param parent the loader of the libraries
     * @param sandbox whether its faults are told in the words of Jenkins' sandbox, in which nearly every Jenkinsfile runs
     */
    public ScriptLoader scripts(ClassLoader parent, boolean sandbox) {
        return new ScriptLoader(parent, configuration(!sandbox), kept, kind(!sandbox));
    }

    /**
     * The libraries that a script asks for with {@code @Library}, each {@code name} or {@code name@version}, in their order. They must be
     * added to the loader of the libraries before the script is compiled.
     *
     * @throws CompilationFailedException if the script cannot be parsed
     */
    public List<String> librariesOf(ScriptSource source) {
        String key = Fingerprint.of("libraries", source.name(), source.text());
        Optional<Map<String, byte[]>> known = kept.find(key);
        if (known.isPresent()) {
            return List.copyOf(known.get().keySet());
        }
        List<String> names = LibraryAnnotations.in(source);
        Map<String, byte[]> entry = new LinkedHashMap<>();
        names.forEach(name -> entry.put(name, new byte[0]));
        kept.keep(key, entry);
        return names;
    }

    /** {@return the failure of a script whose libraries could not be loaded; the reason is printed before it} */
    public static CompilationFailedException loadingLibrariesFailed(ScriptSource source) {
        return LibraryAnnotations.loadingFailed(source);
    }

    private String kind(boolean trusted) {
        return base.getName() + (trusted ? " trusted" : " sandboxed");
    }

    private CompilerConfiguration configuration(boolean trusted) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setSourceEncoding(StandardCharsets.UTF_8.name());
        configuration.setScriptBaseClass(base.getName());
        configuration.addCompilationCustomizers(imports(), transformer(trusted));
        return configuration;
    }

    /** What every script of Jenkins imports without saying so. */
    private static ImportCustomizer imports() {
        return new ImportCustomizer()
                .addStarImports(NonCPS.class.getPackageName(), "hudson.model", "jenkins.model")
                .addImports(Library.class.getName());
    }

    private PipelineTransformer transformer(boolean trusted) {
        PipelineTransformer transformer = new PipelineTransformer(trusted);
        Class<? extends CpsClosure> closure = CpsClosure2.class;
        transformer.setConfiguration(
                new TransformerConfiguration().withClosureType(closure).withSafepoint(safepoint, "safepoint"));
        return transformer;
    }
}
