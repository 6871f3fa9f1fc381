// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import groovy.lang.GroovyObjectSupport;
import io.jenkins.plugins.awsdevops.core.text.Nearest;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.InterpolatedSecrets;
import io.jenkins.plugins.awsdevops.runner.step.Place;
import io.jenkins.plugins.awsdevops.runner.step.Signature;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** {@code steps}: calls steps by their names. */
final class Dsl extends GroovyObjectSupport implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Object invokeMethod(String name, Object arguments) {
        Interpreter interpreter = Interpreter.current();
        Optional<Step> step = interpreter.host().step(name);
        if (step.isPresent()) {
            return call(interpreter, step.get(), arguments);
        }
        if (interpreter.host().symbols().contains(name)) {
            return new Described(
                    name, CallArguments.parse(arguments, Described.SOLE).named());
        }
        throw unknown(interpreter, name);
    }

    private static Object call(Interpreter interpreter, Step step, Object arguments) {
        Signature signature = step.signature();
        CallArguments given = CallArguments.parse(arguments, signature);
        if (signature.takesBody() && !given.hasBody() && !signature.name().equals("stage")) {
            throw new IllegalStateException(signature.name() + " step must be called with a body");
        }
        Fiber caller = interpreter.running();
        StepCall call = new StepCall(interpreter.program(), signature.name(), caller);
        interpreter.began(call, given);
        InterpolatedSecrets.warning(
                        signature.name(),
                        given.interpolated(),
                        caller.place(),
                        interpreter.host().run())
                .ifPresent(call::log);
        call.start(() -> {
            require(signature, caller.place());
            return step.execution(given.bind(signature, call::log));
        });
        return call.outcome() == null ? interpreter.suspend(call) : replay(call);
    }

    private static void require(Signature signature, Place place) throws MissingContextVariableException {
        if (signature.needed().isPresent() && place.folder().isEmpty()) {
            throw new MissingContextVariableException(signature.needed().get(), signature.name(), "node");
        }
    }

    private static Object replay(StepCall call) {
        try {
            return call.outcome().replay();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new InvokerInvocationException(e);
        }
    }

    private static NoSuchMethodError unknown(Interpreter interpreter, String name) {
        List<String> globals = new ArrayList<>(new TreeSet<>(GlobalVariables.names()));
        List<String> known = new ArrayList<>(interpreter.host().stepNames());
        known.addAll(globals);
        interpreter
                .host()
                .run()
                .tell(new RunEvent.Hint("There is no step '" + name + "'" + Nearest.hint(name, known)
                        + " Steps of Jenkins plugins that the runner does not have can be added as a variable of a library:"
                        + " vars/" + name + ".groovy."));
        return new NoSuchMethodError("No such DSL method '" + name + "' found among steps "
                + interpreter.host().stepNames() + " or symbols "
                + interpreter.host().symbols() + " or globals "
                + globals);
    }
}
