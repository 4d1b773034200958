package vn.motcua.notification.complaint.mongo;

import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.notification.complaint.Reply;

/** Keeps the state by the names of its records. */
public final class ReplyStates {

    private ReplyStates() {}

    public static StateMapper<Reply> mapper() {
        return JsonStates.of(Reply.class);
    }
}
