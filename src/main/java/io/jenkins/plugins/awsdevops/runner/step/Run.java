// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The run that a step belongs to. What is changed through it is saved with the program. */
public interface Run {
    /** {@return the id that {@code devops runs} shows} */
    String id();

    /** {@return the name of the job, with its branch where it has one: {@code shop} or {@code shop/main}} */
    String job();

    int number();

    /** {@return the result so far, none while nothing has set one} */
    Optional<Result> result();

    /** Makes the result this one, unless it is already worse. */
    void worsen(Result result);

    /** {@return the variables that the whole run sees: those of the build, of its parameters, and {@code env.X = ...}} */
    Map<String, String> environment();

    /** Sets a variable for the rest of the run. */
    void environment(String name, String value);

    Map<String, Object> parameters();

    /** Gives parameters that are not given their defaults, from now on. */
    void parameterDefaults(Map<String, Object> defaults);

    Instant startedAt();

    /** {@return why it was started, as {@code currentBuild.buildCauses} tells it} */
    List<Map<String, Object>> causes();

    /** {@return where the runner was started: the checkout that {@code checkout scm} copies} */
    Path source();

    /** {@return a folder of this run with that name, made if it is not there: stashes, artifacts, controls} */
    Path folder(String name);

    /** {@return a folder that the runs of this job share} */
    Path jobFolder(String name);

    /** {@return the folder of workspaces} */
    Path workspaces();

    /** {@return the workspaces that node blocks take} */
    Workspaces freeWorkspaces();

    /** {@return where the credential with this id comes from: {@code env:NAME} or {@code file:PATH}} */
    Optional<String> credential(String id);

    /** {@return what is to be done about approvals} */
    Approvals approvals();

    /** {@return a value that belongs to the run and is saved with it, for instance the last milestone; null if none} */
    Object fact(String name);

    /** @param value serialisable */
    void fact(String name, Object value);

    void tell(RunEvent event);

    /** What {@code input} does: approve at once, ask on the terminal, or wait for an answer from elsewhere. */
    enum Approvals {
        ALL,
        ASK,
        NONE
    }
}
