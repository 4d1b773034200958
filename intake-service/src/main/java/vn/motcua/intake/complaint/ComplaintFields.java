package vn.motcua.intake.complaint;

import java.util.Map;
import vn.motcua.eventing.access.Scope;
import vn.motcua.intake.complaint.Complaint.Absent;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Unnumbered;

/** The fields by which complaints are found. One without a number is not found at all. */
public final class ComplaintFields {
    /** Where they are kept. */
    public static final String COLLECTION = "complaints";

    public static final String NUMBER = "number";
    public static final String CLIENT = "client";
    public static final String AGENCY = "agency";

    /** The agency and all above it. */
    public static final String ABOVE_AGENCY = "aboveAgency";

    public static final String STATE = "state";
    public static final String OVERDUE = "overdue";
    public static final String RECEIVED_AT = "receivedAt";

    private ComplaintFields() {}

    /** The fields of a complaint. */
    public static Map<String, Object> of(Complaint complaint) {
        return switch (complaint) {
            case Absent _, Unnumbered _ -> Map.of();
            case Numbered numbered -> of(numbered);
        };
    }

    private static Map<String, Object> of(Numbered complaint) {
        var receipt = complaint.receipt();
        return Map.of(
                NUMBER, complaint.number(),
                CLIENT, receipt.request().client(),
                AGENCY, receipt.agency().value(),
                ABOVE_AGENCY, Scope.upwardsOf(receipt.agency().value()),
                STATE, ComplaintState.of(complaint).name(),
                OVERDUE, complaint.promise().overdue(),
                RECEIVED_AT, receipt.at());
    }
}
