// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.impl.CallSiteBlock;
import com.cloudbees.groovy.cps.sandbox.DefaultInvoker;
import com.cloudbees.groovy.cps.sandbox.Invoker;
import com.cloudbees.groovy.cps.sandbox.Untrusted;
import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyObject;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;

/**
 * Makes the calls of CPS code. Code that Jenkins would run in its sandbox gets the sandbox's words where a property is missing; what the
 * sandbox refuses is not refused here.
 */
public final class PipelineInvoker extends DefaultInvoker {
    private static final long serialVersionUID = 1L;

    private static final Invoker TRUSTED = new PipelineInvoker(false);
    private static final Invoker UNTRUSTED = new PipelineInvoker(true);

    private final boolean sandbox;

    private PipelineInvoker(boolean sandbox) {
        this.sandbox = sandbox;
    }

    /** For the outermost environment of a program; each call site says for itself whether its code is trusted. */
    public static Invoker root() {
        return TRUSTED;
    }

    @Override
    public Invoker contextualize(CallSiteBlock site) {
        return site.getTags().contains(Untrusted.INSTANCE) ? UNTRUSTED : TRUSTED;
    }

    /** The sandbox makes no Java function of a closure: such a method is not found there. */
    @Override
    public Object methodCall(Object receiver, String name, Object[] arguments) throws Throwable {
        if (sandbox && receiver != null && SamCall.needed(receiver, name, arguments)) {
            throw new MissingMethodException(name, receiver.getClass(), arguments);
        }
        return super.methodCall(receiver, name, arguments);
    }

    @Override
    public Object getProperty(Object object, String name) throws Throwable {
        if (sandbox && object instanceof Object[] && !name.equals("length")) {
            throw missingField(object, name); // outside of it, the property of each element
        }
        try {
            return super.getProperty(object, name);
        } catch (MissingPropertyException e) {
            throw sandbox ? inSandbox(e, object, name) : e;
        }
    }

    @Override
    public void setProperty(Object object, String name, Object value) throws Throwable {
        try {
            super.setProperty(object, name, value);
        } catch (MissingPropertyException e) {
            throw sandbox ? inSandbox(e, object, name) : e;
        }
    }

    @Override
    public Object methodPointer(Object object, String name) {
        return sandbox ? new SandboxedPointer(object, name) : super.methodPointer(object, name);
    }

    private static MissingPropertyException inSandbox(MissingPropertyException e, Object object, String name) {
        if (!name.equals(e.getProperty())) {
            return e;
        }
        if (scriptOf(object)) {
            return new MissingPropertyException(name, Binding.class);
        }
        if (object instanceof GroovyObject || object == null) {
            return e;
        }
        return missingField(object, name);
    }

    private static MissingPropertyException missingField(Object object, String name) {
        return new MissingPropertyException("No such field found: field " + typeName(object.getClass()) + " " + name);
    }

    private static boolean scriptOf(Object object) {
        Object owner = object;
        while (owner instanceof Closure<?> closure) {
            owner = closure.getOwner();
        }
        return owner instanceof Script;
    }

    private static String typeName(Class<?> type) {
        return type.isArray() ? typeName(type.getComponentType()) + "[]" : type.getName();
    }
}
