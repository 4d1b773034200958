package vn.motcua.sla.deadline.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the applicant wanted the dossier back. The legal clock knows no stop for it, but nobody may work: it is the one-stop
 * unit's, which has to answer him.
 *
 * @param to when it was confirmed or taken back, null while it waits
 */
public record Wish(Instant from, @Nullable Instant to) {

    boolean open() {
        return to == null;
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    Wish answered(Instant at) {
        return open() ? new Wish(from, at) : this;
    }
}
