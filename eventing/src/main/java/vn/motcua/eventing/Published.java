package vn.motcua.eventing;

import java.util.Collection;
import java.util.Optional;

/**
 * Reference data as whoever keeps it has published it, such as agencies by their codes.
 *
 * @param <T> entry
 */
public interface Published<T> {

    /** The entry of a key, if there is one. */
    Optional<T> find(String key);

    /** All entries in the order of their keys. */
    Collection<T> all();

    /** Rises whenever an entry has come, changed or gone: what was made of all entries at the same count still holds. */
    long changes();

    /** Whether there is an entry of a key. */
    default boolean knows(String key) {
        return find(key).isPresent();
    }

    /**
     * The entry of a key that somebody has named who knew of it.
     *
     * @throws NotYetException if it has not arrived
     */
    default T get(String key) {
        return find(key).orElseThrow(() -> new NotYetException("Expected " + key + " to be published, not there yet"));
    }
}
