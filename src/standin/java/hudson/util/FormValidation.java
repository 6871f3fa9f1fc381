// SPDX-License-Identifier: MIT
package hudson.util;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;

/** Holds kind and message, so that unit tests can look at them; the real one renders them as HTML. */
public abstract class FormValidation extends IOException implements HttpResponse {
    private static final long serialVersionUID = 1L;

    public final Kind kind;

    private FormValidation(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public abstract String renderHtml();

    public static FormValidation ok() {
        return of(Kind.OK, "");
    }

    public static FormValidation error(String message) {
        return of(Kind.ERROR, message);
    }

    private static FormValidation of(Kind kind, String message) {
        return new FormValidation(kind, message) {
            private static final long serialVersionUID = 1L;

            @Override
            public String renderHtml() {
                throw new UnsupportedOperationException("only in Jenkins");
            }
        };
    }

    public enum Kind {
        OK,
        WARNING,
        ERROR
    }
}
