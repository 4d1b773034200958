package vn.motcua.sla.clock;

import java.time.Instant;
import java.time.LocalTime;
import vn.motcua.sla.calendar.WorkCalendar;

/** Until when papers are passed on and taken over (Decree 118/2025 art. 18). */
public final class HandOvers {
    private static final LocalTime NOON = LocalTime.NOON;

    private HandOvers() {}

    /** What was received in time is passed on the same working day, later at the start of the next. */
    public static Instant offerDueAt(WorkCalendar calendar, Instant receivedAt) {
        var day = calendar.dateOf(receivedAt);
        return tooLateFor(calendar, receivedAt)
                ? calendar.opening(calendar.nextWorkingDay(day))
                : calendar.closing(calendar.workingDayFrom(day));
    }

    /** What was offered in time is accepted by the end of that working day, later by noon of the next. */
    public static Instant acceptanceDueAt(WorkCalendar calendar, Instant offeredAt) {
        var day = calendar.dateOf(offeredAt);
        return tooLateFor(calendar, offeredAt)
                ? calendar.at(calendar.nextWorkingDay(day), NOON)
                : calendar.closing(calendar.workingDayFrom(day));
    }

    private static boolean tooLateFor(WorkCalendar calendar, Instant at) {
        return calendar.isWorkingDay(calendar.dateOf(at))
                && calendar.timeOf(at).isAfter(calendar.hours().sameDayUntil());
    }
}
