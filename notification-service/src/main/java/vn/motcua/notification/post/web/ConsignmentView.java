package vn.motcua.notification.post.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.notification.correspondence.Consignment;

/** A consignment as the outside sees it; where it goes is not told. */
record ConsignmentView(
        String id,
        ConsignmentKind kind,
        ConsignmentState state,
        Instant since,
        @Nullable Instant orderedAt,
        List<Event> history) {

    /** What the post told. */
    record Event(String code, ConsignmentState state, Instant at) {}

    static ConsignmentView of(Consignment consignment) {
        return new ConsignmentView(
                consignment.id().toString(),
                consignment.kind(),
                consignment.state(),
                consignment.since(),
                consignment.orderedAt(),
                consignment.history().stream()
                        .map(told -> new Event(told.code(), told.state(), told.at()))
                        .toList());
    }
}
