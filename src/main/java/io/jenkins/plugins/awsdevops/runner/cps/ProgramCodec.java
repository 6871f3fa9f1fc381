// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps;

import com.cloudbees.groovy.cps.ObjectInputStreamWithLoader;
import groovy.lang.EmptyRange;
import groovy.lang.IntRange;
import groovy.lang.ObjectRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program as bytes: plain Java serialisation, with stand-ins for what scripts hold all the time and Java cannot write. */
final class ProgramCodec {
    private ProgramCodec() {}

    /** @throws NotSerializableException names the class of what the script holds and cannot be saved */
    static byte[] write(Program program) throws NotSerializableException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
        try (Output out = new Output(bytes)) {
            out.writeObject(program);
        } catch (NotSerializableException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            NotSerializableException refusal = new NotSerializableException(e.toString());
            refusal.initCause(e);
            throw refusal;
        }
        return bytes.toByteArray();
    }

    /** @param loader of the scripts */
    static Program read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStreamWithLoader(new ByteArrayInputStream(bytes), loader)) {
            return (Program) in.readObject();
        }
    }

    private static final class Output extends ObjectOutputStream {
        Output(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            if (object instanceof Serializable) {
                return object;
            }
            if (object instanceof IntRange range && !range.isEmpty()) {
                return Numbers.of(range);
            }
            if (object instanceof EmptyRange || object instanceof IntRange || object instanceof ObjectRange) {
                return new ArrayList<>((List<?>) object);
            }
            if (object instanceof Map.Entry<?, ?> entry) {
                return new SimpleEntry<>(entry.getKey(), entry.getValue());
            }
            return object instanceof Collection<?> view ? copy(view) : object;
        }

        /** A view of a map or a list. */
        private static Object copy(Collection<?> view) {
            return view instanceof Set ? new LinkedHashSet<>(view) : new ArrayList<>(view);
        }
    }

    /** A range of numbers by its first and last element. */
    private record Numbers(int first, int last, boolean reverse, Boolean inclusive) implements Serializable {
        static Numbers of(IntRange range) {
            return new Numbers(range.get(0), range.get(range.size() - 1), range.isReverse(), range.getInclusive());
        }

        private Object readResolve() {
            if (inclusive == null) {
                return new IntRange(first, last);
            }
            int end = inclusive ? last : reverse ? last - 1 : last + 1;
            return new IntRange(inclusive, first, end);
        }
    }
}
