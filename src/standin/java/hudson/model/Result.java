// SPDX-License-Identifier: MIT
package hudson.model;

import java.io.Serializable;
import java.util.List;

/** How a build ended. The order is from best to worst; a build's result never becomes better. */
public final class Result implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final Result SUCCESS = new Result("SUCCESS", 0, true);
    public static final Result UNSTABLE = new Result("UNSTABLE", 1, true);
    public static final Result FAILURE = new Result("FAILURE", 2, true);
    public static final Result NOT_BUILT = new Result("NOT_BUILT", 3, false);
    public static final Result ABORTED = new Result("ABORTED", 4, false);

    private static final List<Result> ALL = List.of(SUCCESS, UNSTABLE, FAILURE, NOT_BUILT, ABORTED);

    public final int ordinal;
    public final boolean completeBuild;
    private final String name;

    private Result(String name, int ordinal, boolean completeBuild) {
        this.name = name;
        this.ordinal = ordinal;
        this.completeBuild = completeBuild;
    }

    public Result combine(Result that) {
        return isWorseThan(that) ? this : that;
    }

    public static Result combine(Result one, Result other) {
        return one.combine(other);
    }

    public boolean isWorseThan(Result that) {
        return ordinal > that.ordinal;
    }

    public boolean isWorseOrEqualTo(Result that) {
        return ordinal >= that.ordinal;
    }

    public boolean isBetterThan(Result that) {
        return ordinal < that.ordinal;
    }

    public boolean isBetterOrEqualTo(Result that) {
        return ordinal <= that.ordinal;
    }

    public boolean isCompleteBuild() {
        return completeBuild;
    }

    /** The result of this name in any case; FAILURE for any other name, as in Jenkins. */
    public static Result fromString(String s) {
        for (Result result : ALL) {
            if (s.equalsIgnoreCase(result.name)) {
                return result;
            }
        }
        return FAILURE;
    }

    private Object readResolve() {
        return ALL.get(ordinal);
    }

    @Override
    public String toString() {
        return name;
    }
}
