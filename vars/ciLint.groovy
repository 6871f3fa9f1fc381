// SPDX-License-Identifier: MIT

/** The linters that the files of the repository call for. */
def call(Map ci) {
    if (ciHas('Dockerfile*')) {
        ciCheck(ci, 'Hadolint', 'hadolint') {
            ciRun('Hadolint', "find . -name 'Dockerfile*' -not -path '*/.*' -exec hadolint {} +")
        }
    }
    if (ciHas('*.tf')) {
        ciCheck(ci, 'terraform fmt', 'terraform') { ciRun('terraform fmt', 'terraform fmt -check -recursive -diff') }
        ciCheck(ci, 'TFLint', 'tflint') { ciRun('TFLint', 'tflint --recursive') }
    }
    if (ciHas('Chart.yaml')) {
        ciCheck(ci, 'Helm lint', 'helm') {
            ciRun('Helm lint', "find . -name Chart.yaml -not -path '*/.*' -exec dirname {} + | xargs helm lint --strict")
        }
    }
    if (ciHas('*.yaml') || ciHas('*.yml')) {
        ciCheck(ci, 'yamllint', 'yamllint') { ciRun('yamllint', 'yamllint --no-warnings .') }
    }
}
