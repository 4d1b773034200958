package vn.motcua.eventing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One subject as it was read. A subject never written has version 0 and the initial state.
 *
 * @param id the subject's id
 * @param version counts every write
 * @param sequence sequence of the last record announced
 * @param state what the rules know
 * @param inbox the last sequence handled, by source
 * @param outbox what was decided and not yet known to be sent
 * @param todo work outside the house
 * @param parked why records are not taken, null if they are
 */
public record Stored<S>(
        String id,
        long version,
        long sequence,
        S state,
        Map<String, Long> inbox,
        List<OutboxEntry> outbox,
        List<Todo> todo,
        @Nullable Parked parked) {
    public Stored {
        inbox = Map.copyOf(inbox);
        outbox = List.copyOf(outbox);
        todo = List.copyOf(todo);
    }

    /** Whether it was ever written. */
    public boolean isThere() {
        return version > 0;
    }

    /** The same without what was sent up to this sequence. */
    Stored<S> withoutSent(long sentTo) {
        if (outbox.isEmpty() || outbox.getFirst().sequence() > sentTo) {
            return this;
        }
        var unsent = outbox.stream().filter(entry -> entry.sequence() > sentTo).toList();
        return new Stored<>(id, version, sequence, state, inbox, unsent, todo, parked);
    }

    static <S> Stored<S> absent(String id, S initial) {
        return new Stored<>(id, 0, 0, initial, Map.of(), List.of(), List.of(), null);
    }
}
