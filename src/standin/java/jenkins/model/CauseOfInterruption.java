// SPDX-License-Identifier: MIT
package jenkins.model;

import java.io.Serializable;

/** Why a build was interrupted. */
public abstract class CauseOfInterruption implements Serializable {
    private static final long serialVersionUID = 1L;

    public abstract String getShortDescription();

    /** A user stopped the build. */
    public static final class UserInterruption extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String user;

        public UserInterruption(String userId) {
            this.user = userId;
        }

        public String getUserId() {
            return user;
        }

        @Override
        public String getShortDescription() {
            return "Aborted by " + user;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof UserInterruption && ((UserInterruption) other).user.equals(user);
        }

        @Override
        public int hashCode() {
            return user.hashCode();
        }
    }
}
