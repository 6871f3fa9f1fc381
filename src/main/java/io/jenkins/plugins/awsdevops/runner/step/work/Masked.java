// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step.work;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.credentialsbinding.impl.MaskedException;

/** Exceptions that leave {@code withCredentials}: one that has a secret in it is replaced, as Jenkins does. */
final class Masked {
    private Masked() {}

    /** {@return the exception itself if no secret is in it, its causes, or their messages} */
    static Throwable of(Throwable unmasked, UnaryOperator<String> mask) {
        return of(unmasked, mask, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable of(Throwable unmasked, UnaryOperator<String> mask, Set<Throwable> seen) {
        if (!seen.add(unmasked)) {
            return new Exception("cycle");
        }
        String text = print(unmasked);
        if (mask.apply(text).equals(text)) {
            return unmasked;
        }
        String message = unmasked.getMessage();
        MaskedException masked = new MaskedException(message == null ? "" : mask.apply(message));
        masked.setStackTrace(unmasked.getStackTrace());
        if (unmasked.getCause() != null) {
            masked.initCause(of(unmasked.getCause(), mask, seen));
        }
        for (Throwable suppressed : unmasked.getSuppressed()) {
            masked.addSuppressed(of(suppressed, mask, seen));
        }
        return masked;
    }

    private static String print(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
