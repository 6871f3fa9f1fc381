// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {
    @TempDir
    Path root;

    @Test
    void a_workspace_is_used_once_at_a_time_and_is_free_again_after() {
        Workspaces workspaces = new Workspaces(root);
        assertThat(workspaces.take("shop/main")).isEqualTo(root.resolve("shop_main"));
        assertThat(workspaces.take("shop/main")).isEqualTo(root.resolve("shop_main@2"));
        assertThat(workspaces.take("other")).isEqualTo(root.resolve("other"));
        workspaces.release(root.resolve("shop_main"));
        assertThat(workspaces.take("shop/main"))
                .isEqualTo(root.resolve("shop_main"))
                .isDirectory();
    }

    @Test
    void another_run_gets_another_workspace() {
        assertThat(new Workspaces(root).take("shop")).isEqualTo(root.resolve("shop"));
        assertThat(new Workspaces(root).take("shop")).isEqualTo(root.resolve("shop@2"));
    }

    @Test
    void a_resumed_block_is_refused_the_workspace_that_another_run_has_taken() {
        new Workspaces(root).take("shop");
        Workspaces resumed = new Workspaces(root);
        assertThatThrownBy(() -> resumed.takeAgain(root.resolve("shop")))
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("Workspace " + root.resolve("shop")
                        + " is used by another run. Wait until that has ended, and resume this one again.");
        resumed.takeAgain(root.resolve("free"));
        assertThat(resumed.take("free")).isEqualTo(root.resolve("free@2"));
    }

    @Test
    void in_place_the_first_workspace_is_the_source_itself(@TempDir Path source) {
        Workspaces workspaces = Workspaces.inPlace(source, root);
        assertThat(workspaces.take("shop")).isEqualTo(source);
        assertThat(workspaces.take("shop")).isEqualTo(root.resolve("shop@2"));
    }

    @Test
    void what_was_not_taken_cannot_be_released() {
        Workspaces workspaces = new Workspaces(root);
        assertThatThrownBy(() -> workspaces.release(root.resolve("shop")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(root.resolve("shop") + " is not taken");
    }
}
