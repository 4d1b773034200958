package vn.motcua.intake.complaint;

import java.time.Instant;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.door.OfficeTime;

/** The official number of a complaint: {@code KN-H99.21-2026-0007}, without gaps per agency and year. */
public final class ComplaintNumber {

    private ComplaintNumber() {}

    /** The number of the serial-th complaint of its year. */
    public static String of(AgencyCode agency, Instant receivedAt, long serial) {
        return "KN-%s-%d-%04d".formatted(agency, year(receivedAt), serial);
    }

    /** The series that its serial comes from. */
    public static String series(AgencyCode agency, Instant receivedAt) {
        return agency + "/complaint/" + year(receivedAt);
    }

    private static int year(Instant at) {
        return OfficeTime.day(at).getYear();
    }
}
