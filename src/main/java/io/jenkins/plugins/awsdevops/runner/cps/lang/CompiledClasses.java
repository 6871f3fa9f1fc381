// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import java.util.Map;
import java.util.Optional;

/**
 * Where compiled scripts are kept, so that the next run starts without the compiler. An entry is a small map from names to bytes, under
 * a key that is the digest of all that it was made from: it never becomes stale, and losing it costs no more than time.
 */
public interface CompiledClasses {
    /** Keeps nothing. */
    CompiledClasses NONE = new CompiledClasses() {
        @Override
        public Optional<Map<String, byte[]>> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, Map<String, byte[]> classes) {
            // nowhere
        }
    };

    /** {@return the entry in the order in which it was made} */
    Optional<Map<String, byte[]>> find(String key);

    /** Keeps an entry. That it could not be kept is no failure of the run. */
    void keep(String key, Map<String, byte[]> classes);
}
