// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.util.FormValidation;
import io.jenkins.plugins.awsdevops.plugin.FakeContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeSetImageStepTest {
    @Test
    void refuses_what_can_never_work_when_it_starts(@TempDir Path workspace) {
        assertRefused(workspace, null, Map.of("api", "v2"), "kustomizeSetImage: missing parameter 'path' (text)");
        assertRefused(workspace, "dev", null, "kustomizeSetImage: missing parameter 'images' (map)");
        assertRefused(workspace, "dev", Map.of(), "images: must name at least one image");
    }

    @Test
    void sets_an_image_in_the_workspace_and_gives_back_what_changed(@TempDir Path workspace) throws Exception {
        Path file = Files.writeString(workspace.resolve("kustomization.yaml"), "images:\n- name: api\n  newTag: v1\n");
        FakeContext context = new FakeContext(workspace);

        new KustomizeSetImageStep(".", Map.of("api", "v2")).start(context).start();

        assertThat(context.value())
                .isEqualTo(Map.of(
                        "changed", true, "file", "kustomization.yaml", "previous", Map.of("api", "v1"), "diff", """
                        --- a/kustomization.yaml
                        +++ b/kustomization.yaml
                        @@ -1,3 +1,3 @@
                         images:
                         - name: api
                        -  newTag: v1
                        +  newTag: v2
                        """));
        assertThat(file).hasContent("images:\n- name: api\n  newTag: v2\n");
    }

    @Test
    void shows_a_problem_of_the_core_by_its_message(@TempDir Path workspace) throws Exception {
        FakeContext context = new FakeContext(workspace);

        new KustomizeSetImageStep("none", Map.of("api", "v2")).start(context).start();

        assertThat(context.failure())
                .isInstanceOf(AbortException.class)
                .hasMessage("path: there is no folder 'none' in " + workspace);
    }

    @Test
    void shows_path_and_images_of_a_call() {
        assertThat(new KustomizeSetImageStep.Declaration()
                        .argumentsToString(Map.of("path", "overlays/dev", "images", Map.of("api", "v2"))))
                .isEqualTo("overlays/dev api=v2");
    }

    @Test
    void checks_the_fields_of_its_form() {
        KustomizeSetImageStep.Declaration declaration = new KustomizeSetImageStep.Declaration();

        assertThat(declaration.doCheckPath("overlays/dev").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.doCheckPath("")).hasMessage("kustomizeSetImage: missing parameter 'path' (text)");
        assertThat(declaration.doCheckImages("api=v2\nweb=v3").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.doCheckImages("api")).hasMessage("images: 'api' is not name=value");
    }

    private static void assertRefused(Path workspace, String path, Map<String, String> images, String message) {
        assertThatThrownBy(() -> new KustomizeSetImageStep(path, images).start(new FakeContext(workspace)))
                .isInstanceOf(AbortException.class)
                .hasMessage(message);
    }
}
