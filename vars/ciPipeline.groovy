// SPDX-License-Identifier: MIT

/** CI of a service: lint, security and tests side by side, then the image, then the summary of all. */
def call(Map settings = [:]) {
    Map ci = platformSettings('ciPipeline', [
        service: 'required', agent: '', context: '.', dockerfile: 'Dockerfile', tests: '', builder: 'auto',
        failOn: 'HIGH', missingTools: 'error', image: true,
    ], settings)
    ci.results = []
    node(ci.agent) {
        stage('Checkout') { ci.commit = checkout(scm).GIT_COMMIT }
        stage('Checks') {
            parallel(
                lint: { ciLint(ci) },
                security: { ciSecurity(ci) },
                tests: { ciTests(ci) },
            )
        }
        stage('Image') {
            if (ci.image) { ciImage(ci) }
        }
        stage('Summary') { ciSummary(ci) }
    }
}
