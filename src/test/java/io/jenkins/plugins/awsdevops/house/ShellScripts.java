// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;

/** Finds scripts of {@code sh} that Groovy fills with values before the shell sees them. */
final class ShellScripts {
    private ShellScripts() {}

    /** {@return file and line of every {@code sh} whose script is a GString or is put together with {@code +}} */
    static List<String> interpolated(Path groovy) {
        CompilationUnit unit = new CompilationUnit();
        unit.addSource(groovy.toFile());
        unit.compile(Phases.CONVERSION);
        List<String> found = new ArrayList<>();
        CodeVisitorSupport visitor = new CodeVisitorSupport() {
            @Override
            public void visitMethodCallExpression(MethodCallExpression call) {
                if ("sh".equals(call.getMethodAsString())) {
                    scripts(call.getArguments(), found, groovy);
                }
                super.visitMethodCallExpression(call);
            }
        };
        for (Object each : unit.getAST().getClasses()) {
            ClassNode type = (ClassNode) each;
            type.getMethods().stream().map(MethodNode::getCode).forEach(code -> code.visit(visitor));
        }
        return found;
    }

    /** The positional argument and the value of {@code script:}; a label may hold values. */
    private static void scripts(Expression arguments, List<String> found, Path groovy) {
        arguments.visit(new CodeVisitorSupport() {
            @Override
            public void visitMapEntryExpression(MapEntryExpression entry) {
                if ("script".equals(entry.getKeyExpression().getText())) {
                    entry.getValueExpression().visit(this);
                }
            }

            @Override
            public void visitGStringExpression(GStringExpression text) {
                report(text);
            }

            @Override
            public void visitBinaryExpression(BinaryExpression sum) {
                report(sum);
            }

            private void report(Expression expression) {
                found.add(groovy.getFileName() + ":" + expression.getLineNumber() + ": " + expression.getText());
            }
        });
    }
}
