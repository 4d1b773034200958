package vn.motcua.intake.complaint.kafka;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.Source;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;

/** What intake makes of sla's word about an answer: it is kept and shown. */
@Component
final class ComplaintReaction implements Reaction<Complaint, ComplaintCommand> {

    @Override
    public Set<String> sources() {
        return Set.of(Source.SLA.wire());
    }

    @Override
    public List<ComplaintCommand> react(Complaint state, Incoming record) {
        return switch (ComplaintCatalogue.read(record.type(), record.value())) {
            case ComplaintLogEvent.DeadlineSet e -> List.of(new ComplaintCommand.NoteDeadline(e.answerDueAt()));
            case ComplaintLogEvent.Overdue e -> List.of(new ComplaintCommand.NoteOverdue(e.answerDueAt()));
            case ComplaintLogEvent.Received _, ComplaintLogEvent.Answered _, ComplaintLogEvent.Rated _ -> List.of();
        };
    }
}
