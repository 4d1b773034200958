package vn.motcua.sla.deadline.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.sla.deadline.DeadlineList;
import vn.motcua.sla.deadline.state.DeadlineState;

/** A line of the list of deadlines. */
record DeadlineItem(
        String dossier,
        String code,
        String procedure,
        String receivingAgency,
        String agency,
        DeadlineState state,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime originalDueAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable String outcome) {

    static DeadlineItem of(DeadlineList.Item item) {
        return new DeadlineItem(
                item.dossier().value(),
                item.code(),
                item.procedure(),
                item.receivingAgency().value(),
                item.agency().value(),
                item.state(),
                LocalTimes.local(item.receivedAt()),
                LocalTimes.localOrNone(item.originalDueAt()),
                LocalTimes.localOrNone(item.dueAt()),
                item.outcome());
    }
}
