package vn.motcua.sla.complaint.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.complaint.Complaint;
import vn.motcua.sla.complaint.ComplaintCommand;
import vn.motcua.sla.complaint.ComplaintDecider;
import vn.motcua.sla.complaint.ComplaintEvent;
import vn.motcua.sla.complaint.ComplaintFields;
import vn.motcua.sla.complaint.ComplaintRejection;

/** What the plumbing has to know about the answers to complaints. */
@Component
final class ComplaintType implements AggregateType<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRejection> {
    private final ComplaintDecider decider;

    ComplaintType(Calendars calendars, RuleBook rules) {
        this.decider = new ComplaintDecider(calendars, rules);
    }

    @Override
    public String collection() {
        return ComplaintFields.COLLECTION;
    }

    @Override
    public String source() {
        return Source.SLA.wire();
    }

    @Override
    public String group() {
        return "sla-complaints";
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
    public Effects effects(ComplaintEvent event, Complaint after) {
        return ComplaintAnnouncements.effects(event, after);
    }

    @Override
    public Map<String, Object> index(Complaint state) {
        return ComplaintFields.of(state);
    }

    @Override
    public Optional<ComplaintCommand> check(Instant businessNow) {
        return Optional.of(new ComplaintCommand.Check(businessNow));
    }
}
