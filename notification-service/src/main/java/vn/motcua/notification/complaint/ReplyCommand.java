package vn.motcua.notification.complaint;

import java.time.Instant;
import vn.motcua.contracts.NotificationEvent.LetterChannel;

/** What may be ordered of the answer to a complaint. */
public sealed interface ReplyCommand {

    /** The agency has answered: tell whoever complained. */
    record Owe(Instant answeredAt) implements ReplyCommand {}

    /** It was sent. */
    record RecordSending(LetterChannel channel, Instant at) implements ReplyCommand {
        /** The work it ends. */
        public static final String WORK = "send-reply";
    }
}
