package vn.motcua.eventing;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;

/**
 * The ports that every machine of one kind of subject works at.
 *
 * @param type the kind of subject
 * @param store where the subjects are kept
 * @param log where the records go
 * @param timer the two clocks
 * @param backoff how work outside the house is retried
 * @param metrics counts what happens
 * @param memory spares reads before writes
 */
public record Ports<S, C, E, R>(
        AggregateType<S, C, E, R> type,
        Store<S> store,
        Log log,
        Timer timer,
        Backoff backoff,
        Metrics metrics,
        Memory<S> memory) {

    /** What this process remembers of a subject; good for a write, which proves it, and for counting, and for nothing else. */
    public Optional<Stored<S>> recall(String id) {
        return memory.recall(id);
    }

    /** Reads a subject and remembers it, also that it is not there yet. */
    public Stored<S> read(String id) {
        return memory.keep(
                store.find(id).orElseGet(() -> Stored.absent(id, type.decider().initial())));
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
                forget(change);
            }
        }
        if (!written) {
            metrics.conflict();
            return Optional.empty();
        }
        return Optional.of(written(change));
    }

    private void forget(Change<S> change) {
        memory.forget(change.before().id(), change.before().version());
    }

    private Stored<S> written(Change<S> change) {
        var after = change.after();
        memory.settled(after.id(), after.inbox());
        return memory.keep(after);
    }

    /** Remembers subjects, also those that are not there yet, by one read of those that are not remembered. */
    void readTogether(List<String> ids) {
        var unknown = ids.stream().filter(id -> recall(id).isEmpty()).toList();
        if (unknown.size() > 1) {
            var found = store.findAll(unknown);
            found.forEach(memory::keep);
            var there = found.stream().map(Stored::id).collect(toSet());
            unknown.stream()
                    .filter(id -> !there.contains(id))
                    .forEach(id -> memory.keep(Stored.absent(id, type.decider().initial())));
        }
    }

    /** Writes changes of different subjects; returns the subjects as they stand then, or none if nobody knows which were written. */
    List<Stored<S>> write(List<Change<S>> changes) {
        var written = false;
        try {
            written = store.writeAll(changes);
        } finally {
            if (!written) {
                changes.forEach(this::forget);
            }
        }
        if (!written) {
            metrics.conflict();
            return List.of();
        }
        return changes.stream().map(this::written).toList();
    }

    Draft<S, C, E, R> draft(Stored<S> before) {
        return new Draft<>(type, before, timer, backoff);
    }
}
