// SPDX-License-Identifier: MIT

/** Whether the workspace has a file of this name outside hidden folders. */
boolean call(String namePattern) {
    withEnv(["PATTERN=${namePattern}"]) {
        return sh(label: "Any ${namePattern}?", returnStdout: true,
            script: '''#!/bin/sh
                find . -name "$PATTERN" -not -path "*/.*" -type f | head -n 1''').trim() != ''
    }
}
