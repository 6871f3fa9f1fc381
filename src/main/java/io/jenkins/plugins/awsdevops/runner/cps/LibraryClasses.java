// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.GroovyObjectSupport;
import java.io.Serializable;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** What {@code library('name')} returns: {@code library('name').org.acme.Tool.new('x')} makes an object of its class. */
final class LibraryClasses extends GroovyObjectSupport implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String library;
    private final String path;

    /** @param path of the package or class, empty for the library itself */
    LibraryClasses(String library, String path) {
        this.library = library;
        this.path = path;
    }

    @Override
    public Object getProperty(String name) {
        if (!path.isEmpty() && Character.isUpperCase(path.charAt(path.lastIndexOf('.') + 1))) {
            return InvokerHelper.getProperty(type(), name);
        }
        return new LibraryClasses(library, path.isEmpty() ? name : path + "." + name);
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        return name.equals("new")
                ? InvokerHelper.invokeConstructorOf(type(), arguments)
                : InvokerHelper.invokeMethod(type(), name, arguments);
    }

    private Class<?> type() {
        try {
            return Class.forName(path, true, Interpreter.current().scripts().loader());
        } catch (ClassNotFoundException e) {
            throw new InvokerInvocationException(e);
        }
    }
}
