package vn.motcua.sla.complaint.kafka;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.Source;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.sla.complaint.Complaint;
import vn.motcua.sla.complaint.ComplaintCommand;

/** What the clocks make of what intake says of complaints. */
@Component
final class ComplaintReaction implements Reaction<Complaint, ComplaintCommand> {

    @Override
    public Set<String> sources() {
        return Set.of(Source.INTAKE.wire());
    }

    @Override
    public List<ComplaintCommand> react(Complaint state, Incoming record) {
        return switch (ComplaintCatalogue.read(record.type(), record.value())) {
            case ComplaintLogEvent.Received e ->
                List.of(new ComplaintCommand.Receive(e.agency(), e.ruleSet(), e.receivedAt()));
            case ComplaintLogEvent.Answered e -> List.of(new ComplaintCommand.Answer(e.answeredAt()));
            case ComplaintLogEvent.Rated _, ComplaintLogEvent.DeadlineSet _, ComplaintLogEvent.Overdue _ -> List.of();
        };
    }
}
