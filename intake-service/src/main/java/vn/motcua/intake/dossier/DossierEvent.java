package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms;

/** What happened to a dossier at the one-stop unit. */
public sealed interface DossierEvent {

    /** It is here and waits for its code. */
    record Submitted(Submission submission) implements DossierEvent {}

    /** It came from an older system, with its past. */
    record Imported(Submission submission, String code, Past past) implements DossierEvent {}

    /** It has its code. */
    record Registered(String code) implements DossierEvent {}

    /** @param text why the term is extended, null if it is not; the terms name its reference */
    record Accepted(Instant receivedAt, StaffId by, Terms terms, @Nullable SealedText text) implements DossierEvent {
        Accepted(Instant receivedAt, StaffId by, Terms terms) {
            this(receivedAt, by, terms, null);
        }
    }

    record NotAccepted(StaffId by, String reference, SealedText text, Instant at) implements DossierEvent {}

    record SupplementRequested(int request, Phase phase, StaffId by, LocalDate until, String reference, SealedText text)
            implements DossierEvent {}

    record SupplementHandedIn(int request, List<Paper> papers, Instant at) implements DossierEvent {
        public SupplementHandedIn {
            papers = List.copyOf(papers);
        }
    }

    record SupplementConfirmed(int request, boolean complete, @Nullable Instant completeAt, StaffId by)
            implements DossierEvent {}

    record WithdrawalAsked(String reference, SealedText text, Instant at) implements DossierEvent {}

    record WithdrawalRetracted(StaffId by) implements DossierEvent {}

    record Withdrawn(StaffId by, Instant at) implements DossierEvent {}

    record Stopped(boolean isFinal, String legalBasis, StaffId by, String reference, SealedText text, Instant at)
            implements DossierEvent {}

    record Resumed(StaffId by) implements DossierEvent {}

    record Annulled(String legalBasis, StaffId by, String reference, SealedText text, Instant at)
            implements DossierEvent {}

    record Corrected(Correction.Made made, SealedText text) implements DossierEvent {}

    /** @param text how the filer is reached from now on */
    record ContactChanged(String reference, SealedText text) implements DossierEvent {}

    /** The first agency took it. */
    record ProcessingBegun() implements DossierEvent {}

    /** An agency that had no part in it before. */
    record AgencyJoined(AgencyCode agency) implements DossierEvent {}

    /** @param grounds reference of why the agency refused the dossier, kept by routing; null if it did not */
    /** What was complete is open again, or waits again; its papers stay on file. */
    record StepsUndone(List<StepId> steps) implements DossierEvent {
        public StepsUndone {
            steps = List.copyOf(steps);
        }
    }

    record StepDone(StepId step, @Nullable ResultPaper result, @Nullable String grounds) implements DossierEvent {}

    /**
     * The refusal after appraisal is issued, so the applicant may know why.
     *
     * @param grounds reference of the reason, kept by routing
     */
    record GroundsWanted(String grounds) implements DossierEvent {}

    /** Why it was refused after appraisal is known here. */
    record GroundsKept(String reference, SealedText text) implements DossierEvent {}

    /** The paper that answers the citizen came with an answer on the spot, or with a correction. */
    record ResultIssued(ResultPaper result) implements DossierEvent {}

    /** The route has ended while something else keeps the dossier open. */
    record RouteEnded(Instant at, Outcome outcome) implements DossierEvent {}

    /** @param immediate the answer was given on the spot */
    record Finished(Instant finishedAt, Outcome outcome, boolean immediate) implements DossierEvent {
        Finished(Instant finishedAt, Outcome outcome) {
            this(finishedAt, outcome, false);
        }
    }

    /** The result has reached the applicant; who took it at the counter is null where nobody signed for it here. */
    record Returned(Instant returnedAt, Delivery method, @Nullable String reference, @Nullable SealedText text)
            implements DossierEvent {}

    /** About money. */
    sealed interface OnMoney extends DossierEvent {}

    record DutiesTold(StaffId by, List<Money.Claim> claims, Instant at) implements OnMoney {
        public DutiesTold {
            claims = List.copyOf(claims);
        }
    }

    /** @param open how many duties are not paid yet */
    record DutyPaid(String reference, long amount, Instant paidAt, int open) implements OnMoney {}

    record FeeRecorded(Money.Fee fee) implements OnMoney {}

    record FeeNumbered(int fee, long serial) implements OnMoney {}

    record FeeRefunded(int fee, Money.Refund refund, SealedText text) implements OnMoney {}

    /** sla has said when it is due. */
    record DueNoted(Due due) implements DossierEvent {}

    /** sla has said until when it is to be answered. */
    record AnswerDueNoted(Instant dueAt) implements DossierEvent {}

    /** The post has given the result back or lost it; null when it is on its way anew. */
    record PostNoted(@Nullable Instant cameBackAt) implements DossierEvent {}

    /** The refusal that tells the result is signed and has its number. */
    record RefusalIssued() implements DossierEvent {}

    /** It is known which letter tells the refusal. */
    record RefusalDrafted(String letter) implements DossierEvent {}

    /** sla has said until when papers may be handed in. */
    record SupplementDeadlineNoted(int request, Instant until) implements DossierEvent {}
}
