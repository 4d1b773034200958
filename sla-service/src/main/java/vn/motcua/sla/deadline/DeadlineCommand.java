package vn.motcua.sla.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.Corrected.Fact;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.takeover.Past;

/** What sla is told to do about a dossier's time. */
public sealed interface DeadlineCommand {

    /** Business time it is about; whatever fell due before is declared first. */
    Instant at();

    /** What is about an open dossier: when its clocks have ended, nothing comes of it, unless a state says otherwise. */
    sealed interface WhileOpen extends DeadlineCommand {}

    record Register(Dossier dossier, Instant at) implements WhileOpen {}

    /** @param at when it was imported from an older system */
    record TakeOver(Dossier dossier, Past past, Instant at) implements WhileOpen {}

    /** The term runs from the receipt. */
    record Start(Instant receivedAt, Terms terms) implements WhileOpen {
        @Override
        public Instant at() {
            return receivedAt;
        }
    }

    /** @param stopsClock asked while processing, so that the administration waits */
    record AskSupplement(int request, LocalDate until, boolean stopsClock, Instant at) implements WhileOpen {}

    record HandInSupplement(int request, Instant at) implements WhileOpen {}

    record RefuseSupplement(int request, Instant at) implements WhileOpen {}

    /** @param at the handing-in that made it complete */
    record CompleteSupplement(int request, Instant at) implements WhileOpen {}

    /** The applicant is told what he has to pay. */
    record TellDuties(Instant at) implements WhileOpen {}

    /** All of it is paid. */
    record SettleDuties(Instant at) implements WhileOpen {}

    record StopClock(String legalBasis, Instant at) implements WhileOpen {}

    record ResumeClock(Instant at) implements WhileOpen {}

    /** @param at when the route was completed */
    record Finish(Instant at) implements WhileOpen {}

    /** The applicant has the result. */
    record NoteReturn(Delivery method, Instant at) implements WhileOpen {}

    record NotAccept(Instant at) implements WhileOpen {}

    /** The applicant wants the dossier back; until that is answered nobody may work on it. */
    record AskWithdrawal(Instant at) implements WhileOpen {}

    /** He has thought better of it. */
    record RetractWithdrawal(Instant at) implements WhileOpen {}

    record Withdraw(Instant at) implements WhileOpen {}

    record StopForGood(Instant at) implements WhileOpen {}

    record Annul(Instant at) implements DeadlineCommand {}

    record OfferStep(StepId step, AgencyCode agency, Term allotment, Instant at) implements WhileOpen {}

    record AcceptStep(StepId step, Instant at) implements WhileOpen {}

    record CompleteStep(StepId step, Instant at) implements WhileOpen {}

    /**
     * @param newDueAt null for an apology that promises no date
     * @param cause of lateness, as published
     */
    record Reappoint(String letter, @Nullable Instant newDueAt, String cause, Instant at) implements DeadlineCommand {}

    /**
     * A leader wants an apology drafted for an overdue dossier of an older system.
     *
     * @param by staff id
     */
    record OrderApology(StaffId by, Instant at) implements DeadlineCommand {}

    /**
     * Intake put right what had been written down wrongly.
     *
     * @param correctedTo the right instant of a date, null otherwise
     * @param at when it was put right
     */
    record Correct(Fact fact, @Nullable Instant correctedTo, Instant at) implements DeadlineCommand {}

    /**
     * The filing time was written down wrongly, and the term counts from the right one.
     *
     * @param at when it was put right
     */
    record CorrectReceipt(Instant receivedAt, Instant at) implements DeadlineCommand {}

    /**
     * A step has left its agency before it was done.
     *
     * @param to the earlier step that it goes back to, null if the one-stop unit or another agency has it
     * @param waiting the steps in between, which wait again
     */
    record LeaveStep(StepId step, Leaving how, @Nullable StepId to, List<StepId> waiting, Instant at)
            implements WhileOpen {
        public LeaveStep {
            waiting = List.copyOf(waiting);
        }
    }

    /** About a hand-over whose time an agency contests. */
    sealed interface OnDispute extends WhileOpen {
        StepId step();
    }

    /** @param claimedAt when, by its word, the agency had the step */
    record DisputeHandOver(StepId step, Instant claimedAt, Instant at) implements OnDispute {}

    record SettleDispute(StepId step, boolean upheld, Instant at) implements OnDispute {}

    /** About a clock beside the legal one. */
    sealed interface OnSideClock extends WhileOpen {}

    /** About the post, whose clock no dossier's end but its own stops. */
    sealed interface OnPost extends OnSideClock {}

    /** About an opinion, which nobody waits for when the dossier is at its end. */
    sealed interface OnConsultation extends OnSideClock {}

    /** The post was asked to carry papers. */
    record OrderPost(String consignment, Instant at) implements OnPost {}

    /** @param at the carrier's own time of it */
    record MovePost(String consignment, ConsignmentState state, Instant at) implements OnPost {}

    /**
     * Another agency was asked for its opinion on a step.
     *
     * @param within its time to answer
     */
    record Consult(String consultation, StepId step, AgencyCode agency, Term within, Instant at)
            implements OnConsultation {}

    record AnswerConsultation(String consultation, Instant at) implements OnConsultation {}

    /** Routing has decided that silence was consent. */
    record DeemConsent(String consultation, Instant at) implements OnConsultation {}

    /** It is this business time. */
    record Check(Instant at) implements WhileOpen {}
}
