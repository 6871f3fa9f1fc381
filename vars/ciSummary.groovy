// SPDX-License-Identifier: MIT

/** Tells how every check went, and fails the build if one of them failed: all failures at once. */
def call(Map ci) {
    List lines = ["CI of ${ci.service}"]
    for (row in ci.results) {
        lines << "  ${mark(row.result)} ${row.name.padRight(18)} ${row.result.padRight(8)} ${row.seconds} s  ${row.detail}"
    }
    String text = lines.join('\n')
    echo text
    writeFile file: '.platform/summary.txt', text: text + '\n'
    archiveArtifacts artifacts: '.platform/summary.txt, .platform/reports/**', allowEmptyArchive: true
    List failed = ci.results.findAll { it.result == 'failed' }
    if (failed) {
        error "CI failed: ${failed.collect { "${it.name} (${it.detail})" }.join('; ')}"
    }
}

@NonCPS
private static String mark(String result) {
    return [passed: '+', failed: 'x', skipped: '-'][result]
}
