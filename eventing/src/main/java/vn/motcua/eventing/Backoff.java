package vn.motcua.eventing;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a begun try belongs to who began it, and how the pauses between tries grow.
 *
 * @param first time for the first try
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    /** @param attempts those before this pause */
    public Instant nextTry(Instant now, int attempts) {
        var factor = 1L << Math.min(attempts, 20);
        var pause = first.multipliedBy(factor);
        return now.plus(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
