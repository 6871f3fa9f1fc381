// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Envs;
import com.cloudbees.groovy.cps.ObjectInputStreamWithLoader;
import com.cloudbees.groovy.cps.Outcome;
import com.cloudbees.groovy.cps.SerializableScript;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import groovy.lang.Script;
import hudson.AbortException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.codehaus.groovy.control.CompilationFailedException;

/** Compiles and runs a script that needs no more than {@code echo} and {@code error}, without an engine around it. */
public final class Bench {
    private static final ThreadLocal<List<String>> LINES = ThreadLocal.withInitial(ArrayList::new);

    private Bench() {}

    /** What scripts extend; named as in Jenkins. */
    public abstract static class CpsScript extends SerializableScript {
        private static final long serialVersionUID = 1L;

        public void echo(Object text) {
            LINES.get().addAll(Objects.toString(text).lines().toList());
        }

        /** Here the program is saved and read again. */
        public Object pause(Object value) {
            return Continuable.suspend("pause", value);
        }

        public void error(String message) throws AbortException {
            throw new AbortException(message);
        }
    }

    /** Called at the start of each method, closure and turn of a loop. */
    public static final class Safepoint {
        private Safepoint() {}

        public static void safepoint() {}
    }

    /** The lines that the script printed, with the failure that ended it, if any, as the last. */
    static List<String> run(String text, boolean sandbox) {
        LINES.get().clear();
        CpsCallableInvocation.registerMismatchHandler((expected, method, actual, found) ->
                LINES.get().add(Mismatch.message(expected, method, actual, found)));
        ScriptCompiler compiler = new ScriptCompiler(CpsScript.class, Safepoint.class);
        try (ScriptLoader libraries = compiler.libraries(Bench.class.getClassLoader());
                ScriptLoader scripts = compiler.scripts(libraries, sandbox)) {
            Script script = scripts.compile(ScriptSource.jenkinsfile(text))
                    .getDeclaredConstructor()
                    .newInstance();
            Outcome end = run(new Continuable(script, Envs.empty(PipelineInvoker.root())), scripts);
            if (!end.isSuccess()) {
                LINES.get().addAll(end.getAbnormal().toString().lines().toList());
            }
        } catch (CompilationFailedException e) {
            LINES.get().addAll(e.toString().lines().toList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            CpsCallableInvocation.registerMismatchHandler(null);
        }
        return List.copyOf(LINES.get());
    }

    private static Outcome run(Continuable program, ClassLoader loader) throws IOException, ClassNotFoundException {
        Continuable now = program;
        Outcome outcome = now.run0(new Outcome(null, null), Iteration.categories());
        while (now.isResumable()) {
            now = savedAndRead(now, loader);
            outcome = now.run0(outcome, Iteration.categories());
        }
        return outcome;
    }

    private static Continuable savedAndRead(Continuable program, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(program);
        }
        try (ObjectInputStream in =
                new ObjectInputStreamWithLoader(new ByteArrayInputStream(bytes.toByteArray()), loader)) {
            return (Continuable) in.readObject();
        }
    }
}
