package vn.motcua.routing.worklist;

import java.time.Instant;
import java.util.Comparator;
import vn.motcua.contracts.DossierId;

/**
 * The order of the list: what is due first comes first, what sla has not dated yet comes last.
 *
 * @param due when the step is due, {@link #UNDATED} if that is not known
 * @param step the step; of an opinion with the id of its consultation
 */
public record Place(Instant due, DossierId dossier, String step) implements Comparable<Place> {

    /** Due after everything else. */
    public static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::due).thenComparing(Place::dossier).thenComparing(Place::step);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
