package vn.motcua.eventing.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Instants and dates at the door. Whatever comes from outside lies in one range, in which every calendar, format and database of
 * the house is at home; a field may ask for less.
 */
public final class Times {

    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** What a client is told to send. */
    public static final String INSTANT = "an instant such as 2026-11-20T08:00:00+07:00";

    /** What a client is told to send. */
    public static final String DATE = "a date such as 2026-11-20";

    private static final String RANGE = " from " + FIRST_DAY + " to " + LAST_DAY;
    private static final Instant FIRST = OfficeTime.startOf(FIRST_DAY);
    private static final Instant END = OfficeTime.startOf(LAST_DAY.plusDays(1));
    private static final int LONGEST = 40;

    private Times() {}

    /**
     * Reads an instant with its offset. The plus of an offset that nobody encoded arrives in a query as a blank, and is still a
     * plus.
     *
     * @throws Unfit if it is none, or out of range
     */
    public static OffsetDateTime instant(String text) {
        var read = offset(text.strip());
        if (!isInRange(read.toInstant())) {
            throw new Unfit(INSTANT + RANGE, "an instant out of range");
        }
        return read;
    }

    /**
     * Reads a local date.
     *
     * @throws Unfit if it is none, or out of range
     */
    public static LocalDate date(String text) {
        var read = local(text.strip());
        if (read.isBefore(FIRST_DAY) || read.isAfter(LAST_DAY)) {
            throw new Unfit(DATE + RANGE, "a date out of range");
        }
        return read;
    }

    /** Whether an instant may come from outside. */
    public static boolean isInRange(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    private static OffsetDateTime offset(String text) {
        try {
            return OffsetDateTime.parse(bounded(text).replace(' ', '+'));
        } catch (DateTimeException e) {
            throw new Unfit(INSTANT, "text of " + text.length() + " characters");
        }
    }

    private static LocalDate local(String text) {
        try {
            return LocalDate.parse(bounded(text));
        } catch (DateTimeException e) {
            throw new Unfit(DATE, "text of " + text.length() + " characters");
        }
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("Expected at most " + LONGEST + " characters, got more");
        }
        return text;
    }
}
