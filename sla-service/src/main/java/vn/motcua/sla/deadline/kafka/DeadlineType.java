package vn.motcua.sla.deadline.kafka;

import java.time.Instant;
import java.util.List;
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
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineDecider;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.JournalFacts;
import vn.motcua.sla.deadline.journal.FactFields;
import vn.motcua.sla.deadline.state.Deadline;

/** What the plumbing has to know about deadlines. */
@Component
final class DeadlineType implements AggregateType<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> {
    private final DeadlineDecider decider;

    DeadlineType(Calendars calendars, RuleBook rules) {
        this.decider = new DeadlineDecider(calendars, rules);
    }

    @Override
    public String collection() {
        return DeadlineFields.COLLECTION;
    }

    @Override
    public String source() {
        return Source.SLA.wire();
    }

    @Override
    public String topic() {
        return Topics.DOSSIERS;
    }

    @Override
    public Decider<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(DeadlineEvent event, Deadline after) {
        return DeadlineAnnouncements.effects(event, after);
    }

    @Override
    public Map<String, Object> index(Deadline state) {
        return DeadlineFields.of(state);
    }

    @Override
    public List<Map<String, Object>> journal(DeadlineEvent event, Deadline after) {
        return JournalFacts.facts(event, after).stream().map(FactFields::of).toList();
    }

    @Override
    public Optional<DeadlineCommand> check(Instant businessNow) {
        return Optional.of(new DeadlineCommand.Check(businessNow));
    }
}
