// SPDX-License-Identifier: MIT

/** Scans of the sources: dependencies, infrastructure code, secrets. */
def call(Map ci) {
    ciCheck(ci, 'Trivy filesystem', 'trivy') {
        ciTrivy('Trivy filesystem', 'trivy fs --scanners vuln,secret --format json --output "$REPORT" .', ci)
    }
    ciCheck(ci, 'Trivy config', 'trivy') {
        ciTrivy('Trivy config', 'trivy config --format json --output "$REPORT" .', ci)
    }
    if (ciHas('*.tf')) {
        ciCheck(ci, 'Checkov', 'checkov') { ciRun('Checkov', 'checkov --directory . --compact --quiet') }
    }
    ciCheck(ci, 'Gitleaks', 'gitleaks') { ciRun('Gitleaks', 'gitleaks detect --source . --redact --no-banner') }
}
