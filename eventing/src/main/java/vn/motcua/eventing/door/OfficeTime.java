package vn.motcua.eventing.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Instants as every office of the country sees them on its clock. */
public final class OfficeTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private OfficeTime() {}

    /** The local day. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The beginning of a local day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The instant with the office's offset; one that no calendar can tell is told as its nearest neighbour, for an answer never fails. */
    public static OffsetDateTime local(Instant at) {
        try {
            return at.atZone(ZONE).toOffsetDateTime();
        } catch (DateTimeException e) {
            return at.isBefore(Instant.EPOCH) ? OffsetDateTime.MIN : OffsetDateTime.MAX;
        }
    }

    public static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
