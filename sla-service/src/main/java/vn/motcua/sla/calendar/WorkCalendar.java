package vn.motcua.sla.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.eventing.door.OfficeTime;

/**
 * The working calendar of one agency, or of its legal terms: which days are worked, and how much working time lies
 * between two instants. Immutable; every computation is a few look-ups, however long the span.
 *
 * <p>It reaches from 2000 to 2100. A date outside is refused with a {@link DateTimeException}, never guessed.
 */
public final class WorkCalendar {
    /** Local dates and times are Vietnam's. */
    private static final long NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private static final Duration LONGEST =
            Duration.between(OfficeTime.startOf(DayTable.FIRST), OfficeTime.startOf(DayTable.LAST));

    private final String version;
    private final DayTable days;
    private final WorkingHours hours;
    private final long nanosPerDay;

    WorkCalendar(String version, DayTable days, WorkingHours hours) {
        this.version = version;
        this.days = days;
        this.hours = hours;
        this.nanosPerDay = hours.nanosPerDay();
    }

    /** Every date computed with this calendar carries this version. */
    public String version() {
        return version;
    }

    /**
     * Whether decisions were adopted since a date was computed that carries this version. A date that no calendar of ours computed
     * has no older one either.
     */
    public boolean isNewerThan(String other) {
        var theirs = CalendarBook.revisionOf(other);
        return theirs.isPresent()
                && theirs.getAsInt() < CalendarBook.revisionOf(version).orElseThrow();
    }

    public WorkingHours hours() {
        return hours;
    }

    /** The counting of legal terms in this calendar. */
    public TermCounting terms() {
        return new TermCounting(this);
    }

    /** When to warn and until when an apology is in time. */
    public Warnings warnings() {
        return new Warnings(this);
    }

    /** Why a computed date is what it is. */
    public Explanations explanations() {
        return new Explanations(this);
    }

    public Day day(LocalDate date) {
        return days.day(date);
    }

    /** Holidays, days in lieu, swapped days off and make-up days of a year, in order. */
    public List<Day> specialDays(int year) {
        return days.specialDays(year);
    }

    /** Whether the year still rests on rules, because no national decision has settled it. */
    public boolean provisional(int year) {
        return days.provisional(year);
    }

    public boolean isWorkingDay(LocalDate date) {
        return days.isWorkingDay(date);
    }

    /** The first working day after this date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The last working day before this date. */
    public LocalDate previousWorkingDay(LocalDate date) {
        return plusWorkingDays(date, -1);
    }

    /** This date if it is a working day, otherwise the next one. */
    public LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    /** The nth working day after this date, or before it if n is negative; the date itself for zero. */
    public LocalDate plusWorkingDays(LocalDate date, long n) {
        if (n == 0) {
            return date;
        }
        return n > 0
                ? days.workingDay(days.workingDaysThrough(date) + n - 1)
                : days.workingDay(days.workingDaysBefore(date) + n);
    }

    /** Working days after the first date up to and including the second; negative if the second comes first. */
    public long workingDaysBetween(LocalDate after, LocalDate through) {
        return days.workingDaysThrough(through) - days.workingDaysThrough(after);
    }

    /** The same time of day on the nth working day after, or before if n is negative. */
    public Instant plusWorkingDays(Instant instant, long n) {
        return at(plusWorkingDays(dateOf(instant), n), timeOf(instant));
    }

    public Instant opening(LocalDate date) {
        return at(date, hours.opening());
    }

    public Instant closing(LocalDate date) {
        return at(date, hours.closing());
    }

    /** The local date of an instant. */
    public LocalDate dateOf(Instant instant) {
        return OfficeTime.day(instant);
    }

    /** The local time of day of an instant. */
    public LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, OfficeTime.ZONE);
    }

    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(OfficeTime.ZONE).toInstant();
    }

    /** The instant itself, refused if its date lies outside the calendar. */
    Instant covered(Instant instant) {
        days.day(dateOf(instant));
        return instant;
    }

    /** Exact working time from one instant to another; negative if the second comes first. */
    public Duration workingTime(Instant from, Instant to) {
        return Duration.ofNanos(nanosWorkedBy(to) - nanosWorkedBy(from));
    }

    /**
     * Whole working minutes from one instant to another, each instant read as the minute it lies in, so that the parts
     * of a span always add up to the whole.
     */
    public long workingMinutes(Instant from, Instant to) {
        return Math.floorDiv(nanosWorkedBy(to), NANOS_PER_MINUTE)
                - Math.floorDiv(nanosWorkedBy(from), NANOS_PER_MINUTE);
    }

    /** The earliest instant by which so much has been worked; the instant itself for zero. */
    public Instant plusWorkingTime(Instant from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        if (time.abs().compareTo(LONGEST) > 0) {
            throw new DateTimeException(
                    "Expected at most " + LONGEST.toHours() + " working hours, got " + time.toHours());
        }
        return instantAfter(nanosWorkedBy(from) + time.toNanos());
    }

    public Instant addWorkingMinutes(Instant from, long minutes) {
        return plusWorkingTime(from, Duration.ofMinutes(minutes));
    }

    private long nanosWorkedBy(Instant instant) {
        LocalDate date = dateOf(instant);
        long today = isWorkingDay(date) ? hours.nanosWorkedBy(timeOf(instant)) : 0;
        return days.workingDaysBefore(date) * nanosPerDay + today;
    }

    private Instant instantAfter(long nanosWorked) {
        long fullDays = Math.floorDiv(nanosWorked - 1, nanosPerDay);
        LocalDate date = days.workingDay(fullDays);
        return at(date, hours.timeAfter(nanosWorked - fullDays * nanosPerDay));
    }
}
