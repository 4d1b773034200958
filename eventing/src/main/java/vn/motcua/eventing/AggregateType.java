package vn.motcua.eventing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.eventing.decider.Decider;

/**
 * Everything the plumbing has to know about one kind of subject.
 *
 * @param <S> state
 * @param <C> command
 * @param <E> event
 * @param <R> rejection
 */
public interface AggregateType<S, C, E, R> {

    /** The collection it is kept in. */
    String collection();

    /** The CloudEvents source of what it announces: the service's name. */
    String source();

    /** The consumer group that reads for it. Kinds on different topics have groups of their own. */
    default String group() {
        return source();
    }

    /** The topic it is announced on and reads from. */
    String topic();

    /** Its rules. */
    Decider<S, C, E, R> decider();

    /** What an event means outside the state; {@code after} is the state it led to. Pure. */
    Effects effects(E event, S after);

    /**
     * The fields that lists filter and pollers look at, kept beside the state. {@code nextCheckAt} (an Instant, absent if there
     * is nothing to wait for) is the business time at which {@link #check} shall be sent.
     */
    Map<String, Object> index(S state);

    /**
     * Raised whenever {@link #index} gives other fields for a state that is as it was. What was stored before is then brought to
     * them in the background.
     */
    default int edition() {
        return 1;
    }

    /**
     * What of an event goes into the subject's journal, which is only ever appended to and which figures are computed from;
     * {@code after} is the state it led to. The plumbing adds when it was recorded. Pure.
     */
    default List<Map<String, Object>> journal(E event, S after) {
        return List.of();
    }

    /** The command that tells a subject what business time it is; none for a kind that waits for nothing. */
    default Optional<C> check(Instant businessNow) {
        return Optional.empty();
    }
}
