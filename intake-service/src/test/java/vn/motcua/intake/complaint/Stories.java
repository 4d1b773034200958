package vn.motcua.intake.complaint;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.intake.complaint.Complaint.Answer;
import vn.motcua.intake.complaint.Complaint.Answered;
import vn.motcua.intake.complaint.Complaint.Open;
import vn.motcua.intake.complaint.Complaint.Promise;
import vn.motcua.intake.complaint.Complaint.Rated;
import vn.motcua.intake.complaint.Complaint.Rating;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.Complaint.Request;
import vn.motcua.intake.complaint.Complaint.Unnumbered;
import vn.motcua.intake.dossier.SealedText;

/** One complaint, and all that can become of it. */
public final class Stories {
    public static final String K7 = "00000000-0000-5000-8000-000000000007";
    public static final String NUMBER = "KN-H99.21-2026-0007";
    public static final SealedText SECRET = new SealedText("AbC=");
    public static final Instant MONDAY = Instant.parse("2026-11-23T04:00:00Z");
    public static final Instant DUE = Instant.parse("2026-12-01T10:00:00Z");
    public static final Receipt RECEIPT = new Receipt(
            K7,
            new Request("portal", new StaffId("citizen"), "print"),
            new AgencyCode("H99.21"),
            "DELAY",
            new DossierId("d17"),
            "ND118-2025",
            SECRET,
            SECRET,
            MONDAY);
    public static final Answer ANSWER = new Answer(new StaffId("officer-7"), SECRET, MONDAY.plusSeconds(60));
    public static final Rating RATING = new Rating(2, null, MONDAY.plusSeconds(120));

    private Stories() {}

    public static Open open() {
        return new Open(NUMBER, RECEIPT, Promise.UNKNOWN);
    }

    public static Answered answered() {
        return new Answered(NUMBER, RECEIPT, new Promise(DUE, true), ANSWER);
    }

    public static Rated rated() {
        return new Rated(NUMBER, RECEIPT, new Promise(DUE, false), ANSWER, RATING);
    }

    /** Every state, each once. */
    public static List<Complaint> states() {
        return List.of(new Complaint.Absent(), new Unnumbered(RECEIPT), open(), answered(), rated());
    }

    /** Every event, each once. */
    public static List<ComplaintEvent> events() {
        return List.of(
                new ComplaintEvent.Lodged(RECEIPT),
                new ComplaintEvent.Numbered(NUMBER),
                new ComplaintEvent.PromiseNoted(new Promise(DUE, false)),
                new ComplaintEvent.Answered(ANSWER),
                new ComplaintEvent.Rated(RATING));
    }
}
