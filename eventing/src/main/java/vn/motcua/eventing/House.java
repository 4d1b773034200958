package vn.motcua.eventing;

import java.util.Optional;

/**
 * What every machine of one kind of subject works with.
 *
 * @param type the kind of subject
 * @param store where the subjects are kept
 * @param log where the records go
 * @param timer the two clocks
 * @param pace how work outside the house is retried
 * @param tally counts what happens
 * @param memory spares reads before writes
 */
public record House<S, C, E, R>(
        AggregateType<S, C, E, R> type,
        Store<S> store,
        Log log,
        Timer timer,
        Pace pace,
        Tally tally,
        Memory<S> memory) {

    /** What this process remembers of a subject; good for a write, which proves it, and for nothing else. */
    Optional<Stored<S>> recall(String id) {
        return memory.recall(id);
    }

    Stored<S> read(String id) {
        return store.find(id)
                .map(memory::keep)
                .orElseGet(() -> Stored.absent(id, type.decider().initial()));
    }

    /** Remembers a subject that was read with others. */
    public void remember(Stored<S> subject) {
        memory.keep(subject);
    }

    /** Writes one change; returns the subject as it stands then, or nothing if somebody else wrote first. */
    Optional<Stored<S>> write(Change<S> change) {
        var written = false;
        try {
            written = store.write(change);
        } finally {
            if (!written) {
                memory.forget(change.before().id());
            }
        }
        if (!written) {
            tally.conflict();
            return Optional.empty();
        }
        return Optional.of(memory.keep(change.after()));
    }

    Draft<S, C, E, R> draft(Stored<S> before) {
        return new Draft<>(type, before, timer, pace);
    }
}
