package vn.motcua.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.notification.correspondence.Consignment.Destination;
import vn.motcua.notification.correspondence.Consignment.Movement;
import vn.motcua.notification.correspondence.Letter.Sending;

/** What correspondence may be told to do; every {@code at} is business time. */
public sealed interface CorrespondenceCommand {

    /** Open the book of a dossier. */
    record OpenBook(Dossier dossier) implements CorrespondenceCommand {}

    /** Note who accepted the dossier. */
    record NoteAcceptance(StaffId clerk) implements CorrespondenceCommand {}

    /** Note an agency that joined. */
    record NoteParty(AgencyCode agency) implements CorrespondenceCommand {}

    /** Note why the competent agency refuses. */
    record NoteGrounds(String text) implements CorrespondenceCommand {}

    /**
     * Give the applicant his receipt: the term is known.
     *
     * @param extension what the law added to the term, null if nothing
     */
    record GiveReceipt(Term term, Terms.@Nullable Extension extension, Instant dueAt, Instant at)
            implements CorrespondenceCommand {}

    /** The date on the receipt no longer holds: a fresh one goes out. */
    record RenewReceipt(Instant dueAt, Instant at) implements CorrespondenceCommand {}

    /** Tell the applicant that the one-stop unit does not take the dossier; it has ended. */
    record TurnAway(StaffId clerk, String text, Instant at) implements CorrespondenceCommand {}

    /** Ask the applicant for missing papers. */
    record AskForSupplement(int request, LocalDate until, String text, StaffId clerk, Instant at)
            implements CorrespondenceCommand {}

    /** Draft the apology, or take over new limits for the one that waits. */
    record DraftApology(AgencyCode causedBy, Instant originalDueAt, Instant newDueAfter, Instant newDueUntil)
            implements CorrespondenceCommand {}

    /**
     * Draft the apology without a date: the new date was missed too, or none may be promised any more.
     *
     * @param originalDueAt the legal date, unless an earlier apology says another one
     */
    record DraftLastApology(AgencyCode signingAgency, Instant originalDueAt, Instant missedDueAt)
            implements CorrespondenceCommand {

        /** After an apology of ours, which says the legal date. */
        public DraftLastApology(AgencyCode signingAgency, Instant missedDueAt) {
            this(signingAgency, missedDueAt, missedDueAt);
        }
    }

    /**
     * A leader signs an apology.
     *
     * @param newDueAt the date he promises; null for the latest one allowed, or for an apology without a date
     */
    record ApproveApology(
            LetterId letter,
            StaffId by,
            CauseOfLateness cause,
            SealedText reason,
            @Nullable Instant newDueAt,
            Instant at)
            implements CorrespondenceCommand {}

    /** A leader signs a refusal after appraisal. */
    record SignRefusal(LetterId letter, StaffId by, Instant at) implements CorrespondenceCommand {}

    /** A leader sends a letter back. */
    record RejectLetter(LetterId letter, StaffId by, SealedText reason) implements CorrespondenceCommand {}

    /** sla keeps the new date: the apology may go out. */
    record ReleaseApology(LetterId letter, Instant at) implements CorrespondenceCommand {}

    /** sla cannot keep the new date. */
    record DeclineApology(LetterId letter, Ground ground) implements CorrespondenceCommand {}

    /** The dossier was decided: tell the applicant, and have the post carry the result if he wants it so. */
    record TellResult(Outcome outcome, Instant finishedAt, Instant at) implements CorrespondenceCommand {}

    /** The applicant has his answer in hand: nothing is sent after him, and his receipt is there if he asks for it. */
    record NoteImmediateAnswer() implements CorrespondenceCommand {}

    /** The applicant wants the dossier back. */
    record NoteWish() implements CorrespondenceCommand {}

    /** He does not want it back any more: what was held up meanwhile is drafted. */
    record EndWish() implements CorrespondenceCommand {}

    /**
     * The dossier has ended without an answer (withdrawn, or stopped for good). Drafts lose their ground, and what speaks of its going on
     * and has not left the house is sent to nobody. A receipt (form 01) is drawn up and numbered all the same, also when its date is told
     * late, because the law gives one to whoever is accepted and the register has to be complete; it stays on file for whoever asks, since a
     * promised date of a dossier that is no more would mislead.
     */
    record GiveUp() implements CorrespondenceCommand {}

    /**
     * The outcome was written down wrongly. Whoever was granted something by mistake is told why he is refused, by a letter that waits
     * for its head, also if he has the paper already; whoever was refused by mistake is told that his result is there, unless he has been
     * given the refusal as his result: then the counter tells him.
     *
     * @param text reference of the reason and legal ground of the correction, kept by intake
     */
    record CorrectOutcome(Outcome outcome, String text, Instant at) implements CorrespondenceCommand {}

    /** The dossier has ended: drafts lose their ground. */
    record Close() implements CorrespondenceCommand {}

    /** The applicant took the result across the counter. */
    record NoteHandOver() implements CorrespondenceCommand {}

    /** The dossier is void: whatever still waits for a signature loses its ground, and as when it is given up nothing promises its going on. */
    record Annul() implements CorrespondenceCommand {}

    /** A letter took its number. */
    record RecordNumber(LetterId letter, String number) implements CorrespondenceCommand {}

    /** A letter was set and its file kept. */
    record RecordRendering(LetterId letter, String digest) implements CorrespondenceCommand {}

    /** A letter left the house; the last sending took it along. */
    record RecordDispatch(LetterId letter, List<Sending> sendings, Instant at) implements CorrespondenceCommand {
        public RecordDispatch {
            sendings = List.copyOf(sendings);
        }
    }

    /**
     * Have the post carry papers.
     *
     * @param request what asks for it
     * @param fingerprint keyed hash of what is asked
     */
    record SendByPost(ConsignmentKind kind, Destination destination, String request, String fingerprint, Instant at)
            implements CorrespondenceCommand {}

    /** The post took the order. */
    record RecordOrder(ConsignmentId consignment, Instant at) implements CorrespondenceCommand {}

    /** The carrier told where papers are. */
    record RecordMovement(ConsignmentId consignment, Movement movement) implements CorrespondenceCommand {}

    /** The carrier told what contradicts what it told before, and that was set aside: say so. */
    record TellContradiction(ConsignmentId consignment, Movement movement) implements CorrespondenceCommand {}
}
