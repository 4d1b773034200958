package vn.motcua.intake.complaint.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintDecider;
import vn.motcua.intake.complaint.ComplaintEvent;
import vn.motcua.intake.complaint.ComplaintFields;
import vn.motcua.intake.complaint.ComplaintRejection;

/** What the plumbing has to know about complaints. */
@Component
final class ComplaintType implements AggregateType<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> {
    private final ComplaintDecider decider = new ComplaintDecider();

    @Override
    public String collection() {
        return ComplaintFields.COLLECTION;
    }

    @Override
    public String source() {
        return Source.INTAKE.wire();
    }

    @Override
    public String group() {
        return "intake-complaints";
    }

    @Override
    public String topic() {
        return Topics.COMPLAINTS;
    }

    @Override
    public Decider<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> decider() {
        return decider;
    }

    @Override
    public Map<String, Object> index(Complaint state) {
        return ComplaintFields.of(state);
    }

    @Override
    public Effects effects(ComplaintEvent event, Complaint after) {
        return ComplaintAnnouncements.effects(event, after);
    }
}
