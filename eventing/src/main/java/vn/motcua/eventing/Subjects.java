package vn.motcua.eventing;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All subjects of one kind, as orders from outside find them: read one, and have an order handled.
 *
 * @param <S> state
 * @param <C> command
 * @param <R> rejection
 */
public interface Subjects<S, C, R> {

    /** Reads one subject. */
    Optional<Stored<S>> find(String id);

    /**
     * Handles a command if the subject still is as the caller saw it. Returns when it is committed.
     *
     * @param ifVersion the version the caller saw, null if he does not care
     */
    Handled<S, R> handle(String id, @Nullable Long ifVersion, C command);

    /**
     * Handles a command that is made of the subject.
     *
     * @param order makes it of the subject as it is decided on, if it is there; may be asked again when somebody else wrote first,
     *     and may refuse by an exception
     */
    default Handled<S, R> order(String id, @Nullable Long ifVersion, Function<Optional<Stored<S>>, C> order) {
        return handle(id, ifVersion, order.apply(find(id)));
    }

    /** Handles a command, whatever the version. */
    default Handled<S, R> handle(String id, C command) {
        return handle(id, null, command);
    }
}
