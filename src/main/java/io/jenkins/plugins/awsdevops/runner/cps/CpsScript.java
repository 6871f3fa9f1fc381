// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.SerializableScript;
import groovy.lang.MissingPropertyException;
import java.util.Optional;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/**
 * What every script extends: the Jenkinsfile, a file that it loads, a variable of a library. What is neither its own nor
 * in its binding is looked for among the variables of the pipeline, the steps, and the environment, as in Jenkins.
 */
public abstract class CpsScript extends SerializableScript {
    private static final long serialVersionUID = 1L;

    private static final String STEPS = "steps";

    protected CpsScript() {
        getBinding().setVariable(STEPS, new Dsl());
    }

    @Override
    public final Object invokeMethod(String name, Object arguments) {
        if (getBinding().hasVariable(name)) {
            Object held = getBinding().getVariable(name);
            if (!InvokerHelper.getMetaClass(held)
                    .respondsTo(held, "call", (Object[]) arguments)
                    .isEmpty()) {
                return call(held, arguments);
            }
        }
        Optional<Object> variable = GlobalVariables.find(name, this);
        if (variable.isPresent()) {
            return call(variable.get(), arguments);
        }
        return ((Dsl) getBinding().getVariable(STEPS)).invokeMethod(name, arguments);
    }

    private static Object call(Object callable, Object arguments) {
        try {
            return InvokerHelper.getMetaClass(callable).invokeMethod(callable, "call", arguments);
        } catch (Exception e) {
            throw new InvokerInvocationException(e);
        }
    }

    @Override
    public Object getProperty(String property) {
        try {
            return super.getProperty(property);
        } catch (MissingPropertyException e) {
            return GlobalVariables.find(property, this)
                    .or(() -> GlobalVariables.environment(property))
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public void setProperty(String property, Object value) {
        if (isUndeclared(property)) {
            Interpreter.current()
                    .warn("Did you forget the `def` keyword? " + getClass().getSimpleName()
                            + " seems to be setting a field named " + property + " (to a value of type "
                            + (value == null ? "null" : value.getClass().getSimpleName())
                            + ") which could lead to memory leaks or other issues.");
        }
        super.setProperty(property, value);
    }

    private boolean isUndeclared(String property) {
        return Interpreter.isHere()
                && !"binding".equals(property)
                && !"metaClass".equals(property)
                && getMetaClass().hasProperty(this, property) == null;
    }

    /** Compiles and runs Groovy text with the binding of the Jenkinsfile. */
    @Override
    public Object evaluate(String script) {
        return Interpreter.current().scripts().load(script).run();
    }

    @Override
    public void println() {
        invokeMethod("echo", new Object[] {""});
    }

    @Override
    public void print(Object value) {
        println(value);
    }

    @Override
    public void println(Object value) {
        invokeMethod("echo", new Object[] {String.valueOf(value)});
    }

    @Override
    public void printf(String format, Object value) {
        print(DefaultGroovyMethods.sprintf(this, format, value));
    }

    @Override
    public void printf(String format, Object[] values) {
        print(DefaultGroovyMethods.sprintf(this, format, values));
    }

    /** The step without its argument, not Groovy's own method of this name. */
    public Object sleep() {
        return invokeMethod("sleep", new Object[0]);
    }

    /** The step, not Groovy's own method of this name. */
    public Object sleep(long seconds) {
        return invokeMethod("sleep", new Object[] {seconds});
    }
}
