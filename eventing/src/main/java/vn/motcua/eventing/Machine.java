package vn.motcua.eventing;

/**
 * Work cut at its ports: each step makes at most one call to the store, the log or a provider. A process may die between any
 * two steps; a scheduler may put anything between them.
 */
public interface Machine {

    /**
     * Does the next step.
     *
     * @return true while there is more to do
     */
    boolean step();

    /** Runs to the end. */
    default void run() {
        boolean more = true;
        while (more) {
            more = step();
        }
    }
}
