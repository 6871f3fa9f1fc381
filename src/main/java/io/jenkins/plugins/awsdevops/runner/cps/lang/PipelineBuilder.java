// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Builder;
import com.cloudbees.groovy.cps.LValueBlock;
import com.cloudbees.groovy.cps.MethodLocation;
import com.cloudbees.groovy.cps.impl.ArrayAccessBlock;
import com.cloudbees.groovy.cps.impl.AssignmentBlock;
import com.cloudbees.groovy.cps.impl.AttributeAccessBlock;
import com.cloudbees.groovy.cps.impl.CpsClosure;
import com.cloudbees.groovy.cps.impl.ExcrementOperatorBlock;
import com.cloudbees.groovy.cps.impl.FunctionCallBlock;
import com.cloudbees.groovy.cps.impl.MethodPointerBlock;
import com.cloudbees.groovy.cps.impl.PropertyAccessBlock;
import com.cloudbees.groovy.cps.impl.SourceLocation;
import com.cloudbees.groovy.cps.sandbox.CallSiteTag;
import java.util.List;

/**
 * Makes the program of a method when its class is loaded. The code that {@link PipelineTransformer} generates calls these methods by
 * name; here are those that differ from groovy-cps 1.31, the others are inherited.
 */
public class PipelineBuilder extends Builder {
    private final MethodLocation method;
    private final List<CallSiteTag> tags;
    private Class<? extends CpsClosure> closureType;

    /** @param method the method whose program is made; ends up in stack traces */
    public PipelineBuilder(MethodLocation method) {
        this(method, List.of());
    }

    private PipelineBuilder(MethodLocation method, List<CallSiteTag> tags) {
        super(method);
        this.method = method;
        this.tags = tags;
    }

    @Override
    public PipelineBuilder withClosureType(Class<? extends CpsClosure> type) {
        super.withClosureType(type);
        this.closureType = type;
        return this;
    }

    @Override
    public PipelineBuilder contextualize(CallSiteTag... more) {
        PipelineBuilder tagged = new PipelineBuilder(method, List.of(more));
        return closureType == null ? tagged : tagged.withClosureType(closureType);
    }

    // assignments have a value

    @Override
    public Block assign(int line, LValueBlock left, Block right) {
        return assign(line, left, right, null);
    }

    private Block assign(int line, LValueBlock left, Block right, String operator) {
        return new AssignmentBlock(at(line), tags, new AssignedValue(left), right, operator);
    }

    @Override
    public Block plusEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "plus");
    }

    @Override
    public Block minusEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "minus");
    }

    @Override
    public Block multiplyEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "multiply");
    }

    @Override
    public Block divEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "div");
    }

    @Override
    public Block intdivEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "intdiv");
    }

    @Override
    public Block modEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "mod");
    }

    @Override
    public Block powerEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "power");
    }

    @Override
    public Block leftShiftEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "leftShift");
    }

    @Override
    public Block rightShiftEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "rightShift");
    }

    @Override
    public Block rightShiftUnsignedEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "rightShiftUnsigned");
    }

    @Override
    public Block bitwiseAndEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "and");
    }

    @Override
    public Block bitwiseOrEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "or");
    }

    @Override
    public Block bitwiseXorEqual(int line, LValueBlock left, Block right) {
        return assign(line, left, right, "xor");
    }

    // conditions are booleans

    @Override
    public Block logicalAnd(int line, Block left, Block right) {
        return super.logicalAnd(line, new TruthBlock(left), new TruthBlock(right));
    }

    @Override
    public Block logicalOr(int line, Block left, Block right) {
        return super.logicalOr(line, new TruthBlock(left), new TruthBlock(right));
    }

    @Override
    public Block not(int line, Block operand) {
        return super.not(line, new TruthBlock(operand));
    }

    @Override
    public Block if_(Block condition, Block then, Block otherwise) {
        return super.if_(new TruthBlock(condition), then, otherwise);
    }

    @Override
    public Block elvisOp(Block value, Block otherwise) {
        return new ElvisBlock(value, otherwise);
    }

    @Override
    public Block while_(String label, Block condition, Block body) {
        return super.while_(label, new TruthBlock(condition), body);
    }

    @Override
    public Block assert_(Block condition, Block message, String text) {
        return super.assert_(new TruthBlock(condition), message, text);
    }

    // spread

    /** {@code *list}, among arguments or in a list literal. */
    public Block spread(int line, Block list) {
        return new SpreadBlock(list);
    }

    /** {@code *:map}, in a map literal. */
    public Block spreadMap(int line, Block map) {
        return new SpreadMapBlock(map);
    }

    @Override
    public Block list(Block... elements) {
        return SpreadBlock.isAmong(elements) ? new SpreadListBlock(elements) : super.list(elements);
    }

    @Override
    public Block functionCall(int line, Block receiver, Block name, boolean safe, Block... arguments) {
        return SpreadBlock.isAmong(arguments)
                ? new SpreadCallBlock(at(line), tags, receiver, name, safe, arguments)
                : new FunctionCallBlock(at(line), tags, receiver, name, safe, arguments);
    }

    @Override
    public Block new_(int line, Block type, Block... arguments) {
        return functionCall(line, type, constant("<init>"), false, arguments);
    }

    // these carry the tags of this builder, which the parent keeps to itself

    @Override
    public LValueBlock property(int line, Block object, Block name, boolean safe) {
        return new PropertyAccessBlock(at(line), tags, object, name, safe);
    }

    @Override
    public LValueBlock attribute(int line, Block object, Block name, boolean safe) {
        return new AttributeAccessBlock(at(line), tags, object, name, safe);
    }

    @Override
    public LValueBlock array(int line, Block list, Block index) {
        return new ArrayAccessBlock(at(line), tags, list, index);
    }

    @Override
    public Block methodPointer(int line, Block object, Block name) {
        return new MethodPointerBlock(at(line), object, name, tags);
    }

    @Override
    public Block prefixInc(int line, LValueBlock operand) {
        return new ExcrementOperatorBlock(at(line), tags, "next", true, operand);
    }

    @Override
    public Block prefixDec(int line, LValueBlock operand) {
        return new ExcrementOperatorBlock(at(line), tags, "previous", true, operand);
    }

    @Override
    public Block postfixInc(int line, LValueBlock operand) {
        return new ExcrementOperatorBlock(at(line), tags, "next", false, operand);
    }

    @Override
    public Block postfixDec(int line, LValueBlock operand) {
        return new ExcrementOperatorBlock(at(line), tags, "previous", false, operand);
    }

    private SourceLocation at(int line) {
        return new SourceLocation(method, line);
    }
}
