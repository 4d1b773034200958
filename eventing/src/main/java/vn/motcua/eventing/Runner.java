package vn.motcua.eventing;

/**
 * Does one kind of work outside the house.
 *
 * @param <S> state
 * @param <C> command
 */
public interface Runner<S, C> {

    /** The kind of todo it does. */
    String kind();

    /**
     * Whether whoever asked for the work waits for it. Numbers are asked for like this, so that the answer carries them.
     */
    default boolean awaited() {
        return false;
    }

    /**
     * Does the work, perhaps for the second time: the todo's id is the idempotency key.
     *
     * @return the command that carries the outcome; its events name the todo as done
     * @throws Exception if it could not be done now; it is tried again with growing pauses
     */
    C run(Stored<S> subject, Todo todo) throws Exception;
}
