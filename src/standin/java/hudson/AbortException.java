// SPDX-License-Identifier: MIT
package hudson;

import java.io.IOException;

/** The failure that a step reports with a sentence for the user: the console shows its message and no stack trace. */
public class AbortException extends IOException {
    private static final long serialVersionUID = 1L;

    public AbortException() {}

    public AbortException(String message) {
        super(message);
    }
}
