// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What can be wrong with the sample service, to watch a pipeline find it. */
public enum Flaw {
    NONE {
        @Override
        void putInto(Path sources) {}
    },

    /** A unit test fails. */
    TESTS {
        @Override
        void putInto(Path sources) throws IOException {
            Path service = sources.resolve("service.py");
            String text = Files.readString(service);
            String broken = text.replace("\"message\": \"hello\"", "\"message\": \"goodbye\"");
            if (broken.equals(text)) {
                throw new IllegalStateException("service.py greets in other words now");
            }
            Files.writeString(service, broken);
        }
    },

    /** Somebody has committed a key. It is put together here so that this source holds none. */
    SECRET {
        @Override
        void putInto(Path sources) throws IOException {
            Files.writeString(
                    sources.resolve("deploy.env"),
                    "AWS_ACCESS_KEY_ID=" + "AKIA" + "Q3EGUPTLLMOLKDCF" + "\nAWS_SECRET_ACCESS_KEY=" + "k7Lx0Tg2"
                            + "Qd9VbnW4rYsE8mPcZ1uAhJfR5oKiXw3N" + "\n");
        }
    },

    /** A linter refuses the Dockerfile. */
    DOCKERFILE {
        @Override
        void putInto(Path sources) throws IOException {
            Files.writeString(
                    sources.resolve("Dockerfile"), "RUN sudo cd /tmp && cat /etc/hosts\n", StandardOpenOption.APPEND);
        }
    };

    abstract void putInto(Path sources) throws IOException;
}
