package vn.motcua.sla.complaint.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.complaint.Complaint;

/** Keeps the state by the names of its records. */
@Component
final class ComplaintStates extends JsonStates<Complaint> {

    ComplaintStates() {
        super(Complaint.class, Clock.class, Budget.class);
    }
}
