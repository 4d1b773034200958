package vn.motcua.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;

/** When a running term is at risk, and until when the administration can still apologise in time. */
public final class Warnings {
    private static final int WARNING_DAYS = 2;

    private final WorkCalendar calendar;

    Warnings(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Closing time of the last working day before the due date. */
    public Instant lastLegalMoment(Instant due) {
        return calendar.closing(calendar.previousWorkingDay(calendar.dateOf(due)));
    }

    /** Terms so short that no apology can be owed a day before. */
    public boolean oneWorkingDayOrLess(Term term) {
        return switch (term.unit()) {
            case WORKING_DAY, CALENDAR_DAY -> term.value() == 1;
            case WORKING_HOUR ->
                Duration.ofHours(term.value()).compareTo(calendar.hours().perDay()) <= 0;
            case HOUR -> term.value() <= 24;
            case MONTH -> false;
        };
    }

    /**
     * When a term becomes at risk.
     *
     * <ul>
     *   <li>Ordinarily at the due time of day, two working days before the due date, but not before half the time from
     *       receipt to the last legal moment has passed.
     *   <li>For a term of one working day or less, or one whose last legal moment is not after its receipt, when 75 %
     *       of the time from receipt to the due instant has passed.
     * </ul>
     *
     * <p>The time that passes is working time, for terms in hours around the clock it is clock time. The answer is
     * never before the receipt nor after the due instant, in ticks of a millisecond.
     */
    public Instant atRiskAt(Instant received, Instant due, Term term) {
        return atRiskAt(received, due, term.unit(), oneWorkingDayOrLess(term));
    }

    /** When a term in days becomes at risk that is longer than one, as every extended one is. */
    public Instant atRiskAt(Instant received, Instant due) {
        return atRiskAt(received, due, Unit.WORKING_DAY, false);
    }

    private Instant atRiskAt(Instant received, Instant due, Unit unit, boolean oneWorkingDayOrLess) {
        Instant lastLegalMoment = lastLegalMoment(due);
        boolean tooShort = oneWorkingDayOrLess || !lastLegalMoment.isAfter(received);
        Instant warning = tooShort
                ? percent(75, received, due, unit)
                : OfficeTime.later(
                        calendar.plusWorkingDays(due, -WARNING_DAYS), percent(50, received, lastLegalMoment, unit));
        return OfficeTime.earlier(OfficeTime.later(warning, received), due);
    }

    private Instant percent(int percent, Instant from, Instant to, Unit unit) {
        return switch (unit) {
            case WORKING_DAY, CALENDAR_DAY, MONTH, WORKING_HOUR ->
                calendar.plusWorkingTime(from, part(calendar.workingTime(from, to), percent));
            case HOUR -> from.plus(part(Duration.between(from, to), percent));
        };
    }

    private static Duration part(Duration time, int percent) {
        return time.multipliedBy(percent).dividedBy(100).truncatedTo(ChronoUnit.MILLIS);
    }
}
