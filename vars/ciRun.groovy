// SPDX-License-Identifier: MIT

/** Runs a command with its output both in the log and in a file; fails with the last line that it said. */
def call(String label, String command) {
    String log = ".platform/logs/${label.toLowerCase().replaceAll('[^a-z0-9]+', '-')}.log"
    int status = 0
    withEnv(["COMMAND=${command}", "LOG=${log}"]) {
        status = sh(label: label, returnStatus: true, script: '''#!/bin/sh
            mkdir -p "$(dirname "$LOG")"
            { sh -c "$COMMAND" 2>&1; echo $? > "$LOG.status"; } | tee "$LOG"
            exit "$(cat "$LOG.status")"
        '''.stripIndent())
    }
    String text = readFile(log)
    String last = lastLine(text)
    if (status != 0) {
        error "exit code ${status}${last ? ': ' + last : ''}${failures(text)}"
    }
    return last
}

/** Without the rulers that some tools draw around it, cut where it is very long. */
@NonCPS
private static String lastLine(String text) {
    String last = ''
    for (String line : text.split('\n')) {
        last = line.replaceAll('^[=\\-\\s]+|[=\\-\\s]+$', '') ?: last
    }
    return last.length() > 200 ? last.substring(0, 200) + '...' : last
}

/** What pytest and unittest name as failed, the first three in brackets. */
@NonCPS
private static String failures(String text) {
    List<String> named = []
    for (String line : text.split('\n')) {
        if (line.startsWith('FAILED ') || line.startsWith('FAIL: ') || line.startsWith('ERROR: ')) {
            named << (line.length() > 160 ? line.substring(0, 160) + '...' : line)
        }
    }
    String more = named.size() > 3 ? "; and ${named.size() - 3} more" : ''
    return named ? " (${named.take(3).join('; ')}${more})" : ''
}
