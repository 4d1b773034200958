package vn.motcua.intake.complaint;

import vn.motcua.intake.complaint.Complaint.Answered;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Open;
import vn.motcua.intake.complaint.Complaint.Rated;

/** Whether it is answered, in the word of the outside. */
public enum ComplaintState {
    RECEIVED,
    ANSWERED;

    /** That of a complaint. */
    public static ComplaintState of(Numbered complaint) {
        return switch (complaint) {
            case Open _ -> RECEIVED;
            case Answered _, Rated _ -> ANSWERED;
        };
    }
}
