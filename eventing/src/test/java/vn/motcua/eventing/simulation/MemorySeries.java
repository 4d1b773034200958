package vn.motcua.eventing.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.eventing.SeriesStore;

/** The one series of numbers, kept as the database does. */
final class MemorySeries implements SeriesStore {
    private final Weather weather;
    private long next = 1;
    private final Map<String, Long> given = new HashMap<>();

    MemorySeries(Weather weather) {
        this.weather = weather;
    }

    @Override
    public Series read(String series) {
        weather.mayFail();
        return new Series(next, given);
    }

    @Override
    public boolean give(String series, String subject, long expected) {
        weather.mayFail();
        if (!take(expected)) {
            return false;
        }
        note(subject, expected);
        weather.mayFail();
        return true;
    }

    /** The first half of giving; on its own only a planted bug does it. */
    boolean take(long expected) {
        if (next != expected) {
            return false;
        }
        next++;
        return true;
    }

    /** The second half of giving. */
    void note(String subject, long number) {
        given.put(subject, number);
    }

    @Override
    public void passOver(String series, long number) {
        weather.mayFail();
        next = Math.max(next, number + 1);
    }

    @Override
    public void forget(String series, String subject) {
        weather.mayFail();
        given.remove(subject);
        weather.mayFail();
    }

    @Override
    public List<String> withGiven(int limit) {
        weather.mayFail();
        return given.isEmpty() ? List.of() : List.of(BookType.SERIES);
    }

    long next() {
        return next;
    }
}
