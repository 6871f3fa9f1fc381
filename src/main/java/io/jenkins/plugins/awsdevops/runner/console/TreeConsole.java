// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.console;

import hudson.model.Result;
import io.jenkins.plugins.awsdevops.core.text.Durations;
import io.jenkins.plugins.awsdevops.core.text.StyledText;
import io.jenkins.plugins.awsdevops.core.text.TextStyle;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.BranchEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.Hint;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.LogLine;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.RunResumed;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StageBegan;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StageEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunEvent.StepEnded;
import io.jenkins.plugins.awsdevops.runner.event.RunListener;
import io.jenkins.plugins.awsdevops.runner.event.TimedEvent;
import io.jenkins.plugins.awsdevops.runner.story.Call;
import io.jenkins.plugins.awsdevops.runner.story.RunStory;
import io.jenkins.plugins.awsdevops.runner.story.Scope;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The console of a run: stages as a tree, the log indented below them and told apart by branch in {@code parallel},
 * failed steps where they fail, a summary, and {@code Finished: RESULT} as the last line.
 */
public final class TreeConsole implements RunListener {
    private static final int NARROWEST_LOG = 20;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Clock clock;
    private final List<Pointer> pointers;
    private final Palette palette;
    private final Gutter gutter;
    private final RunStory story = new RunStory();
    private final Quiet quiet = new Quiet();

    /** @param pointers where the things are that the run leaves behind, for the summary */
    public TreeConsole(PrintWriter out, Terminal terminal, Clock clock, List<Pointer> pointers) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.pointers = List.copyOf(pointers);
        this.palette = new Palette(terminal);
        this.gutter = new Gutter(palette);
    }

    /** Takes what the run did before this process began, without printing it: a run that is resumed. */
    public synchronized void recall(TimedEvent earlier) {
        story.hear(earlier);
    }

    @Override
    public synchronized void hear(RunEvent event) {
        story.hear(new TimedEvent(clock.instant(), event));
        if (event instanceof LogLine line) {
            log(line);
        } else if (event instanceof StageBegan began) {
            story.stage(began.id()).ifPresent(this::begin);
        } else if (event instanceof StageEnded ended) {
            story.stage(ended.id()).ifPresent(stage -> end(stage, ended));
        } else if (event instanceof BranchEnded ended) {
            story.branch(ended.id()).ifPresent(this::end);
        } else if (event instanceof StepEnded ended && story.stage(ended.id()).isEmpty()) {
            story.call(ended.id()).filter(Call::isOrigin).ifPresent(this::failed);
        } else if (event instanceof Hint hint) {
            print(palette.faint("Hint: " + Lines.oneLine(hint.text())));
        } else if (event instanceof RunBegan began) {
            print(palette.bold(Lines.oneLine(began.job()) + " #" + began.number()));
        } else if (event instanceof RunResumed) {
            story.pauses().stream()
                    .skip(story.pauses().size() - 1L)
                    .forEach(pause ->
                            print(palette.faint("Goes on after a pause of " + Durations.text(pause.duration()))));
        } else if (event instanceof RunEnded ended) {
            new Summary(story, palette, terminal, pointers).lines().forEach(this::print);
            print(palette.in(Optional.of(ended.result()), "Finished: " + ended.result()));
        }
        out.flush();
    }

    /** Says what the run waits for, if that has been quiet for long. Called now and then by who watches the clock. */
    public synchronized void tick() {
        quiet.line(story, clock.instant()).ifPresent(line -> {
            print(palette.faint(palette.ellipsis() + " " + line));
            out.flush();
        });
    }

    private void log(LogLine line) {
        StyledText text = StyledText.parse(line.text());
        if (text.plain().startsWith("+ ") && text.pieces().size() == 1) {
            text = StyledText.of(text.plain(), TextStyle.NONE.faint());
        }
        lines(gutter.inside(story.scopeOf(line)), text);
    }

    private void lines(Gutter.Lead lead, StyledText text) {
        int room = terminal.columns() - lead.columns();
        boolean fold = terminal.columns() > 0 && room >= NARROWEST_LOG;
        for (StyledText each : fold ? text.wrap(room) : List.of(text)) {
            print(lead.text() + palette.show(each));
        }
    }

    private void begin(Scope stage) {
        if (!stage.repeatsBranch()) {
            print(gutter.around(stage).text() + palette.begin() + " " + palette.bold(Lines.oneLine(stage.name())));
        }
    }

    private void end(Scope stage, StageEnded ended) {
        boolean told = story.call(ended.id())
                .filter(call -> !call.hasTold(ended.error()))
                .isEmpty();
        if (!ended.error().isEmpty() && !told) {
            failed(gutter.inside(stage), "", ended.error());
        }
        boolean branchTells =
                stage.repeatsBranch() && stage.parent().filter(story::tellsEnd).isPresent();
        if (!branchTells) {
            last(gutter.around(stage), stage);
        }
    }

    private void end(Scope branch) {
        if (!branch.error().isEmpty() && !story.isToldInside(branch)) {
            failed(gutter.inside(branch), "", branch.error());
        }
        last(gutter.inside(branch), branch);
    }

    private void last(Gutter.Lead lead, Scope ended) {
        String name = palette.bold(Lines.oneLine(ended.name()));
        String sign = palette.sign(ended.result());
        String time = palette.faint(Durations.text(ended.duration()));
        print(lead.text() + sign + " " + name + "  " + told(ended.result()) + time);
    }

    /** The word for what a sign alone does not tell. */
    private String told(Optional<Result> result) {
        boolean plain = result.equals(Optional.of(Result.SUCCESS)) || result.equals(Optional.of(Result.FAILURE));
        return plain ? "" : palette.in(result, result.map(Result::toString).orElse("")) + "  ";
    }

    private void failed(Call call) {
        failed(gutter.inside(call.scope()), Lines.oneLine(call.title()) + ": ", call.error());
    }

    private void failed(Gutter.Lead lead, String what, String message) {
        List<String> error = Lines.of(message);
        String sign = palette.sign(Optional.of(Result.FAILURE));
        print(lead.text() + sign + " " + palette.failed(what + error.get(0)));
        error.stream().skip(1).forEach(line -> print(lead.text() + "  " + palette.failed(line)));
    }

    private void print(String line) {
        out.print((terminal.colour() ? line : line.stripTrailing()) + "\n");
    }
}
