// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.runner.cps.EngineSteps;
import io.jenkins.plugins.awsdevops.runner.cps.Host;
import io.jenkins.plugins.awsdevops.runner.cps.Timers;
import io.jenkins.plugins.awsdevops.runner.step.BuiltinSteps;
import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import io.jenkins.plugins.awsdevops.runner.step.Step;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;

/** What the interpreter finds around it in this process. */
final class RunHost implements Host {
    private final Run run;
    private final ProgramFile file;
    private final Timers timers;
    private final ExecutorService workers;
    private final Map<String, Step> steps = new TreeMap<>();
    private final Collection<String> symbols = new TreeSet<>();

    /** @param made makes of each step the one that is started in its place, with the same signature */
    RunHost(Run run, ProgramFile file, Timers timers, ExecutorService workers, UnaryOperator<Step> made) {
        this.run = run;
        this.file = file;
        this.timers = timers;
        this.workers = workers;
        BuiltinSteps.all().forEach(step -> add(made.apply(step)));
        EngineSteps.all().forEach(step -> add(made.apply(step)));
        symbols.removeAll(steps.keySet());
    }

    private void add(Step step) {
        steps.put(step.signature().name(), step);
        symbols.addAll(step.signature().symbols());
    }

    @Override
    public Run run() {
        return run;
    }

    @Override
    public Optional<Step> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    @Override
    public Collection<String> stepNames() {
        return steps.keySet();
    }

    @Override
    public Collection<String> symbols() {
        return symbols;
    }

    /** {@code scm} is the folder that the run was started in. */
    @Override
    public Optional<Object> variable(String name) {
        return name.equals("scm") ? Optional.of(new Described("scm", Map.of())) : Optional.empty();
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public ExecutorService workers() {
        return workers;
    }

    @Override
    public void save(byte[] program) {
        file.write(program);
    }
}
