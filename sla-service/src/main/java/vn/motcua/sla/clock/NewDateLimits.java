package vn.motcua.sla.clock;

import java.time.Instant;
import vn.motcua.contracts.Term;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.WorkCalendar;

/**
 * Between what a new date must lie.
 *
 * @param after the legal due instant
 * @param until one further legal term later, at closing time
 */
public record NewDateLimits(Instant after, Instant until) {

    public static NewDateLimits of(WorkCalendar calendar, Instant originalDueAt, Term term) {
        var further = calendar.terms().resume(originalDueAt, Budget.of(term));
        return new NewDateLimits(originalDueAt, calendar.closing(calendar.workingDayFrom(calendar.dateOf(further))));
    }

    /** Only the closing time of a working day to come: the letter already says it, so nothing is rounded here. */
    public boolean admit(WorkCalendar calendar, Instant promised, Instant now) {
        var day = calendar.dateOf(promised);
        return calendar.isWorkingDay(day)
                && promised.equals(calendar.closing(day))
                && promised.isAfter(after)
                && !promised.isAfter(until)
                && promised.isAfter(now);
    }
}
