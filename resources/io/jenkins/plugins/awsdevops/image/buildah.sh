# Builds $IMAGE_CONTEXT/$IMAGE_FILE into the OCI layout folder $IMAGE_LAYOUT, without a daemon and without privilege.
set -eu
rm -rf "$IMAGE_LAYOUT"
mkdir -p "$(dirname "$IMAGE_LAYOUT")"
name=localhost/platform-build-$$
trap 'buildah --storage-driver vfs rmi -f "$name" >/dev/null 2>&1 || :' EXIT
buildah --storage-driver vfs build --isolation chroot --format oci --timestamp 0 \
    --build-arg "APP_VERSION=$IMAGE_VERSION" \
    --annotation "org.opencontainers.image.revision=$IMAGE_VERSION" \
    --label "org.opencontainers.image.revision=$IMAGE_VERSION" \
    --file "$IMAGE_CONTEXT/$IMAGE_FILE" --tag "$name" "$IMAGE_CONTEXT"
buildah --storage-driver vfs push "$name" "oci:$IMAGE_LAYOUT"
