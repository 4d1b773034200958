package vn.motcua.sla.deadline.kafka;

import java.util.Optional;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.state.Deadline;

/** What the others are told of an event. */
public final class Announced {

    private Announced() {}

    /** @param after the state that the event led to */
    public static Optional<SlaEvent> word(DeadlineEvent event, Deadline after) {
        return DeadlineAnnouncements.effects(event, after).announcement().map(told ->
                (SlaEvent) EventCatalogue.read(told.type(), told.value()));
    }
}
