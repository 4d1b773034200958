package vn.motcua.sla.complaint.mongo;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.complaint.Complaint;

/** Keeps the state by the names of its records. */
@Component
final class ComplaintStates implements StateMapper<Complaint> {
    private final StateMapper<Complaint> json = JsonStates.of(Complaint.class, Clock.class, Budget.class);

    @Override
    public Document write(Complaint state) {
        return json.write(state);
    }

    @Override
    public Complaint read(Document document) {
        return json.read(document);
    }
}
