package vn.motcua.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The last day on which a citizen may do something. It ends at its midnight, not when the office closes (Civil Code, article
 * 148), and is named by the day, never by the hour.
 *
 * @param day local date of the office
 */
public record LastDay(LocalDate day) {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("'hết ngày' dd/MM/yyyy");

    /** The day that ends at this instant. */
    public static LastDay endingAt(Instant end) {
        return new LastDay(LocalDate.ofInstant(end.minusNanos(1), OFFICE));
    }

    /** The first instant that is too late: the beginning of the next day. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay(OFFICE).toInstant();
    }

    /** Whether it is too late. */
    public boolean isOver(Instant at) {
        return !at.isBefore(end());
    }

    /** As letters, mails and timelines say it. */
    public String words() {
        return WORDS.format(day);
    }
}
