// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import java.io.Serializable;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/**
 * Walks a list and can be saved in the middle of it. It follows the list when that changes, and knows nothing of concurrent
 * modification: so do the loops of Jenkins.
 */
final class ScriptIterator<E> implements ListIterator<E>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final List<E> list;
    private int next;
    private int last = NONE;

    ScriptIterator(List<E> list, int next) {
        this.list = list;
        this.next = next;
    }

    @Override
    public boolean hasNext() {
        return next < list.size();
    }

    @Override
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last = next++;
        return list.get(last);
    }

    @Override
    public boolean hasPrevious() {
        return next > 0;
    }

    @Override
    public E previous() {
        if (!hasPrevious()) {
            throw new NoSuchElementException();
        }
        last = --next;
        return list.get(last);
    }

    @Override
    public int nextIndex() {
        return next;
    }

    @Override
    public int previousIndex() {
        return next - 1;
    }

    @Override
    public void remove() {
        list.remove(takeLast());
        next = Math.min(next, list.size());
    }

    private int takeLast() {
        if (last == NONE) {
            throw new IllegalStateException();
        }
        int taken = last;
        if (taken < next) {
            next--;
        }
        last = NONE;
        return taken;
    }

    @Override
    public void set(E element) {
        if (last == NONE) {
            throw new IllegalStateException();
        }
        list.set(last, element);
    }

    @Override
    public void add(E element) {
        list.add(next++, element);
        last = NONE;
    }
}
