// SPDX-License-Identifier: MIT

/** Runs a command with its output both in the log and in a file; fails with the last line that it said. */
def call(String label, String command) {
    String log = ".platform/logs/${label.toLowerCase().replaceAll('[^a-z0-9]+', '-')}.log"
    int status = 0
    withEnv(["COMMAND=${command}", "LOG=${log}"]) {
        status = sh(label: label, returnStatus: true, script: '''
            mkdir -p "$(dirname "$LOG")"
            { sh -c "$COMMAND" 2>&1; echo $? > "$LOG.status"; } | tee "$LOG"
            exit "$(cat "$LOG.status")"
        '''.stripIndent())
    }
    String last = lastLine(readFile(log))
    if (status != 0) {
        error "exit code ${status}${last ? ': ' + last : ''}"
    }
    return last
}

@NonCPS
private static String lastLine(String text) {
    String last = ''
    for (String line : text.split('\n')) {
        last = line.trim() ?: last
    }
    return last.length() > 200 ? last.substring(0, 200) + '...' : last
}
