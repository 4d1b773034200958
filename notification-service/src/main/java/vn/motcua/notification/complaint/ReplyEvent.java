package vn.motcua.notification.complaint;

import java.time.Instant;
import vn.motcua.contracts.NotificationEvent.LetterChannel;

/** What happened to the answer to a complaint. */
public sealed interface ReplyEvent {

    record Owed(Instant answeredAt) implements ReplyEvent {}

    record Sent(LetterChannel channel, Instant at) implements ReplyEvent {}
}
