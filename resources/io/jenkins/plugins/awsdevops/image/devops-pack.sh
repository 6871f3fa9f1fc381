# Packs $IMAGE_CONTEXT into the OCI layout folder $IMAGE_LAYOUT with the packer of the runner; runs no Dockerfile.
set -eu
echo "No image builder here: the files are packed FROM scratch, the Dockerfile is not run."
rm -rf "$IMAGE_LAYOUT"
devops-pack --context "$IMAGE_CONTEXT" --layout "$IMAGE_LAYOUT" \
    --label "org.opencontainers.image.revision=$IMAGE_VERSION"
