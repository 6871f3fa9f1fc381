// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.impl.CollectionLiteralBlock;
import org.codehaus.groovy.runtime.InvokerHelper;

/** A list literal with {@code *list} in it. */
final class SpreadListBlock extends CollectionLiteralBlock {
    private static final long serialVersionUID = 1L;

    SpreadListBlock(Block... elements) {
        super(elements);
    }

    @Override
    protected Object toCollection(Object[] values) {
        return InvokerHelper.createList(SpreadBlock.flatten(values));
    }
}
