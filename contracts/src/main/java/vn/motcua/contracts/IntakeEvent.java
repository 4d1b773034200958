package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.StopReason;

/** What intake says: a dossier's registration, the answers of the one-stop unit, and its one ending. */
public sealed interface IntakeEvent extends MotcuaEvent {

    /**
     * The dossier exists and has its official code. Always the first event of a dossier.
     *
     * @param code official dossier code, {@code <agency>-YYMMDD-XXXX}
     * @param ruleSet rule set of the day of submission, e.g. {@code ND118-2025}
     * @param client the API client that created it; a portal sees only its own
     * @param agencies every agency that takes part from the start: receiving and competent
     */
    @WireType("intake.registered.v1")
    record Registered(
            String code,
            String procedure,
            int procedureVersion,
            String field,
            String ruleSet,
            AgencyCode receivingAgency,
            AgencyCode competentAgency,
            Channel channel,
            Delivery resultDelivery,
            String client,
            List<AgencyCode> agencies,
            Instant submittedAt)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {
        public Registered {
            agencies = List.copyOf(agencies);
        }
    }

    /**
     * Accepted by the one-stop unit: the receipt is due and the legal term runs (Decree 118/2025 art. 17).
     *
     * @param receivedAt the filing time that the term counts from
     * @param by staff id of the clerk, or the system for what is accepted at once
     */
    @WireType("intake.accepted.v1")
    record Accepted(Instant receivedAt, StaffId by, Terms terms)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /**
     * Refused at intake (form 03); an ending.
     *
     * @param text reference of reason and legal ground kept by intake
     */
    @WireType("intake.not-accepted.v1")
    record NotAccepted(StaffId by, String text)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /**
     * The applicant is asked for missing papers (form 02). In PROCESSING the clock stops from now.
     *
     * @param request number of the request within the dossier, from 1
     * @param until the applicant's last day, local date
     * @param text reference of items and reason kept by intake
     */
    @WireType("intake.supplement-requested.v1")
    record SupplementRequested(int request, Phase phase, StaffId by, LocalDate until, String text)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {
        /** In which part of its way papers were asked for. */
        public enum Phase {
            INTAKE,
            PROCESSING
        }
    }

    /** Papers came in; the status stays until the clerk has confirmed that they are complete. */
    @WireType("intake.supplement-handed-in.v1")
    record SupplementHandedIn(int request, Instant handedInAt) implements IntakeEvent, HeardBySla {}

    /**
     * The clerk looked at what came in.
     *
     * @param complete false: the request stands and the applicant is asked again
     * @param completeAt the handing-in that made it complete, from which the clock counts; null if not complete
     */
    @WireType("intake.supplement-confirmed.v1")
    record SupplementConfirmed(int request, boolean complete, @Nullable Instant completeAt, StaffId by)
            implements IntakeEvent, HeardByRouting, HeardBySla {}

    /**
     * The applicant is told what he owes the state before the dossier can go on (Land Law 2024; Decree 151/2025): the clock stands until
     * all of it is paid. A later notice adds to those before.
     *
     * @param items how many duties the notice tells
     * @param amount what they come to, in đồng
     * @param by staff id of the officer whose agency computed them
     */
    @WireType("intake.financial-duty-told.v1")
    record FinancialDutyTold(int items, long amount, StaffId by) implements IntakeEvent, HeardByRouting, HeardBySla {}

    /**
     * One duty is proven to be paid.
     *
     * @param amount of the duty, in đồng
     * @param paidAt when it was paid
     * @param open how many are not paid yet; with none left the dossier goes on
     */
    @WireType("intake.financial-duty-paid.v1")
    record FinancialDutyPaid(long amount, Instant paidAt, int open)
            implements IntakeEvent, HeardByRouting, HeardBySla {}

    /**
     * Processing is stopped by decision of a leader; final is an ending with outcome STOPPED.
     *
     * @param legalBasis the legal ground, a citation such as {@code Điều 17 Nghị định 118/2025/NĐ-CP}, public text
     * @param text reference of the reason kept by intake
     */
    @WireType("intake.stopped.v1")
    record Stopped(@JsonProperty("final") boolean isFinal, String legalBasis, StaffId by, String text)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /** A stop that was not final is lifted. */
    @WireType("intake.resumed.v1")
    record Resumed(StaffId by) implements IntakeEvent, HeardByRouting, HeardBySla {}

    /** The applicant asks for the dossier back; nobody completes anything until the clerk confirms or he takes it back. */
    @WireType("intake.withdrawal-asked.v1")
    record WithdrawalAsked(String text) implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /**
     * The applicant does not want the dossier back any more: it goes on.
     *
     * @param by who said so: the applicant's client, or the staff id of the clerk he told
     */
    @WireType("intake.withdrawal-retracted.v1")
    record WithdrawalRetracted(StaffId by) implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /** Withdrawn and confirmed, papers and fees given back; an ending. */
    @WireType("intake.withdrawn.v1")
    record Withdrawn(StaffId by) implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /**
     * The result (or the refusal after appraisal) is at the receiving one-stop unit; the legal clock ends.
     *
     * @param finishedAt when the route was completed
     * @param immediate true if the answer was put into the applicant's hands on the spot (art. 17.4); null if it was not
     */
    @WireType("intake.finished.v1")
    record Finished(Instant finishedAt, Outcome outcome, @Nullable Boolean immediate)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {
        /** Finished at the end of a route, not on the spot. */
        public Finished(Instant finishedAt, Outcome outcome) {
            this(finishedAt, outcome, null);
        }
    }

