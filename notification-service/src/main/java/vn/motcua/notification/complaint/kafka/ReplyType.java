package vn.motcua.notification.complaint.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.notification.complaint.Reply;
import vn.motcua.notification.complaint.ReplyCommand;
import vn.motcua.notification.complaint.ReplyCommand.RecordSending;
import vn.motcua.notification.complaint.ReplyDecider;
import vn.motcua.notification.complaint.ReplyEvent;
import vn.motcua.notification.complaint.ReplyRejection;

/** The answers to complaints: kept by the complaint's id, announced to nobody. */
@Component
final class ReplyType implements AggregateType<Reply, ReplyCommand, ReplyEvent, ReplyRejection> {

    private final ReplyDecider decider = new ReplyDecider();

    @Override
    public String collection() {
        return "replies";
    }

    @Override
    public String source() {
        return Source.NOTIFICATION.wire();
    }

    @Override
    public String group() {
        return "notification-complaints";
    }

    @Override
    public String topic() {
        return Topics.COMPLAINTS;
    }

    @Override
    public Decider<Reply, ReplyCommand, ReplyEvent, ReplyRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(ReplyEvent event, Reply after) {
        return switch (event) {
            case ReplyEvent.Owed _ -> Effects.none().ask(Todo.now(RecordSending.WORK, RecordSending.WORK, Map.of()));
            case ReplyEvent.Sent _ -> Effects.none().done(RecordSending.WORK);
        };
    }

    @Override
    public Map<String, Object> index(Reply state) {
        return Map.of();
    }
}
