package vn.motcua.eventing.web;

import org.jspecify.annotations.Nullable;

/** How long a page may be. */
public final class Limits {

    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    private Limits() {}

    /** The parameter {@code limit}, or the default if it is absent. */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MAX) {
            throw Problems.invalid("limit", "a number from 1 to " + MAX, limit.toString());
        }
        return limit;
    }
}
