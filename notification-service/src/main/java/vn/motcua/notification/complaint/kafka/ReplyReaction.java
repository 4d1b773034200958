package vn.motcua.notification.complaint.kafka;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.Source;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.notification.complaint.Reply;
import vn.motcua.notification.complaint.ReplyCommand;

/** What notification makes of what intake says of complaints: an answer is passed on. */
@Component
final class ReplyReaction implements Reaction<Reply, ReplyCommand> {

    @Override
    public Set<String> sources() {
        return Set.of(Source.INTAKE.wire());
    }

    @Override
    public List<ReplyCommand> react(Reply state, Incoming record) {
        return switch (ComplaintCatalogue.read(record.type(), record.value())) {
            case ComplaintLogEvent.Answered e -> List.of(new ReplyCommand.Owe(e.answeredAt()));
            case ComplaintLogEvent.Received _,
                    ComplaintLogEvent.Rated _,
                    ComplaintLogEvent.DeadlineSet _,
                    ComplaintLogEvent.Overdue _ -> List.of();
        };
    }
}
