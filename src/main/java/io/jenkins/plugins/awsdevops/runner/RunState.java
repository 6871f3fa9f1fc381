// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import hudson.model.Result;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a run is and has become so far: saved with its program. */
final class RunState implements Serializable {
    private static final long serialVersionUID = 1L;

    final String id;
    final String job;
    final int number;
    final Instant startedAt;
    final LinkedHashMap<String, String> environment = new LinkedHashMap<>();
    final LinkedHashMap<String, Object> parameters = new LinkedHashMap<>();
    final ArrayList<LinkedHashMap<String, Object>> causes = new ArrayList<>();
    /** Also written by workers, while the program may be saved. */
    final ConcurrentHashMap<String, Object> facts = new ConcurrentHashMap<>();

    Result result;
    boolean aborted;
    long logged;
    long told;

    RunState(String id, String job, int number, Instant startedAt) {
        this.id = id;
        this.job = job;
        this.number = number;
        this.startedAt = startedAt;
    }

    void causes(List<Map<String, Object>> all) {
        all.forEach(cause -> causes.add(new LinkedHashMap<>(cause)));
    }
}
