package vn.motcua.eventing;

import java.util.Optional;

/**
 * A machine whose write may be made together with those of other subjects. When nobody knows whether that write happened it begins
 * again, so that doing it twice must be the same as doing it once.
 */
public sealed interface Batchable<S> extends Machine permits Handling, Inbox {

    /** The subject it writes. */
    String id();

    /** What it is about to write, if that is its next step. */
    Optional<Change<S>> prepared();

    /** What was prepared is written; there are no more steps. */
    void written(Stored<S> after);

    /** What was prepared was perhaps not written; the next step reads again. */
    void inDoubt();

    /** The write, if there was one. */
    Optional<Commit<S>> commit();
}
