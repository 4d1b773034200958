package vn.motcua.sla.clock;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.Moves.Move;
import vn.motcua.sla.calendar.Moves.Turn;

/**
 * The running legal date of an open dossier, and what it needs to be counted anew.
 *
 * @param agency the receiving agency
 * @param unit of the term
 */
public record LegalDate(DossierId dossier, AgencyCode agency, Unit unit, Clock.Running clock) {

    /** What these calendars make of it; nothing if it stays where it is. */
    public Optional<Move> move(Calendars other, Instant now) {
        var calendar = other.ofLegalTerms(agency);
        if (!calendar.isNewerThan(clock.calendar())) {
            return Optional.empty();
        }
        var from = clock.dueAt();
        var to = clock.recount(calendar).dueAt();
        return from.equals(to) ? Optional.empty() : Optional.of(new Move(dossier, from, to, turn(from, to, now)));
    }

    private @Nullable Turn turn(Instant from, Instant to, Instant now) {
        var wasLate = isMissed(from, now);
        var isLate = isMissed(to, now);
        if (wasLate == isLate) {
            return null;
        }
        return isLate ? Turn.LATE : Turn.NO_LONGER_LATE;
    }

    private boolean isMissed(Instant dueAt, Instant now) {
        return !now.isBefore(DueDate.missedAt(dueAt, DueDate.byDate(unit)));
    }
}
