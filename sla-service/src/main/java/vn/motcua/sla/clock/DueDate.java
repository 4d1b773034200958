package vn.motcua.sla.clock;

import java.time.Instant;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;

/** Until when a date is kept: one that was given in days until the day is over, one that was given in hours until the instant. */
public final class DueDate {

    private DueDate() {}

    /** The first instant at which what was due at this one is late. */
    public static Instant missedAt(Instant dueAt, boolean byDate) {
        return byDate ? OfficeTime.startOf(OfficeTime.day(dueAt).plusDays(1)) : dueAt.plusMillis(1);
    }

    /** Whether a term of this unit is kept by the day. */
    public static boolean byDate(Unit unit) {
        return switch (unit) {
            case WORKING_DAY, CALENDAR_DAY, MONTH -> true;
            case WORKING_HOUR, HOUR -> false;
        };
    }
}
