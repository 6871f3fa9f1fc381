// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.FilePath;
import hudson.model.Descriptor.FormException;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.junit.jupiter.api.Test;

class WorkspaceStepDescriptorTest {
    static final class Declaration extends WorkspaceStepDescriptor {
        Declaration() {
            super("probe", "Probe", ProbeStep.Request.class, Map.of("todo", "look"));
        }

        FormValidation of(String parameter, String text) {
            return check(parameter, text);
        }
    }

    final Declaration declaration = new Declaration();

    @Test
    void needs_workspace_console_build_and_node_of_the_graph() {
        assertThat(declaration.getRequiredContext())
                .isEqualTo(java.util.Set.of(FilePath.class, TaskListener.class, Run.class, FlowNode.class));
    }

    @Test
    void refuses_an_unknown_parameter_of_a_call_with_the_nearest_known_one() {
        assertThatThrownBy(() -> declaration.newInstance(Map.of("todo", "look", "cuont", 4)))
                .isInstanceOf(AbortException.class)
                .hasMessage("probe: unknown parameter 'cuont'; did you mean 'count'?"
                        + " Known are: todo, extra, names, count, loud.");
    }

    @Test
    void refuses_a_wrong_type_of_a_call_with_its_path() {
        assertThatThrownBy(() -> declaration.newInstance(Map.of("todo", "look", "names", List.of("api"))))
                .isInstanceOf(AbortException.class)
                .hasMessage("names: must be a map, but is a list");
    }

    @Test
    void refuses_a_field_of_a_form_that_cannot_be_read() {
        JSONObject form = new JSONObject().element("todo", "look").element("names", "api v2");

        assertThatThrownBy(() -> declaration.newInstance(null, form))
                .isInstanceOf(FormException.class)
                .hasRootCauseMessage("names: 'api v2' is not name=value")
                .hasFieldOrPropertyWithValue("formField", "names");
    }

    @Test
    void checks_a_field_with_the_words_of_the_core() {
        assertThat(declaration.of("todo", "look").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(declaration.of("todo", " ")).hasMessage("probe: missing parameter 'todo' (text)");
        assertThat(declaration.of("names", "")).matches(check -> check.kind == FormValidation.Kind.OK);
        assertThat(declaration.of("names", "api")).hasMessage("names: 'api' is not name=value");
        assertThat(declaration.of("count", "many")).hasMessage("count: must be a whole number, but is 'many'");
        assertThat(declaration.of("names", "{\"a\": 1}"))
                .hasMessage("names.a: must be text, but is the number 1; put it in quotes");
    }

    @Test
    void names_a_call_by_its_required_arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("count", 4));
        arguments.put("todo", List.of("a", "b"));

        assertThat(declaration.argumentsToString(arguments)).isEqualTo("a, b");
        assertThat(declaration.argumentsToString(Map.of())).isEmpty();
    }
}
