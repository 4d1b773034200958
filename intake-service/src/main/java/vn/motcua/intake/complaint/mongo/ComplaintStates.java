package vn.motcua.intake.complaint.mongo;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.complaint.Complaint;

/** Complaints as documents: records by the names of their components. */
@Component
final class ComplaintStates implements StateMapper<Complaint> {
    private final StateMapper<Complaint> records = JsonStates.of(Complaint.class);

    @Override
    public Document write(Complaint state) {
        return records.write(state);
    }

    @Override
    public Complaint read(Document document) {
        return records.read(document);
    }
}
