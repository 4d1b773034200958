package vn.motcua.eventing.decider;

/**
 * The rules of one kind of subject. Both functions are pure: no clock, no id generator, no framework; time and ids come in
 * with the command.
 *
 * @param <S> state, a sealed type with one record per state
 * @param <C> command, an order
 * @param <E> event, a past fact
 * @param <R> rejection, what is wrong
 */
public interface Decider<S, C, E, R> {

    /** The state of a subject of which nothing is known yet. */
    S initial();

    /** What follows from a command: events, possibly none, or a refusal. */
    Decision<E, R> decide(S state, C command);

    /** The state after an event. An event that does not fit the state is a bug and throws. */
    S apply(S state, E event);
}
