// SPDX-License-Identifier: MIT

import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/** Runs one check to its end and records how it went; a check that fails does not stop the others. */
def call(Map ci, String name, String tool, Closure body) {
    Map row = [name: name, result: 'passed', detail: '', seconds: 0]
    long began = System.currentTimeMillis()
    try {
        if (tool && !platformTool.has(tool)) {
            row.result = ci.missingTools == 'skip' ? 'skipped' : 'failed'
            row.detail = platformTool.missing(tool)
        } else {
            row.detail = "${body() ?: ''}".toString()
        }
    } catch (FlowInterruptedException e) {
        throw e
    } catch (Exception e) {
        row.result = 'failed'
        row.detail = "${e.message ?: e}".toString()
    }
    row.seconds = Math.floorDiv(System.currentTimeMillis() - began, 1000L)
    ci.results << row
    echo "${name}: ${row.result}${row.detail ? ' - ' + row.detail : ''}"
    return row
}
