package vn.motcua.sla.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.deadline.journal.Fact;

/** A dossier as it stood at the instant a report looks from. */
public sealed interface Entry {

    Origin origin();

    /**
     * What stays the same whatever becomes of it.
     *
     * @param code official dossier code
     * @param agency the competent agency
     * @param parties every agency that took part so far
     */
    record Origin(
            DossierId dossier,
            String code,
            String procedure,
            String field,
            AgencyCode receivingAgency,
            AgencyCode agency,
            Channel channel,
            List<AgencyCode> parties) {}

    /**
     * Accepted, perhaps closed since.
     *
     * @param originalDueAt the legal instant, while it waits the one before; null if an import never said
     * @param committedDueAt when the shorter time ends that the agency has committed itself to, null without one
     * @param waitingSince since when the clock stands, null if it runs or has ended
     * @param waits when the clock stood before
     * @param stops what made the clock stand, in order; what took over from a stop is none of its own
     * @param steps in the order they were offered
     * @param cause of lateness that the last apology gave, null without apology
     * @param closed null while open
     * @param returnedBy how the result reached the applicant, null if it has not
     * @param corrections what was put right so far
     */
    record Accepted(
            Origin origin,
            Instant receivedAt,
            @Nullable Instant originalDueAt,
            @Nullable Instant committedDueAt,
            @Nullable Instant waitingSince,
            List<Wait> waits,
            List<StopSeen> stops,
            List<StepSeen> steps,
            @Nullable String cause,
            Fact.@Nullable Closed closed,
            @Nullable Delivery returnedBy,
            int corrections)
            implements Entry {
        public Accepted {
            waits = List.copyOf(waits);
            stops = List.copyOf(stops);
            steps = List.copyOf(steps);
        }
    }

    /** The clock stood from one instant to another. */
    record Wait(Instant from, Instant to) {}

    /** @param dueAt the legal instant when it began, null if an import never said */
    record StopSeen(Instant at, StopReason reason, @Nullable Instant dueAt) {}

    /** @param completedAt null while somebody has to do it */
    record StepSeen(StepId step, AgencyCode agency, Instant offeredAt, @Nullable Instant completedAt) {
        StepSeen completed(Instant at) {
            return new StepSeen(step, agency, offeredAt, at);
        }
    }

    /**
     * Not accepted so far.
     *
     * @param supplement the applicant was asked for papers
     * @param answerDueAt until when an online submission must be answered, null for others
     */
    record Waiting(Origin origin, boolean supplement, @Nullable Instant answerDueAt) implements Entry {}

    /** Refused at intake. */
    record Refused(Origin origin, Instant refusedAt) implements Entry {}

    /** Withdrawn or stopped for good before it was accepted. */
    record TakenBack(Origin origin, Instant at) implements Entry {}

    /** Void; counted as a correction only. */
    record Annulled(Origin origin, Instant annulledAt) implements Entry {}
}
