// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

/** What becomes of a watched script. Called from the poller's one thread: must not wait. */
public interface ScriptListener {
    /**
     * Takes the next output: whole lines with their line ends, or a piece of a line that is long in coming. After this
     * returns the text counts as delivered, and no later runner delivers it again.
     */
    void output(String text);

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
