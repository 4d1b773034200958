package vn.motcua.eventing;

import java.util.Collection;
import java.util.Map;

/** Where the number series are kept. */
public interface SeriesStore {

    /**
     * A series of numbers.
     *
     * @param next the number that nobody has yet
     * @param given numbers by subject, until the subject itself keeps its number
     */
    record Series(long next, Map<String, Long> given) {
        public Series {
            given = Map.copyOf(given);
        }
    }

    /** Reads a series; one never used begins with 1. */
    Series read(String series);

    /**
     * Gives the next number to a subject.
     *
     * @param expected the number that is given, next as it was read
     * @return false if somebody else took a number first
     */
    boolean give(String series, String subject, long expected);

    /** Gives no number up to this one from now on: somebody outside has used them. Those given before stay given. */
    void passOver(String series, long number);

    /** Forgets who has a number, after the subject itself keeps it. */
    void forget(String series, String subject);

    /** The same for many at once. */
    default void forget(String series, Collection<String> subjects) {
        subjects.forEach(subject -> forget(series, subject));
    }

    /** Series in which numbers are noted as given. */
    java.util.List<String> withGiven(int limit);
}
