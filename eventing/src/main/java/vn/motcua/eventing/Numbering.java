package vn.motcua.eventing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the next number of a gapless series for a subject; asking again gives the same number (decision 7). */
public final class Numbering implements Machine {
    private final SeriesStore store;
    private final String series;
    private final String subject;

    private SeriesStore.@Nullable Series read;
    private @Nullable Long number;

    public Numbering(SeriesStore store, String series, String subject) {
        this.store = store;
        this.series = series;
        this.subject = subject;
    }

    @Override
    public boolean step() {
        var known = read;
        if (known == null) {
            read = store.read(series);
            number = read.given().get(subject);
        } else {
            number = store.give(series, subject, known.next()) ? (Long) known.next() : null;
            read = null;
        }
        return number == null;
    }

    /** The number, once there are no more steps; at least 1. */
    public long number() {
        return Objects.requireNonNull(number, "Not finished");
    }
}
