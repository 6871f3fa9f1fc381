// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of one script: the wrapper, which leads the group, and whatever was started below it. */
final class ProcessGroup {
    private final ProcessHandle leader;

    private ProcessGroup(ProcessHandle leader) {
        this.leader = leader;
    }

    /** {@return the group, if its leader lives} A process with the same id that is not our wrapper does not count. */
    static Optional<ProcessGroup> of(ControlFolder control) {
        return control.processId().isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(control.processId().getAsLong())
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> isWrapperOf(process, control))
                        .map(ProcessGroup::new);
    }

    /** {@return what runs below the leader now, in whatever group} */
    List<ProcessHandle> descendants() {
        return leader.descendants().toList();
    }

    void terminate() {
        signal("TERM", leader.pid());
    }

    /** Kills those who stayed in the group after its leader went. */
    static void killWhatIsLeftOf(ControlFolder control) {
        control.processId().ifPresent(id -> signal("KILL", id));
    }

    /** A zombie has no arguments any more, and counts as gone. */
    private static boolean isWrapperOf(ProcessHandle process, ControlFolder control) {
        String folder = control.path().toString();
        ProcessHandle.Info info = process.info();
        return info.arguments().map(Arrays::stream).orElse(Stream.empty()).anyMatch(folder::equals)
                || info.commandLine().filter(line -> line.contains(folder)).isPresent();
    }

    /** Java can signal a process but not a group. */
    private static void signal(String name, long group) {
        List<String> command =
                List.of("/bin/sh", "-c", "kill -s \"$1\" -- \"-$2\"", "kill", name, String.valueOf(group));
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new OperationFailedException(
                    "Could not send " + name + " to the process group " + group + ": " + Failure.of(e), e);
        }
    }
}
