package vn.motcua.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;

/**
 * Counts legal terms (Civil Code 145–148). The day of receipt is day zero; a receipt on a day off, or at or after
 * closing, counts as of the next working day; an end on a day off moves to the next working day.
 */
public final class TermCounting {
    private final WorkCalendar calendar;

    TermCounting(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** When a term is due. */
    public Instant add(Instant received, Term term) {
        return add(received, Budget.of(term));
    }

    /** When a term is due; a same-day procedure has its own rule whatever its term says. */
    public Instant add(Instant received, Term term, boolean sameDay) {
        return add(received, Budget.of(term, sameDay));
    }

    /** When a budget that starts with a receipt, or with the completeness of a supplement, is used up. */
    public Instant add(Instant received, Budget budget) {
        return switch (budget) {
            case Budget.OfDays days -> calendar.closing(dueDate(end(received, dayZero(received), days)));
            case Budget.OfTime time -> after(received, time);
        };
    }

    /**
     * How much of a clock remains at a stop: for units of days the counted days after the day of the stop up to the due
     * date, otherwise the time up to the due instant. Nothing remains once it is due.
     */
    public Budget remaining(Instant stopped, Instant due, Unit unit) {
        LocalDate stopDate = calendar.dateOf(stopped);
        LocalDate dueDate = calendar.dateOf(due);
        return switch (unit) {
            case WORKING_DAY -> new Budget.WorkingDays(zeroOrMore(calendar.workingDaysBetween(stopDate, dueDate)));
            case CALENDAR_DAY, MONTH -> new Budget.CalendarDays(zeroOrMore(ChronoUnit.DAYS.between(stopDate, dueDate)));
            case WORKING_HOUR -> new Budget.WorkingTime(zeroOrMore(calendar.workingTime(stopped, due)));
            case HOUR -> new Budget.ClockTime(zeroOrMore(Duration.between(stopped, due)));
        };
    }

    /**
     * When what remained at a stop is used up. The day of resumption itself is day zero, whatever its kind and hour:
     * a stop can move the due date by no more days than it lasted. With no day left it is due at closing of that day
     * or, if that is past, of the next working day.
     */
    public Instant resume(Instant resumed, Budget remaining) {
        return switch (remaining) {
            case Budget.OfDays days -> afterResumption(resumed, days);
            case Budget.OfTime time -> after(resumed, time);
        };
    }

    /**
     * Whole units of a term from a receipt to an instant, the inverse of {@link #add}. Calendar days and months are
     * measured to the date of that instant: if the end of a term moved from a day off, the days it moved are included.
     */
    public long between(Instant received, Instant end, Unit unit) {
        LocalDate endDate = calendar.dateOf(end);
        return switch (unit) {
            case WORKING_DAY -> calendar.workingDaysBetween(dayZero(received), endDate);
            case CALENDAR_DAY -> ChronoUnit.DAYS.between(dayZero(received), endDate);
            case MONTH -> monthsBetween(dayZero(received), endDate);
            case WORKING_HOUR -> calendar.workingTime(received, end).toHours();
            case HOUR -> Duration.between(received, end).toHours();
        };
    }

    /** The day that a receipt counts as of. */
    public LocalDate dayZero(Instant received) {
        LocalDate date = calendar.dateOf(received);
        boolean open = calendar.isWorkingDay(date) && received.isBefore(calendar.closing(date));
        return open ? date : calendar.nextWorkingDay(date);
    }

    /** The last counted day, which may be a day off. */
    LocalDate end(Instant from, LocalDate dayZero, Budget.OfDays budget) {
        return switch (budget) {
            case Budget.SameDay _ -> afterSameDayLimit(from, dayZero) ? calendar.nextWorkingDay(dayZero) : dayZero;
            case Budget.WorkingDays counted -> calendar.plusWorkingDays(dayZero, counted.days());
            case Budget.CalendarDays counted -> dayZero.plusDays(counted.days());
            case Budget.Months counted -> dayZero.plusMonths(counted.months());
        };
    }

    /** The working day that an end on a day off moves to. */
    LocalDate dueDate(LocalDate end) {
        return calendar.workingDayFrom(end);
    }

    private Instant after(Instant from, Budget.OfTime budget) {
        return switch (budget) {
            case Budget.WorkingTime working -> calendar.plusWorkingTime(from, working.time());
            case Budget.ClockTime clock -> calendar.covered(from.plus(clock.time()));
        };
    }

    private Instant afterResumption(Instant resumed, Budget.OfDays remaining) {
        LocalDate dueDate = dueDate(end(resumed, calendar.dateOf(resumed), remaining));
        Instant due = calendar.closing(dueDate);
        return due.isAfter(resumed) ? due : calendar.closing(calendar.nextWorkingDay(dueDate));
    }

    private boolean afterSameDayLimit(Instant received, LocalDate dayZero) {
        return received.isAfter(calendar.at(dayZero, calendar.hours().sameDayUntil()));
    }

    /** The longest term in months that has ended by this date; a month without the day ends on its last day. */
    private static long monthsBetween(LocalDate dayZero, LocalDate end) {
        long months = (end.getYear() - dayZero.getYear()) * 12L + end.getMonthValue() - dayZero.getMonthValue();
        return dayZero.plusMonths(months).isAfter(end) ? months - 1 : months;
    }

    private static int zeroOrMore(long days) {
        return Math.toIntExact(Math.max(0, days));
    }

    private static Duration zeroOrMore(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
