// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import java.util.OptionalLong;

/** What becomes of a watched script. Called from the poller's one thread: must not wait. */
public interface ScriptListener {
    /**
     * Takes the next output: whole lines with their line ends, or a piece of a line that is long in coming. After this
     * returns the text counts as delivered, and no later runner delivers it again.
     */
    void output(String text);

    /**
     * Takes the next output, for a listener that {@linkplain #kept keeps} how far it has come.
     *
     * @param end position in the script's log, in bytes, after this output
     */
    default void output(String text, long end) {
        output(text);
    }

    /**
     * {@return the position from which this listener wants to hear the log, in bytes} None: from where the last runner
     * stopped, which is then kept beside the log.
     */
    default OptionalLong kept() {
        return OptionalLong.empty();
    }

    /** Whether the listener takes more output now; if not, it is asked again soon. */
    default boolean isReady() {
        return true;
    }

    /**
     * {@return how many characters of an unfinished line may be delivered now} The rest is delivered with what follows,
     * so that nothing that must be masked is cut in two.
     */
    default int releasable(String unfinished) {
        return unfinished.length();
    }

    /** Called once, after the last output. */
    void ended(Ended ended);

    /** Called instead of {@link #ended} if the script cannot be watched any longer. */
    void failed(RuntimeException problem);
}
