package vn.motcua.eventing;

/**
 * What every machine of one kind of subject works with.
 *
 * @param type the kind of subject
 * @param store where the subjects are kept
 * @param log where the records go
 * @param timer the two clocks
 * @param pace how work outside the house is retried
 * @param tally counts what happens
 */
public record House<S, C, E, R>(
        AggregateType<S, C, E, R> type, Store<S> store, Log log, Timer timer, Pace pace, Tally tally) {

    Stored<S> read(String id) {
        return store.find(id).orElseGet(() -> Stored.absent(id, type.decider().initial()));
    }

    Draft<S, C, E, R> draft(Stored<S> before) {
        return new Draft<>(type, before, timer, pace);
    }
}
