// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.NonCPS;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/**
 * Turns default arguments into overloads, as Groovy does, but before the CPS transformation instead of after it: so that a default may
 * call CPS code, as in {@code def f(b = g())}. Constructors are left to Groovy: they cannot run CPS code at all.
 */
final class DefaultArguments {
    private DefaultArguments() {}

    static void expand(ClassNode type) {
        for (MethodNode method : new ArrayList<>(type.getMethods())) {
            if (method.hasDefaultValue() && !isNonCps(method)) {
                addOverloads(type, method);
            }
        }
    }

    private static boolean isNonCps(MethodNode method) {
        return method.getAnnotations().stream()
                .anyMatch(a -> a.getClassNode().getName().equals(NonCPS.class.getName()));
    }

    /** One overload for each number of defaults that a caller can leave out, from the right. */
    private static void addOverloads(ClassNode type, MethodNode method) {
        Parameter[] parameters = method.getParameters();
        int defaults = (int) List.of(parameters).stream()
                .filter(Parameter::hasInitialExpression)
                .count();
        List<MethodNode> overloads = new ArrayList<>();
        for (int taken = 0; taken < defaults; taken++) {
            overloads.add(overload(method, taken));
        }
        for (Parameter parameter : parameters) {
            parameter.setInitialExpression(null);
        }
        for (MethodNode overload : overloads) {
            if (type.getDeclaredMethod(overload.getName(), overload.getParameters()) == null) {
                type.addMethod(overload);
            }
        }
    }

    /** The overload whose caller gives the first {@code taken} of the arguments that have defaults. */
    private static MethodNode overload(MethodNode method, int taken) {
        List<Parameter> given = new ArrayList<>();
        ArgumentListExpression arguments = new ArgumentListExpression();
        int seen = 0;
        for (Parameter parameter : method.getParameters()) {
            if (parameter.hasInitialExpression() && seen++ >= taken) {
                arguments.addExpression(cast(parameter, parameter.getInitialExpression()));
            } else {
                Parameter copy = new Parameter(parameter.getType(), parameter.getName());
                given.add(copy);
                arguments.addExpression(cast(parameter, new VariableExpression(copy)));
            }
        }
        MethodCallExpression call = new MethodCallExpression(receiver(method), method.getName(), arguments);
        call.setMethodTarget(method);
        call.setSourcePosition(method);
        BlockStatement body = new BlockStatement();
        body.addStatement(
                method.getReturnType().equals(ClassHelper.VOID_TYPE)
                        ? new ExpressionStatement(call)
                        : new ReturnStatement(call));
        MethodNode overload = new MethodNode(
                method.getName(),
                method.getModifiers(),
                method.getReturnType(),
                given.toArray(Parameter[]::new),
                method.getExceptions(),
                scoped(body, method));
        overload.setSourcePosition(method);
        overload.addAnnotations(method.getAnnotations());
        return overload;
    }

    private static Expression receiver(MethodNode method) {
        return method.isStatic() ? new ClassExpression(method.getDeclaringClass()) : VariableExpression.THIS_EXPRESSION;
    }

    private static Expression cast(Parameter parameter, Expression value) {
        return ClassHelper.OBJECT_TYPE.equals(parameter.getType())
                ? value
                : new CastExpression(parameter.getType(), value);
    }

    private static Statement scoped(BlockStatement body, MethodNode method) {
        VariableScope scope = new VariableScope(method.getVariableScope());
        scope.setInStaticContext(method.isStatic());
        body.setVariableScope(scope);
        return body;
    }
}
