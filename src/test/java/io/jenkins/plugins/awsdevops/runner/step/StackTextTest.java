// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StackTextTest {
    @Test
    void the_cause_comes_first_and_is_not_said_again() {
        Exception failure = new IllegalStateException(new IOException("disk"));
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "of", "List.java", 1),
            new StackTraceElement("WorkflowScript", "run", "WorkflowScript", 3),
            new StackTraceElement("hello", "call", "hello.groovy", 7)
        });

        assertThat(StackText.of(failure)).isEqualTo("""
                        java.io.IOException: disk
                        Caused: java.lang.IllegalStateException
                        \tat WorkflowScript.run(WorkflowScript:3)
                        \tat hello.call(hello.groovy:7)""");
    }

    @Test
    void a_message_of_its_own_is_kept() {
        assertThat(StackText.of(new IllegalStateException("why", new IOException("disk"))))
                .isEqualTo("java.io.IOException: disk\nCaused: java.lang.IllegalStateException: why");
    }

    @Test
    void a_copy_is_marked_at_every_level() {
        assertThat(StackText.ofCopy(new IllegalStateException(new IOException("disk"))))
                .isEqualTo(
                        "hudson.remoting.ProxyException: java.io.IOException: disk\n"
                                + "Caused: hudson.remoting.ProxyException: java.lang.IllegalStateException: java.io.IOException: disk");
    }

    @Test
    void what_was_suppressed_is_shown_but_not_the_mark_of_a_step() {
        Exception failure = new IOException("first");
        FailureId.mark(failure);
        FailureId.mark(new IllegalStateException(failure));
        failure.addSuppressed(new IOException("second"));

        assertThat(failure.getSuppressed()).hasSize(2);
        assertThat(StackText.of(failure)).isEqualTo("Also:   java.io.IOException: second\njava.io.IOException: first");
    }
}
