// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.NonCPS;
import com.cloudbees.groovy.cps.TransformerConfiguration;
import com.cloudbees.groovy.cps.impl.CpsClosure;
import groovy.lang.Script;
import java.nio.charset.StandardCharsets;
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

    /**
     * @param base the class that scripts extend
     * @param safepoint the class with a static method {@code safepoint()}, called at the start of each method, closure and turn of a loop
     */
    public ScriptCompiler(Class<? extends Script> base, Class<?> safepoint) {
        this.base = base;
        this.safepoint = safepoint;
    }

    /**
     * A loader for libraries, which see each other. Library code is outside of Jenkins' sandbox.
     *
     * @param parent what libraries see too
     */
    public ScriptLoader libraries(ClassLoader parent) {
        return new ScriptLoader(parent, configuration(true));
    }

    /**
     * A loader for the Jenkinsfile and what it loads.
     *
     * @param parent the loader of the libraries
     * @param sandbox whether its faults are told in the words of Jenkins' sandbox, in which nearly every Jenkinsfile runs
     */
    public ScriptLoader scripts(ClassLoader parent, boolean sandbox) {
        return new ScriptLoader(parent, configuration(!sandbox));
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
