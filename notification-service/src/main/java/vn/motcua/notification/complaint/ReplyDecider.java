package vn.motcua.notification.complaint;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.notification.complaint.Reply.Awaited;
import vn.motcua.notification.complaint.Reply.Owed;
import vn.motcua.notification.complaint.Reply.Sent;
import vn.motcua.notification.complaint.ReplyCommand.Owe;
import vn.motcua.notification.complaint.ReplyCommand.RecordSending;

/** A complaint has one answer, and it is sent once. */
public final class ReplyDecider implements Decider<Reply, ReplyCommand, ReplyEvent, ReplyRejection> {

    @Override
    public Reply initial() {
        return new Awaited();
    }

    @Override
    public Decision<ReplyEvent, ReplyRejection> decide(Reply state, ReplyCommand command) {
        return switch (command) {
            case Owe(var answeredAt) ->
                switch (state) {
                    case Awaited _ -> accept(new ReplyEvent.Owed(answeredAt));
                    case Owed _, Sent _ -> accept();
                };
            case RecordSending(var channel, var at) ->
                switch (state) {
                    case Awaited _ -> reject(new ReplyRejection.NothingOwed());
                    case Owed _ -> accept(new ReplyEvent.Sent(channel, at));
                    case Sent _ -> accept();
                };
        };
    }

    @Override
    public Reply apply(Reply state, ReplyEvent event) {
        return switch (event) {
            case ReplyEvent.Owed(var answeredAt) when state instanceof Awaited -> new Owed(answeredAt);
            case ReplyEvent.Sent(var channel, var at)
            when state instanceof Owed(var answeredAt) -> new Sent(answeredAt, channel, at);
            case ReplyEvent.Owed _, ReplyEvent.Sent _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " on "
                        + state.getClass().getSimpleName());
        };
    }
}
