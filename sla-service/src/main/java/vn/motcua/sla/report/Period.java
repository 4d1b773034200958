package vn.motcua.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.eventing.door.OfficeTime;

/**
 * Days from the first to the last, looked at as of an instant.
 *
 * @param asOf what happened after it is not known
 */
public record Period(LocalDate from, LocalDate to, Instant asOf) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Expected to not before from, got " + from + " to " + to);
        }
    }

    /** As of the end of its last day. */
    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to, end(to));
    }

    public Instant begin() {
        return start(from);
    }

    /** The end of its last day. */
    public static Instant end(LocalDate to) {
        return start(to.plusDays(1)).minusMillis(1);
    }

    LocalDate asOfDate() {
        return OfficeTime.day(asOf);
    }

    private static Instant start(LocalDate date) {
        return OfficeTime.startOf(date);
    }
}
