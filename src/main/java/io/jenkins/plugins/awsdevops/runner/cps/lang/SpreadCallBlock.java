// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Next;
import com.cloudbees.groovy.cps.impl.ConstantBlock;
import com.cloudbees.groovy.cps.impl.FunctionCallBlock;
import com.cloudbees.groovy.cps.impl.SourceLocation;
import com.cloudbees.groovy.cps.sandbox.CallSiteTag;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A call with {@code *list} among its arguments: how many there are is known only when all are evaluated. */
final class SpreadCallBlock implements Block {
    private static final long serialVersionUID = 1L;

    private final SourceLocation location;
    private final Collection<CallSiteTag> tags;
    private final Block receiver;
    private final Block name;
    private final boolean safe;
    private final Block arguments;

    SpreadCallBlock(
            SourceLocation location,
            Collection<CallSiteTag> tags,
            Block receiver,
            Block name,
            boolean safe,
            Block... arguments) {
        this.location = location;
        this.tags = tags;
        this.receiver = receiver;
        this.name = name;
        this.safe = safe;
        this.arguments = new SpreadListBlock(arguments);
    }

    @Override
    public Next eval(Env env, Continuation then) {
        return new Next(receiver, env, r -> new Next(name, env, new Named(this, env, then, r)));
    }

    private record Named(SpreadCallBlock call, Env env, Continuation then, Object receiver)
            implements Continuation, Serializable {
        @Override
        public Next receive(Object name) {
            return new Next(call.arguments, env, values -> call.withValues(receiver, name, (List<?>) values)
                    .eval(env, then));
        }
    }

    private Block withValues(Object receiverValue, Object nameValue, List<?> values) {
        Block[] constants = Stream.of(values.toArray()).map(ConstantBlock::new).toArray(Block[]::new);
        return new FunctionCallBlock(
                location, tags, new ConstantBlock(receiverValue), new ConstantBlock(nameValue), safe, constants);
    }
}
