package vn.motcua.intake.complaint.mongo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.complaint.Complaint;

/** Complaints as documents: records by the names of their components. */
@Component
final class ComplaintStates extends JsonStates<Complaint> {

    ComplaintStates() {
        super(Complaint.class, Map.of(Complaint.Receipt.class, InOne.class));
    }

    /** Whose request it was lies side by side with what was received. */
    private interface InOne {
        @JsonUnwrapped
        Complaint.Request request();
    }
}
