package vn.motcua.eventing;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next number of a gapless series for a subject; asking again gives the same number (decision 7). Whether the number is
 * still wanted is looked up between reading the series and giving: what was given, carried and forgotten in between is found by
 * one of the two, so a late second try of the same work takes no second number.
 */
public final class Numbering implements Machine {
    private final SeriesStore store;
    private final String series;
    private final String subject;
    private final BooleanSupplier wanted;

    private SeriesStore.@Nullable Series read;
    private boolean confirmed;
    private @Nullable Long number;

    /** @param wanted whether the subject still waits for its number */
    public Numbering(SeriesStore store, String series, String subject, BooleanSupplier wanted) {
        this.store = store;
        this.series = series;
        this.subject = subject;
        this.wanted = wanted;
    }

    @Override
    public boolean step() {
        var known = read;
        if (known == null) {
            read = store.read(series);
            number = read.given().get(subject);
        } else if (!confirmed) {
            if (!wanted.getAsBoolean()) {
                throw new IllegalStateException(
                        "Expected " + subject + " to wait for a number of " + series + ", found it carries one");
            }
            confirmed = true;
        } else {
            number = store.give(series, subject, known.next()) ? (Long) known.next() : null;
            read = null;
            confirmed = false;
        }
        return number == null;
    }

    /** The number, once there are no more steps; at least 1. */
    public long number() {
        return Objects.requireNonNull(number, "Not finished");
    }
}
