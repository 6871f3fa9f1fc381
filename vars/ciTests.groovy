// SPDX-License-Identifier: MIT

/** The unit tests: the command of the settings, else pytest where the agent has it, else Python's own runner. */
def call(Map ci) {
    String command = ci.tests ?: 'python3 -m unittest'
    if (!ci.tests && pythonHas('pytest')) {
        String coverage = pythonHas('pytest_cov') ? ' --cov --cov-report=xml:.platform/reports/coverage.xml' : ''
        command = 'python3 -m pytest --junitxml=.platform/reports/junit.xml' + coverage
    }
    ciCheck(ci, 'Tests', ci.tests ? null : 'python3') {
        try {
            return ciRun('Tests', command)
        } finally {
            if (fileExists('.platform/reports/junit.xml')) {
                junit '.platform/reports/junit.xml'
            }
        }
    }
}

private boolean pythonHas(String module) {
    withEnv(["MODULE=${module}"]) {
        return sh(label: "Is ${module} here?", returnStatus: true, script: '''#!/bin/sh
            python3 -c "import $MODULE" 2>/dev/null''') == 0
    }
}
