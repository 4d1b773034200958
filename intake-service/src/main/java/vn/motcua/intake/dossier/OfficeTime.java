package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.motcua.eventing.door.Times;

/** Instants as the office writes them. */
public final class OfficeTime {
    private static final ZoneId ZONE = Times.OFFICE;
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private OfficeTime() {}

    /** The local day. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The beginning of a local day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The instant with the office's offset. */
    public static OffsetDateTime local(Instant at) {
        return Times.told(at);
    }

    /** The local day as codes write it: two digits each of year, month and day. */
    public static String shortDay(Instant at) {
        return SHORT_DAY.format(day(at));
    }
}
