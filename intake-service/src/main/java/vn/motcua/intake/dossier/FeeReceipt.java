package vn.motcua.intake.dossier;

import java.time.Instant;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.door.OfficeTime;

/** The number of a receipt for a fee: {@code BL-H99.21-2026-0007}, without gaps per agency and year. */
public final class FeeReceipt {

    private FeeReceipt() {}

    /** The number of the serial-th receipt of its year. */
    public static String of(AgencyCode agency, Instant paidAt, long serial) {
        return "BL-%s-%d-%04d".formatted(agency, year(paidAt), serial);
    }

    /** The series that its serial comes from. */
    public static String series(AgencyCode agency, Instant paidAt) {
        return agency + "/fee-receipt/" + year(paidAt);
    }

    private static int year(Instant at) {
        return OfficeTime.day(at).getYear();
    }
}
