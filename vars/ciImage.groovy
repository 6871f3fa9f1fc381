// SPDX-License-Identifier: MIT

/** Builds the image into the OCI layout .platform/image with the first builder that the agent has. */
def call(Map ci) {
    ciCheck(ci, 'Image', null) {
        String builder = ci.builder == 'auto' ? platformTool.firstOf(['buildah', 'devops-pack']) : ci.builder
        if (!builder) {
            error platformTool.missing('buildah')
        }
        String command = libraryResource("io/jenkins/plugins/awsdevops/image/${builder}.sh")
        withEnv(["IMAGE_CONTEXT=${ci.context}", "IMAGE_FILE=${ci.dockerfile}", 'IMAGE_LAYOUT=.platform/image',
                 "IMAGE_VERSION=${ci.commit ?: 'dev'}"]) {
            ciRun('Image', command)
        }
        if (env.DEVOPS_DRY_RUN) {
            return "${ci.service} (${builder})" // nothing was built, so there is no digest
        }
        String digest = manifestDigest(readFile('.platform/image/index.json'))
        return "${ci.service}@${digest} (${builder})"
    }
}

@NonCPS
private static String manifestDigest(String index) {
    return new groovy.json.JsonSlurper().parseText(index).manifests[0].digest
}
