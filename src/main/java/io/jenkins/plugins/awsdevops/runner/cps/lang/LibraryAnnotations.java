// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SimpleMessage;
import org.jenkinsci.plugins.workflow.libs.Library;

/** Reads {@code @Library} of a script. */
final class LibraryAnnotations extends ClassCodeVisitorSupport {
    private final SourceUnit source;
    private final List<String> names = new ArrayList<>();

    private LibraryAnnotations(SourceUnit source) {
        this.source = source;
    }

    static List<String> in(ScriptSource script) {
        CompilationUnit unit = new CompilationUnit();
        SourceUnit source = unit.addSource(script.name(), script.text());
        unit.compile(Phases.CONVERSION);
        LibraryAnnotations annotations = new LibraryAnnotations(source);
        source.getAST().getClasses().forEach(annotations::visitClass);
        if (source.getErrorCollector().hasErrors()) {
            throw new MultipleCompilationErrorsException(source.getErrorCollector());
        }
        return List.copyOf(annotations.names);
    }

    /** What Jenkins makes of a library that could not be loaded; why is said before, in the log. */
    static CompilationFailedException loadingFailed(ScriptSource script) {
        SourceUnit source = SourceUnit.create(script.name(), script.text());
        source.getErrorCollector().addErrorAndContinue(new SimpleMessage("Loading libraries failed", source));
        return new MultipleCompilationErrorsException(source.getErrorCollector());
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitAnnotations(AnnotatedNode node) {
        for (AnnotationNode annotation : node.getAnnotations()) {
            String name = annotation.getClassNode().getName();
            if (name.equals(Library.class.getSimpleName()) || name.equals(Library.class.getName())) {
                read(annotation.getMember("value"));
            }
        }
    }

    private void read(Expression value) {
        if (value instanceof ListExpression list) {
            list.getExpressions().forEach(this::readOne);
        } else if (value != null) {
            readOne(value);
        }
    }

    private void readOne(Expression value) {
        if (value instanceof ConstantExpression constant && constant.getValue() instanceof String name) {
            names.add(name);
            return;
        }
        source.getErrorCollector()
                .addErrorAndContinue(new SimpleMessage(
                        "@Library value ‘" + value.getText()
                                + "’ was not a constant; did you mean to use the ‘library’ step instead?",
                        source));
    }
}