    /** The result has reached the applicant. */
    @WireType("intake.returned.v1")
    record Returned(Instant returnedAt, Delivery method) implements IntakeEvent, HeardBySla, HeardByNotification {}

    /**
     * Void from the beginning (double filing, wrong procedure): all clocks, steps and drafted letters end, the code stays used.
     *
     * @param text reference of the reason kept by intake
     */
    @WireType("intake.annulled.v1")
    record Annulled(String legalBasis, StaffId by, String text)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {}

    /**
     * Something that was written down wrongly is put right. What was said before stays said; dates only ever move later, so that
     * no lateness is erased.
     *
     * @param correction number within the dossier, from 1
     * @param correctedTo the right instant of a date, null otherwise
     * @param outcome the right outcome, null otherwise
     * @param by staff id of who approved it
     * @param legalBasis the legal ground, a citation such as {@code Điều 17 Nghị định 118/2025/NĐ-CP}, public text; null for data
     * @param text reference of the reason, and of right data of a person, kept by intake
     */
    @WireType("intake.corrected.v1")
    record Corrected(
            int correction,
            Fact fact,
            @Nullable Instant correctedTo,
            @Nullable Outcome outcome,
            StaffId by,
            @Nullable String legalBasis,
            String text)
            implements IntakeEvent, HeardBySla, HeardByNotification {
        public enum Fact {
            DATA,
            FINISHED_AT,
            RETURNED_AT,
            OUTCOME
        }
    }

    /**
     * The filing time was written down wrongly and is put right while the dossier is open: the term counts anew from the right one.
     * The count of corrections is one with that of {@link Corrected}.
     *
     * @param correction number within the dossier, from 1
     * @param receivedAt the right filing time
     * @param by staff id of the leader who approved it
     * @param legalBasis the legal ground, a citation such as {@code Điều 17 Nghị định 118/2025/NĐ-CP}, public text
     * @param text reference of the reason kept by intake
     */
    @WireType("intake.receipt-corrected.v1")
    record ReceiptCorrected(int correction, Instant receivedAt, StaffId by, String legalBasis, String text)
            implements IntakeEvent, HeardBySla {}

    /**
     * The dossier comes from an older system with all that is known of it. Always its first event. What happened before
     * {@code recordedAt} is history: nobody warns, declares or writes because of it.
     *
     * @param code official dossier code, kept as the older system gave it
     * @param procedure as the older system had it; the catalogue may not know it
     * @param field {@code unknown} where neither the older system nor the catalogue says it
     * @param receivedAt the filing time that the term counted from
     * @param dueAt legal due instant as the older system knew it; null if it knew none, and then none is computed
     * @param reappointedDueAt the one new date, null if there was none
     * @param stops when the clock stood, in the order of time
     * @param outcome how it ended, null while it is open
     * @param finishedAt when the legal clock ended (resolved, withdrawn or stopped for good), null while it is open
     * @param returnedAt when the result reached the applicant, null if it has not
     * @param route one step for a dossier that is open, none for one that is closed
     * @param recordedAt when it was imported
     */
    @WireType("intake.dossier-imported.v1")
    record DossierImported(
            String code,
            String procedure,
            String field,
            String ruleSet,
            AgencyCode receivingAgency,
            AgencyCode competentAgency,
            Channel channel,
            Delivery resultDelivery,
            String client,
            List<AgencyCode> agencies,
            Instant receivedAt,
            Standing standing,
            @Nullable Instant dueAt,
            @Nullable Instant reappointedDueAt,
            List<PastStop> stops,
            @Nullable Outcome outcome,
            @Nullable Instant finishedAt,
            @Nullable Instant returnedAt,
            List<RouteStep> route,
            Instant recordedAt)
            implements IntakeEvent, HeardByRouting, HeardBySla, HeardByNotification {
        public DossierImported {
            agencies = List.copyOf(agencies);
            stops = List.copyOf(stops);
            route = List.copyOf(route);
        }

        /** Where an imported dossier stands; STOPPED with an outcome is an end. */
        public enum Standing {
            ACCEPTED,
            PROCESSING,
            SUPPLEMENT,
            STOPPED,
            RESOLVED,
            RETURNED,
            WITHDRAWN
        }

        /**
         * A time in which the citizen or another body had the ball.
         *
         * @param to when it went on, or the dossier ended; null if it still stands
         */
        public record PastStop(StopReason reason, Instant from, @Nullable Instant to) {}
    }
}
