// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.plugin.step.KustomizeSetImageStep;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.StaplerRequest2;

@WithJenkins
class KustomizeSetImageIT {
    private static final String KUSTOMIZATION = "images:\\n- name: api # ours\\n  newTag: v1\\n";

    private JenkinsRule jenkins;
    private Pipelines pipelines;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        jenkins = rule;
        pipelines = new Pipelines(rule);
    }

    @Test
    void sets_an_image_and_gives_back_plain_values() throws Exception {
        pipelines.run(
                Result.SUCCESS,
                "node {\n"
                        + "  writeFile file: 'dev/kustomization.yaml', text: '" + KUSTOMIZATION + "'\n"
                        + "  def tag = 'v' + 2\n"
                        + "  def bump = kustomizeSetImage path: 'dev', images: [api: \"${tag}\"]\n"
                        + "  echo \"${bump.changed} ${bump.file} ${bump.previous.api}\"\n"
                        + "  echo readFile('dev/kustomization.yaml')\n"
                        + "  def again = kustomizeSetImage path: 'dev', images: [api: tag]\n"
                        + "  echo \"again ${again.changed}\"\n"
                        + "}",
                "true dev/kustomization.yaml v1",
                "- name: api # ours",
                "newTag: v2",
                "again false");
    }

    @Test
    void works_on_an_agent() throws Exception {
        String agent = jenkins.createOnlineSlave().getNodeName();

        pipelines.run(
                Result.SUCCESS,
                "node('" + agent + "') {\n"
                        + "  writeFile file: 'kustomization.yaml', text: '" + KUSTOMIZATION + "'\n"
                        + "  kustomizeSetImage path: '.', images: [api: 'v2']\n"
                        + "  echo readFile('kustomization.yaml')\n"
                        + "}",
                "newTag: v2");
    }

    @Test
    void shows_a_problem_without_a_stack_trace() throws Exception {
        var run = pipelines.run(
                Result.FAILURE, "node { kustomizeSetImage path: '../x', images: [api: 'v2'] }", "ERROR: path: '../x'");

        jenkins.assertLogNotContains("\tat ", run);
    }

    @Test
    void refuses_an_unknown_parameter_with_the_nearest_known_one() throws Exception {
        var run = pipelines.run(
                Result.FAILURE,
                "node { kustomizeSetImage pth: 'dev', images: [api: 'v2'] }",
                "ERROR: kustomizeSetImage: unknown parameter 'pth'; did you mean 'path'?");

        jenkins.assertLogNotContains("\tat ", run);
    }

    @Test
    void needs_a_node() throws Exception {
        pipelines.run(
                Result.FAILURE,
                "kustomizeSetImage path: 'dev', images: [api: 'v2']",
                "Required context class hudson.FilePath is missing");
    }

    @Test
    void the_snippet_generator_writes_the_call_of_a_form() throws Exception {
        JSONObject form = new JSONObject()
                .element("path", "overlays/dev")
                .element("images", "api=v2\nshop/web=v3")
                .element("create", (Object) true)
                .element("verify", (Object) true);

        Step step = jenkins.jenkins
                .getDescriptorByType(KustomizeSetImageStep.Declaration.class)
                .newInstance((StaplerRequest2) null, form);

        assertThat(Snippetizer.object2Groovy(step))
                .isEqualTo(
                        "kustomizeSetImage images: [api: 'v2', 'shop/web': 'v3'], path: 'overlays/dev', verify: true");
    }
}
