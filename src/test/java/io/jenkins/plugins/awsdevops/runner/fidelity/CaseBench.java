// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.fidelity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.problem.PlatformException;
import io.jenkins.plugins.awsdevops.runner.ActiveRun;
import io.jenkins.plugins.awsdevops.runner.Machine;
import io.jenkins.plugins.awsdevops.runner.PipelineRunner;
import io.jenkins.plugins.awsdevops.runner.RunRequest;
import io.jenkins.plugins.awsdevops.runner.StateFolder;
import io.jenkins.plugins.awsdevops.runner.ask.Answer;
import io.jenkins.plugins.awsdevops.runner.ask.Question;
import io.jenkins.plugins.awsdevops.runner.ask.Questions;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.library.LibraryDefinition;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Sets up what a recorded pipeline needs, runs it, and keeps what it printed. */
final class CaseBench {
    private static final String IMPLICIT = "implicit";

    private final RecordedCase recorded;
    private final Path folder;

    CaseBench(RecordedCase recorded, Path folder) {
        this.recorded = recorded;
        this.folder = folder;
    }

    /** Runs it as often as it was recorded; the last run counts. */
    RecordedRun run() throws IOException, InterruptedException {
        writeLibrary();
        Files.createDirectories(source());
        if (recorded.runs().isEmpty()) {
            return run(recorded.params());
        }
        RecordedRun last = null;
        for (Map<String, Object> run : recorded.runs()) {
            last = run(parameters(run));
        }
        return last;
    }

    @SuppressWarnings("unchecked") // the file is ours
    private static Map<String, Object> parameters(Map<String, Object> run) {
        return (Map<String, Object>) run.getOrDefault("params", Map.of());
    }

    private RecordedRun run(Map<String, Object> parameters) throws IOException, InterruptedException {
        Listening listening = new Listening();
        try (Machine machine = new Machine()) {
            ActiveRun run = PipelineRunner.on(machine, new StateFolder(state()), List.of(listening))
                    .begin(request(parameters));
            listening.run.set(run);
            Result result = run.run();
            return RecordedRun.of(recorded, result.toString(), RecordedLog.of(listening.lines, places()));
        }
    }

    private RunRequest request(Map<String, Object> parameters) throws IOException {
        List<LibraryDefinition> libraries = recorded.library().isEmpty()
                ? List.of()
                : List.of(new LibraryDefinition(
                        "shared",
                        folder.resolve("library"),
                        Boolean.TRUE.equals(recorded.library().get(IMPLICIT))));
        return new RunRequest(
                source(),
                recorded.script(),
                "case",
                libraries,
                parameters,
                Map.of(),
                credentials(),
                Run.Approvals.NONE,
                List.of(),
                false,
                recorded.sandbox());
    }

    private void writeLibrary() throws IOException {
        for (Map.Entry<String, Object> entry : recorded.library().entrySet()) {
            if (!entry.getKey().equals(IMPLICIT)) {
                Path file = folder.resolve("library").resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue().toString());
            }
        }
    }

    private Map<String, String> credentials() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Object one : (List<?>) recorded.setup().getOrDefault("credentials", List.of())) {
            Map<?, ?> credential = (Map<?, ?>) one;
            Map<?, ?> values = (Map<?, ?>) credential.get("values");
            String kind = (String) credential.get("kind");
            String value =
                    switch (kind) {
                        case "string" -> values.get("secret") + "";
                        case "file" -> values.get("content") + "";
                        default -> values.get("username") + ":" + values.get("password");
                    };
            String id = (String) credential.get("id");
            Path file = Files.createDirectories(folder.resolve("credentials")).resolve(id);
            Files.writeString(file, value);
            boolean userToo = Boolean.TRUE.equals(values.get("usernameSecret"));
            sources.put(id, (userToo ? "secretUsernamePassword" : kind) + ":file:" + file);
        }
        return sources;
    }

    private Path source() {
        return folder.resolve("source");
    }

    private Path state() {
        return folder.resolve(".devops");
    }

    private Map<Path, String> places() {
        Map<Path, String> places = new LinkedHashMap<>();
        places.put(
                state().resolve("runs/1/sources/libraries/shared"),
                "${JENKINS_HOME}/jobs/${JOB_NAME}/builds/1/libs/${LIB}");
        places.put(state().resolve("ws/case"), "${WORKSPACE}");
        return places;
    }

    /** Collects the lines and does what a person did when it was recorded. */
    private final class Listening implements RunListener {
        private final List<String> lines = new ArrayList<>();
        private final AtomicReference<ActiveRun> run = new AtomicReference<>();
        private final Iterator<Map<String, Object>> answers = recorded.interaction().stream()
                .filter(act -> "input".equals(act.get("on")))
                .iterator();

        @Override
        public void hear(RunEvent event) {
            if (event instanceof RunEvent.LogLine line) {
                lines.add(line.text());
                if (recorded.interaction().stream().anyMatch(act -> isStopAt(act, line.text()))) {
                    run.get().abort("anonymous");
                }
            } else if (event instanceof RunEvent.Noted noted && noted.kind().equals("input")) {
                answer();
            }
        }

        private boolean isStopAt(Map<String, Object> act, String line) {
            return "line".equals(act.get("on")) && line.contains((String) act.get("text"));
        }

        private void answer() {
            Questions questions = new Questions(state().resolve("runs/1/inputs"));
            while (!questions.open().isEmpty() && answers.hasNext()) {
                Map<String, Object> act = answers.next();
                Question question = questions.open().get(0);
                if (Boolean.TRUE.equals(act.get("refused"))) {
                    assertThatThrownBy(() -> questions.answer(question, answer(act)))
                            .isInstanceOf(PlatformException.class);
                } else {
                    questions.answer(question, answer(act));
                    return;
                }
            }
        }

        private Answer answer(Map<String, Object> act) {
            Map<String, String> given = new LinkedHashMap<>();
            ((Map<?, ?>) act.getOrDefault("parameters", Map.of()))
                    .forEach((name, value) -> given.put(name.toString(), value.toString()));
            return new Answer(!"abort".equals(act.get("do")), (String) act.getOrDefault("as", ""), given);
        }
    }
}
