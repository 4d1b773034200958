package vn.motcua.eventing;

import java.util.List;
import java.util.Set;

/**
 * What a service does when another one speaks.
 *
 * @param <S> state
 * @param <C> command
 */
public interface Reaction<S, C> {

    /** Of subjects that nobody else speaks of. */
    static <S, C> Reaction<S, C> deaf() {
        return new Reaction<>() {
            @Override
            public Set<String> sources() {
                return Set.of();
            }

            @Override
            public List<C> react(S state, Incoming record) {
                throw new IllegalStateException("Expected no record, got " + record.type());
            }
        };
    }

    /** The sources it listens to; records of all others are skipped unread. */
    Set<String> sources();

    /**
     * The commands that follow from a record, usually one or none; decided in this order. A refusal is noted and changes
     * nothing. Pure but for the reading of reference data.
     *
     * @throws NotYetException if reference data that it needs has not arrived; it is asked again later
     * @throws RuntimeException if the record cannot be understood: the dossier is parked
     */
    List<C> react(S state, Incoming record);
}
