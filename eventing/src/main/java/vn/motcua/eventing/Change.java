package vn.motcua.eventing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One write of one subject: everything in it happens together or not at all.
 *
 * @param before what was read; the write happens only if the version is still the same
 * @param state the new state
 * @param index the polled and listed fields that go with the state; null if the state is as it was
 * @param sequence sequence of the last record announced, this write included
 * @param watermarks sources that moved on, with the last sequence handled
 * @param outbox records to be sent
 * @param todo all work outside the house after this write
 * @param journal lines to append to the subject's journal
 * @param parked the mark after this write
 * @param partition partition of the subject's key in the log
 */
public record Change<S>(
        Stored<S> before,
        S state,
        @Nullable Map<String, Object> index,
        long sequence,
        Map<String, Long> watermarks,
        List<OutboxEntry> outbox,
        List<Todo> todo,
        List<JournalLine> journal,
        @Nullable Parked parked,
        int partition) {

    /** The subject as it stands once this is written. */
    Stored<S> after() {
        var inbox = new java.util.HashMap<>(before.inbox());
        inbox.putAll(watermarks);
        return new Stored<>(before.id(), before.version() + 1, sequence, state, inbox, pending(), todo, parked);
    }

    /** All that is to be sent once this is written: what was not known to be sent before, and what is added. */
    public List<OutboxEntry> pending() {
        var pending = new java.util.ArrayList<>(before.outbox());
        pending.addAll(outbox);
        return pending;
    }
}
