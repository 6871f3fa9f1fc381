// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.CpsTransformer;
import com.cloudbees.groovy.cps.MethodLocation;
import com.cloudbees.groovy.cps.sandbox.Trusted;
import com.cloudbees.groovy.cps.sandbox.Untrusted;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.FieldExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.LabelVerifier;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/**
 * The CPS transformation of groovy-cps 1.31, mended where today's workflow-cps differs: the checks and rewritings before it, casts at
 * assignments, spread. What its nodes do when they run is in {@link PipelineBuilder}.
 */
final class PipelineTransformer extends CpsTransformer {
    private static final ClassNode BUILDER = ClassHelper.makeCached(PipelineBuilder.class);
    private static final ClassNode METHOD_LOCATION = ClassHelper.makeCached(MethodLocation.class);

    private final boolean trusted;
    private SourceUnit source;

    PipelineTransformer(boolean trusted) {
        this.trusted = trusted;
    }

    @Override
    public void call(SourceUnit unit, GeneratorContext context, ClassNode type) {
        if (type.isInterface()) {
            return;
        }
        source = unit;
        // Groovy does both while it generates classes, when break, continue and defaults are gone
        new LabelVerifier(unit).visitClass(type);
        DefaultArguments.expand(type);
        super.call(unit, context, type);
    }

    @Override
    protected Expression makeBuilder(MethodNode method) {
        String file = source.getName();
        Expression location = new ConstructorCallExpression(
                METHOD_LOCATION,
                new TupleExpression(
                        new ConstantExpression(method.getDeclaringClass().getName()),
                        new ConstantExpression(method.getName()),
                        new ConstantExpression(
                                file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))));
        Expression builder = new ConstructorCallExpression(BUILDER, new TupleExpression(location));
        builder = new MethodCallExpression(
                builder, "withClosureType", new TupleExpression(new ClassExpression(config.getClosureType())));
        return new MethodCallExpression(
                builder,
                "contextualize",
                new PropertyExpression(new ClassExpression(ClassHelper.makeCached(getTrustTag())), "INSTANCE"));
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared above
    protected Class getTrustTag() {
        return trusted ? Trusted.class : Untrusted.class;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression expression) {
        Expression left = expression.getLeftExpression();
        boolean typed = left instanceof VariableExpression || left instanceof FieldExpression;
        if (expression.getOperation().getType() != Types.EQUAL || !typed) {
            super.visitBinaryExpression(expression);
            return;
        }
        makeNode("assign", () -> {
            loc(expression);
            visit(left);
            visitCast(left.getType(), expression.getRightExpression());
        });
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        if (declaration.isMultipleAssignmentDeclaration()
                || !(declaration.getRightExpression() instanceof EmptyExpression)) {
            super.visitDeclarationExpression(declaration);
            return;
        }
        VariableExpression variable = declaration.getVariableExpression();
        makeNode("declareVariable", () -> {
            literal(variable.getType());
            literal(variable.getName());
        });
    }

    @Override
    protected void visitAssignmentOrCast(VariableExpression variable, Expression value) {
        visitCast(variable.getType(), value);
    }

    @Override
    protected void getMultipleAssignmentValueOrCast(VariableExpression variable, Expression list, Expression index) {
        if (isAnything(variable.getType())) {
            super.getMultipleAssignmentValueOrCast(variable, list, index);
            return;
        }
        makeNode("cast", () -> {
            loc(variable);
            super.getMultipleAssignmentValueOrCast(variable, list, index);
            literal(variable.getType());
            literal(false);
        });
    }

    private void visitCast(ClassNode type, Expression value) {
        if (isAnything(type)) {
            visit(value);
            return;
        }
        makeNode("cast", () -> {
            loc(value);
            visit(value);
            literal(type);
            literal(false);
        });
    }

    private static boolean isAnything(ClassNode type) {
        return ClassHelper.OBJECT_TYPE.equals(type);
    }

    @Override
    public void visitSpreadExpression(SpreadExpression spread) {
        makeNode("spread", () -> {
            loc(spread);
            visit(spread.getExpression());
        });
    }

    @Override
    public void visitSpreadMapExpression(SpreadMapExpression spread) {
        makeNode("spreadMap", () -> {
            loc(spread);
            visit(spread.getExpression());
        });
    }
}
