// SPDX-License-Identifier: MIT

/** Runs Trivy and judges its report; the tool writes the report to $REPORT. */
def call(String name, String command, Map ci) {
    String report = ".platform/reports/${name.toLowerCase().replaceAll('[^a-z0-9]+', '-')}.json"
    withEnv(["REPORT=${report}"]) {
        sh(label: 'Folder for reports', script: 'mkdir -p "$(dirname "$REPORT")" && rm -f "$REPORT"')
        ciRun(name, command)
    }
    Map found = scanReport(files: report, name: name, failOn: ci.failOn, onFail: 'return')
    if (found.verdict != 'PASS') {
        error "${found.reason}"
    }
    return found.reason
}
