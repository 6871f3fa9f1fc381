// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process gets a session of its own, so that it outlives the runner and can be signalled as a group: by
 * {@code setsid} of util-linux, else by perl, which macOS has. Both fork before they run the command, so that the
 * command is nobody's child here and costs no thread that waits for it.
 */
final class Detached {
    static final List<List<String>> WAYS = List.of(
            List.of("setsid", "-f"),
            List.of("perl", "-MPOSIX", "-e", "fork and exit; POSIX::setsid(); exec @ARGV or die qq($ARGV[0]: $!\\n)"));

    private final List<List<String>> ways;
    private List<String> way = List.of();

    Detached() {
        this(WAYS);
    }

    Detached(List<List<String>> ways) {
        this.ways = ways;
    }

    /**
     * {@return the command that runs this one in a session of its own}
     *
     * @throws OperationFailedException if the machine has no means for it
     */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(way());
        whole.addAll(command);
        return whole;
    }

    private synchronized List<String> way() {
        if (way.isEmpty()) {
            way = ways.stream()
                    .filter(Detached::works)
                    .findFirst()
                    .orElseThrow(() -> new OperationFailedException(
                            "Could not start sh: a process that outlives the runner needs setsid (package util-linux) or"
                                    + " perl, and PATH has neither. Install util-linux."));
        }
        return way;
    }

    private static boolean works(List<String> way) {
        List<String> probe = new ArrayList<>(way);
        probe.add("true");
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
