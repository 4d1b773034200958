package vn.motcua.notification.complaint;

import java.time.Instant;
import vn.motcua.contracts.NotificationEvent.LetterChannel;

/** The answer to one complaint, on its way to whoever complained. */
public sealed interface Reply {

    /** The agency has not answered yet. */
    record Awaited() implements Reply {}

    /** The agency has answered; nobody was told yet. */
    record Owed(Instant answeredAt) implements Reply {}

    /**
     * It left the house.
     *
     * @param channel PORTAL where there is no address that takes it: it is read there
     */
    record Sent(Instant answeredAt, LetterChannel channel, Instant sentAt) implements Reply {}
}
