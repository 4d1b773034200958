package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent.ResultPaper;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.intake.dossier.Application.HandedIn;

/** What may be ordered of a dossier, and what it may be told. */
public sealed interface DossierCommand {

    /** Hand it in, under the procedure and the rules of the day. */
    record Submit(Application application, Procedure procedure, RuleSet ruleSet, Instant at)
            implements DossierCommand {}

    /** Take it over from an older system, with its past. */
    record Import(Submission submission, String code, Past past) implements DossierCommand {}

    /** Give it the code that was issued for it. */
    record Number(DossierCode code) implements DossierCommand {}

    /**
     * Accept it and start the term.
     *
     * @param caseName which of the procedure's cases it is, null if there is only one
     * @param extension why the law's extension is needed, null if it is not
     * @param handedOverAt when the record with the postman was signed, null if it did not come by post
     */
    record Accept(
            StaffId by,
            @Nullable String caseName,
            @Nullable SealedText extension,
            @Nullable Instant handedOverAt,
            Instant at)
            implements DossierCommand {}

    /** Refuse it at intake. */
    record Refuse(StaffId by, SealedText text, Instant at) implements DossierCommand {}

    /**
     * Ask for missing papers.
     *
     * @param nextWorked the first working day after the applicant's last day, null if that is one itself
     */
    record RequestSupplement(StaffId by, LocalDate until, @Nullable LocalDate nextWorked, SealedText text, Instant at)
            implements DossierCommand {}

    /** Hand in the papers asked for. */
    record HandInSupplement(List<HandedIn> papers, Instant at) implements DossierCommand {
        public HandInSupplement {
            papers = List.copyOf(papers);
        }
    }

    /** Say whether what came in is complete. */
    record ConfirmSupplement(StaffId by, boolean complete, Instant at) implements DossierCommand {}

    /** The applicant wants it back. */
    record AskWithdrawal(SealedText text, Instant at) implements DossierCommand {}

    /** The applicant wants to keep it after all. */
    record RetractWithdrawal(StaffId by) implements DossierCommand {}

    /** Give it back. */
    record ConfirmWithdrawal(StaffId by, Instant at) implements DossierCommand {}

    /** Stop processing, for a time or for good. */
    record Stop(StaffId by, boolean isFinal, String legalBasis, SealedText text, Instant at)
            implements DossierCommand {}

    /** Lift a stop. */
    record Resume(StaffId by) implements DossierCommand {}

    /** Declare it void. */
    record Annul(StaffId by, String legalBasis, SealedText text, Instant at) implements DossierCommand {}

    /**
     * Put right what was written down wrongly.
     *
     * @param by who approves it
     * @param legalBasis null for data
     * @param text the reason, and the right value of data
     * @param result the paper that a corrected grant comes with, null if none does
     */
    record Correct(
            StaffId by,
            Correction correction,
            @Nullable String legalBasis,
            SealedText text,
            @Nullable ResultPaper result,
            Instant at)
            implements DossierCommand {}

    /** Answer on the spot. */
    record AnswerAtOnce(StaffId by, ResultPaper result, Instant at) implements DossierCommand {}

    /** The applicant is reached in another way from now on. */
    record ChangeContact(SealedText text, Instant at) implements DossierCommand {}

    /** Put the result into the applicant's hands. */
    record ReturnAtCounter(SealedText receivedBy, Instant at) implements DossierCommand {}

    /** About money. */
    sealed interface OnMoney extends DossierCommand {}

    /** Tell the applicant what he has to pay before the dossier can go on. */
    record TellDuties(StaffId by, List<Money.Claim> claims, Instant at) implements OnMoney {
        public TellDuties {
            claims = List.copyOf(claims);
        }
    }

    /** Take the proof that one duty is paid. */
    record ProvePayment(String reference, Instant paidAt, Instant at) implements OnMoney {}

    /**
     * Write down that a fee was paid, or that it is not to be paid.
     *
     * @param request what makes the same order again the same fee
     */
    record RecordFee(Money.Entry entry, String request, StaffId by, Instant at) implements OnMoney {}

    /** Give a fee the serial of its receipt. */
    record NumberFee(int fee, long serial) implements OnMoney {}

    /** Give a fee back. */
    record RefundFee(int fee, StaffId by, SealedText text, Instant at) implements OnMoney {}

    /** What another service has said: a fact, whatever intake thinks of it. */
    sealed interface Note extends DossierCommand {

        /** An agency was offered a step. */
        record StepOffered(AgencyCode agency) implements Note {}

        /** An agency was asked for its opinion. */
        record AgencyConsulted(AgencyCode agency) implements Note {}

        /** An agency took a step. */
        record StepAccepted(AgencyCode agency) implements Note {}

        /**
         * An agency has done its part.
         *
         * @param grounds reference of why it refused the dossier, kept by routing; null if it did not
         */
        record StepCompleted(StepId step, @Nullable ResultPaper result, @Nullable String grounds) implements Note {}

        /** Work went back: what was complete is open again, or waits again. */
        record StepsUndone(List<StepId> steps) implements Note {
            public StepsUndone {
                steps = List.copyOf(steps);
            }
        }

        /** Why the dossier was refused after appraisal. */
        record GroundsTold(SealedText text) implements Note {
            /** The kind of work that it is the outcome of. */
            public static final String WORK = "grounds";
        }

        /** The route has ended. */
        record RouteCompleted(Instant at, Outcome outcome) implements Note {}

        /** The result has reached the applicant on its way. */
        record ResultDelivered(Delivery method, Instant at) implements Note {}

        /** The legal clock started. */
        record DeadlineSet(Instant dueAt) implements Note {}

        /** The legal clock stands. */
        record DeadlineStopped() implements Note {}

        /**
         * The legal clock runs again, or its date moved.
         *
         * @param certified a fresh receipt says so
         */
        record DeadlineMoved(Instant originalDueAt, Instant dueAt, boolean certified) implements Note {}

        /** The one new date is recorded. */
        record Reappointed(Instant newDueAt) implements Note {}

        /** The new date was kept, or missed. */
        record ReappointmentEnded(boolean kept) implements Note {}

        /** Until when an online submission is to be answered. */
        record AnswerDeadlineSet(Instant answerDueAt) implements Note {}

        /** The post has given the result back, or lost it. */
        record ResultCameBack(Instant at) implements Note {}

        /** The result was given to the post. */
        record ResultSentOut() implements Note {}

        /** The head has signed the refusal that tells the result: it has its number. */
        record RefusalIssued(String letter) implements Note {}

        /** The letter is drafted that tells a refusal after appraisal. */
        record RefusalDrafted(String letter) implements Note {}

        /** The applicant's last moment for a supplement. */
        record SupplementDeadlineSet(int request, Instant until) implements Note {}
    }
}
