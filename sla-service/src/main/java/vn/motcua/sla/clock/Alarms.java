package vn.motcua.sla.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.sla.calendar.WorkCalendar;

/**
 * When to warn before a due instant.
 *
 * @param lastLegalMoment until when an apology is in time; null for terms of one working day or less, which are exempt
 */
public record Alarms(Instant atRiskAt, @Nullable Instant lastLegalMoment) {

    public static Alarms before(WorkCalendar calendar, Instant countedFrom, Instant dueAt, Term term) {
        var warnings = calendar.warnings();
        return new Alarms(
                warnings.atRiskAt(countedFrom, dueAt, term),
                warnings.oneWorkingDayOrLess(term) ? null : warnings.lastLegalMoment(dueAt));
    }

    /** Of a term that is extended, if it is: then it is no longer one of a working day or less. */
    public static Alarms before(WorkCalendar calendar, Instant countedFrom, Instant dueAt, Terms terms) {
        if (terms.extension() == null) {
            return before(calendar, countedFrom, dueAt, terms.total());
        }
        var warnings = calendar.warnings();
        return new Alarms(warnings.atRiskAt(countedFrom, dueAt), warnings.lastLegalMoment(dueAt));
    }
}
