package vn.motcua.sla.deadline.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline.Ending;

/**
 * What the figures may know of a dossier, one line of a list that is only ever appended to. Of two facts of something that
 * happens only once the one recorded later is the truth.
 */
public sealed interface Fact {

    /** Business time of it; an import's lies long before it was recorded. */
    Instant at();

    /** What may happen again and again; each happening counts from its own time on. */
    sealed interface Repeatable extends Fact {}

    /** @param agency the competent agency, which the figures count it under */
    record Submitted(
            Instant at, String procedure, String field, AgencyCode receivingAgency, AgencyCode agency, Channel channel)
            implements Fact {}

    /** @param dueAt until when an online submission is to be answered */
    record AnswerDue(Instant at, Instant dueAt) implements Repeatable {}

    /**
     * Before acceptance the applicant was asked for papers.
     *
     * @param request number of the request within the dossier
     */
    record PapersAsked(Instant at, int request) implements Repeatable {}

    /** Before acceptance the papers asked for came in: the administration has the ball again. */
    record PapersIn(Instant at, int request) implements Repeatable {}

    /** @param at receipt, which the term counts from */
    record Accepted(Instant at) implements Fact {}

    /** @param dueAt where the shorter time ended that the agency had committed itself to */
    record Committed(Instant at, Instant dueAt) implements Repeatable {}

    /** @param reason why the date is another than before, null for the first one */
    record DueSet(Instant at, Instant originalDueAt, @Nullable MoveReason reason) implements Repeatable {}

    /** The clock stands; of two in a row the second only changes the reason. */
    record Stopped(Instant at, StopReason reason) implements Repeatable {}

    record Resumed(Instant at) implements Repeatable {}

    record StepOffered(Instant at, StepId step, AgencyCode agency) implements Repeatable {}

    record StepCompleted(Instant at, StepId step) implements Repeatable {}

    /**
     * A leader apologised for lateness.
     *
     * @param cause as published
     */
    record Apologised(Instant at, String cause) implements Repeatable {}

    /** @param promised the new date; it changes no column */
    record Reappointed(Instant at, Instant promised) implements Repeatable {}

    record Closed(Instant at, Closing.How how, Punctuality outcome) implements Fact {}

    record EndedUnaccepted(Instant at, Ending ending) implements Fact {}

    record Returned(Instant at, Delivery method) implements Fact {}

    /** Something that was written down before is put right; the facts after it say how. */
    record Corrected(Instant at) implements Repeatable {}

    record Annulled(Instant at) implements Fact {}
}
