package vn.motcua.notification.complaint.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.notification.complaint.Reply;

/** Keeps the state by the names of its records. */
@Component
final class ReplyStates extends JsonStates<Reply> {

    ReplyStates() {
        super(Reply.class);
    }
}
