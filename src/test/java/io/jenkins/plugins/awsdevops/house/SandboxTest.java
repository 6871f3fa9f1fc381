// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vars run in Jenkins' sandbox, which refuses a method that nobody approved. The methods named here were looked up
 * in the lists that the script-security plugin ships; a var that needs another one looks it up first.
 */
class SandboxTest {
    private static final Path VARS = Checkout.file("vars");

    /** On strings, numbers, lists and maps; {@code java.lang.Math} and {@code System.currentTimeMillis}. */
    private static final Set<String> ALLOWED = Set.of(
            "collect",
            "containsKey",
            "currentTimeMillis",
            "findAll",
            "floorDiv",
            "getMessage",
            "join",
            "keySet",
            "length",
            "max",
            "min",
            "padRight",
            "parseText",
            "replaceAll",
            "size",
            "split",
            "startsWith",
            "stripIndent",
            "substring",
            "take",
            "toList",
            "toLowerCase",
            "toString",
            "trim");

    private static final Set<String> ALLOWED_CONSTRUCTORS = Set.of("groovy.json.JsonSlurper");

    @ParameterizedTest
    @MethodSource("io.jenkins.plugins.awsdevops.house.VarsTest#vars")
    void a_var_calls_only_what_the_sandbox_lets_through(String var) throws IOException {
        Calls calls = Calls.in(VARS.resolve(var + ".groovy"));

        assertThat(calls.methods).isSubsetOf(ALLOWED);
        assertThat(calls.constructors).isSubsetOf(ALLOWED_CONSTRUCTORS);
    }

    /** What a script calls on other objects; calls on vars and steps (a bare name, or a var's method) are left out. */
    private static final class Calls extends CodeVisitorSupport {
        private final Set<String> methods = new TreeSet<>();
        private final Set<String> constructors = new TreeSet<>();
        private final Set<String> vars;

        private Calls(Set<String> vars) {
            this.vars = vars;
        }

        static Calls in(Path groovy) throws IOException {
            CompilationUnit unit = new CompilationUnit();
            unit.addSource(groovy.toFile());
            unit.compile(Phases.CONVERSION);
            Calls calls = new Calls(Set.copyOf(VarsTest.vars()));
            for (Object type : unit.getAST().getClasses()) {
                for (MethodNode method : ((ClassNode) type).getMethods()) {
                    method.getCode().visit(calls);
                }
            }
            return calls;
        }

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            if (!call.isImplicitThis()
                    && !vars.contains(call.getObjectExpression().getText())) {
                methods.add(call.getMethodAsString());
            }
            super.visitMethodCallExpression(call);
        }

        @Override
        public void visitConstructorCallExpression(ConstructorCallExpression call) {
            constructors.add(call.getType().getName());
            super.visitConstructorCallExpression(call);
        }
    }
}
