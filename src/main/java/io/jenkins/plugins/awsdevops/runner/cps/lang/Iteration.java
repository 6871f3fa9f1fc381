// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.impl.Caller;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A Groovy category: what CPS code gets when it asks a collection for its parts. Java's own iterators and views of a map cannot be
 * saved, and a loop may be saved at any turn.
 */
public final class Iteration {
    private Iteration() {}

    /** The categories in which CPS code runs: those of groovy-cps and this one. */
    @SuppressWarnings("rawtypes") // as groovy-cps wants it
    public static List<Class> categories() {
        List<Class> all = new ArrayList<>(Continuable.categories);
        all.add(Iteration.class);
        return List.copyOf(all);
    }

    public static <E> Iterator<E> iterator(List<E> list) {
        return new ScriptIterator<>(list, 0);
    }

    public static <E> Iterator<E> iterator(Set<E> set) {
        return copy(set);
    }

    public static <E> Iterator<E> iterator(Deque<E> deque) {
        return copy(deque);
    }

    public static <E> Iterator<E> iterator(E[] array) {
        return copy(Arrays.asList(array));
    }

    private static <E> Iterator<E> copy(Collection<E> elements) {
        return new ScriptIterator<>(new ArrayList<>(elements), 0);
    }

    public static <E> ListIterator<E> listIterator(List<E> list) {
        return inCps(list, "listIterator") ? new ScriptIterator<>(list, 0) : list.listIterator();
    }

    public static <E> ListIterator<E> listIterator(List<E> list, int start) {
        return inCps(list, "listIterator", start) ? new ScriptIterator<>(list, start) : list.listIterator(start);
    }

    public static <K, V> Set<Map.Entry<K, V>> entrySet(Map<K, V> map) {
        if (!inCps(map, "entrySet")) {
            return map.entrySet();
        }
        Set<Map.Entry<K, V>> entries = new LinkedHashSet<>();
        map.forEach((key, value) -> entries.add(new SimpleImmutableEntry<>(key, value)));
        return entries;
    }

    public static <K, V> Set<Map.Entry<K, V>> entrySet(SortedMap<K, V> map) {
        return entrySet((Map<K, V>) map);
    }

    public static <K> Set<K> keySet(Map<K, ?> map) {
        return inCps(map, "keySet") ? new LinkedHashSet<>(map.keySet()) : map.keySet();
    }

    public static <K> Set<K> keySet(SortedMap<K, ?> map) {
        return keySet((Map<K, ?>) map);
    }

    public static <V> Collection<V> values(Map<?, V> map) {
        return inCps(map, "values") ? new ArrayList<>(map.values()) : map.values();
    }

    public static <V> Collection<V> values(SortedMap<?, V> map) {
        return values((Map<?, V>) map);
    }

    /** Whether CPS code asks; code that is not CPS-transformed cannot be saved in the middle, and gets the real thing. */
    private static boolean inCps(Object receiver, String method, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Caller.isAsynchronous(receiver, method, arguments)
                || Caller.isAsynchronous(Iteration.class, method, all);
    }
}
