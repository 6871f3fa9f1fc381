// SPDX-License-Identifier: MIT

/** Scans of the sources: dependencies and secrets, infrastructure code, the history. */
def call(Map ci) {
    ciCheck(ci, 'Trivy filesystem', 'trivy') {
        withEnv(["TRIVY_SCANNERS=${env.TRIVY_SCANNERS ?: 'vuln,secret'}"]) {
            ciTrivy('Trivy filesystem', 'trivy fs --skip-dirs .platform --format json --output "$REPORT" .', ci)
        }
    }
    ciCheck(ci, 'Trivy config', 'trivy') {
        ciTrivy('Trivy config', 'trivy config --skip-dirs .platform --format json --output "$REPORT" .', ci)
    }
    if (ciHas('*.tf')) {
        ciCheck(ci, 'Checkov', 'checkov') { ciRun('Checkov', 'checkov --directory . --compact --quiet') }
    }
    ciCheck(ci, 'Gitleaks', 'gitleaks') { ciRun('Gitleaks', 'gitleaks detect --source . --redact --no-banner') }
}
