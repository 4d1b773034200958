package vn.motcua.intake.complaint.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.complaint.Complaint;

/** Complaints as documents: records by the names of their components. */
@Component
final class ComplaintStates extends JsonStates<Complaint> {

    ComplaintStates() {
        super(Complaint.class);
    }
}
