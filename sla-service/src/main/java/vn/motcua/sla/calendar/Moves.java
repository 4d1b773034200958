package vn.motcua.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.DossierId;

/** Whom other calendars would move: open dossiers with a legal date. */
public interface Moves {

    /** What a dossier becomes by its move. */
    enum Turn {
        LATE,
        NO_LONGER_LATE
    }

    /**
     * A legal date that would be another one.
     *
     * @param becomes null for a dossier that stays as it is, in time or late
     */
    record Move(DossierId dossier, Instant from, Instant to, @Nullable Turn becomes) {}

    /** Where a part of the list ended. */
    record Place(Instant due, DossierId dossier) {}

    /**
     * A part of the list, those due first at the top.
     *
     * @param next where it ended; null if nothing follows
     */
    record Part(List<Move> moves, @Nullable Place next) {
        public Part {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Looks at open dossiers, a bounded number of them.
     *
     * @param other the calendars that would be in force
     * @param firstDay the first day on which they may differ
     * @param now business time, for who is late
     * @param after where the part before ended; null for the first
     * @param limit how many moves the part may have
     */
    Part by(Calendars other, LocalDate firstDay, Instant now, @Nullable Place after, int limit);
}
