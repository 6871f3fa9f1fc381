// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import java.util.List;

/**
 * The shell program around each script. It takes the claim (a file that can be made only once), or leaves without a
 * word; runs the script with everything it prints in the log; and writes its exit code. It uses no command but builtins
 * ({@code command -p} finds cp without PATH), since the script's PATH may lead nowhere.
 *
 * <p>It survives the signals that end the group, so that the exit code is written even then. Its arguments name the
 * control folder, by which {@link ProcessGroup} tells it from a stranger with the same process id.
 */
final class Wrapper {
    private static final String PROGRAM = """
            set -C
            { echo $$ >"$1/started"; } 2>/dev/null || exit 0
            set +C
            exec </dev/null >>"$1/log" 2>&1
            trap : HUP INT TERM
            devops_control_folder=$1
            if [ "$2" = own ]; then
                command -p cp -p "$1/script.sh" "$1/script.sh.copy"
                set -- "$3" "$1/script.sh.copy"
            else
                set -- "$3" /bin/sh -xe "$1/script.sh.copy"
            fi
            if [ "$1" = captured ]; then
                shift
                "$@" >"$devops_control_folder/output"
            else
                shift
                "$@"
            fi
            echo $? >"$devops_control_folder/exit"
            """;

    private Wrapper() {}

    static List<String> command(ControlFolder control, Script script) {
        return List.of(
                "/bin/sh",
                "-c",
                PROGRAM,
                "devops-sh",
                control.path().toString(),
                script.namesItsInterpreter() ? "own" : "plain",
                script.captured() ? "captured" : "logged");
    }
}
