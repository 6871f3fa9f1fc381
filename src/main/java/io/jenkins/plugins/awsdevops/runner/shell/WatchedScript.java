// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.shell;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One script under the eyes of the poller. All calls come from the poller's thread; times are {@code nanoTime}. */
final class WatchedScript {
    private static final long SHORTEST = Duration.ofMillis(5).toNanos();
    private static final long LONGEST = Duration.ofMillis(200).toNanos();
    private static final long BETWEEN_CHECKS = Duration.ofMillis(500).toNanos();
    private static final int CHUNKS_AT_ONCE = 16;

    private final ControlFolder control;
    private final ScriptListener listener;
    private final ScriptLog log;
    private final Patience patience;
    private final long begin;
    private long interval = SHORTEST;
    private long lastGrowth;
    private long lastCheck;
    private boolean missing;
    private boolean neverStarts;
    private boolean mustStop;
    private boolean killed;
    private Optional<Long> killAt = Optional.empty();
    private List<ProcessHandle> toStop = List.of();

    WatchedScript(ControlFolder control, Charset charset, ScriptListener listener, Patience patience, long now) {
        this.control = control;
        this.listener = listener;
        this.log = new ScriptLog(control, charset, listener);
        this.patience = patience;
        this.begin = now;
        this.lastGrowth = now;
        this.lastCheck = now - BETWEEN_CHECKS;
    }

    ScriptListener listener() {
        return listener;
    }

    /** {@return nanoseconds until the next look; empty if the script has ended, and its listener knows} */
    Optional<Long> look(long now) {
        // first the exit code, then the log: what was printed before the exit code was written is not missed
        OptionalInt code = control.exitCode();
        if (log.grew()) {
            lastGrowth = now;
            interval = SHORTEST;
        }
        if (deliver(now - lastGrowth > patience.line().toNanos())) {
            return Optional.of(0L);
        }
        if (!listener.isReady()) {
            return Optional.of(SHORTEST);
        }
        Optional<Ended> ended = code.isPresent() ? Optional.of(new Ended(code.getAsInt())) : check(now);
        if (ended.isPresent()) {
            end(ended.get());
            return Optional.empty();
        }
        interval = Math.min(LONGEST, interval + interval / 4);
        return Optional.of(interval);
    }

    /** Asks the script to end, and has it killed when its grace is over. One that has not started never will. */
    void stop(long now) {
        if (control.claim()) {
            neverStarts = true;
            return;
        }
        mustStop = true;
        ProcessGroup.of(control).ifPresent(group -> terminate(group, now));
    }

    private void terminate(ProcessGroup group, long now) {
        mustStop = false;
        toStop = group.descendants();
        killAt = killAt.or(() -> Optional.of(now + patience.grace().toNanos()));
        group.terminate();
    }

    private boolean deliver(boolean unfinishedToo) {
        for (int chunk = 0; chunk < CHUNKS_AT_ONCE; chunk++) {
            if (!log.deliver(unfinishedToo)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the process is there at all costs more to find out than to look for its files: less often. */
    private Optional<Ended> check(long now) {
        if (now - lastCheck < BETWEEN_CHECKS) {
            return Optional.empty();
        }
        lastCheck = now;
        Optional<ProcessGroup> group = ProcessGroup.of(control);
        if (group.isPresent()) {
            if (mustStop) {
                // when it was asked to, its claim was there but not yet its process id
                terminate(group.get(), now);
            }
            if (killAt.isPresent() && now >= killAt.get()) {
                killed = true;
                group.get().descendants().forEach(ProcessHandle::destroyForcibly);
            }
            return Optional.empty();
        }
        if (control.processId().isEmpty()) {
            return neverStarts || now - begin > patience.start().toNanos()
                    ? Optional.of(Ended.NEVER_STARTED)
                    : Optional.empty();
        }
        boolean twice = missing;
        missing = true;
        return twice ? Optional.of(Ended.VANISHED) : Optional.empty();
    }

    private void end(Ended ended) {
        log.finish();
        toStop.forEach(killed ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        if (killed) {
            ProcessGroup.killWhatIsLeftOf(control);
        }
        listener.ended(ended);
    }
}
