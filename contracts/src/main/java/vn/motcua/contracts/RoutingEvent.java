package vn.motcua.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routing says: who holds the dossier, since when, and with which result. */
public sealed interface RoutingEvent extends MotcuaEvent {

    /** A step is handed over to its agency; until accepted, or due to be, the time is the giver's. */
    @WireType("routing.step-offered.v1")
    record StepOffered(
            StepId step, String name, AgencyCode agency, Term allotment, @Nullable String branch, Instant offeredAt)
            implements RoutingEvent, HeardByIntake, HeardBySla, HeardByNotification {}

    /**
     * The agency took the hand-over.
     *
     * @param officer staff id of who signs for it
     */
    @WireType("routing.step-accepted.v1")
    record StepAccepted(StepId step, AgencyCode agency, StaffId officer, Instant acceptedAt)
            implements RoutingEvent, HeardByIntake, HeardBySla {}

    /** The head of the competent unit gave the step to an officer (art. 19.1). */
    @WireType("routing.step-assigned.v1")
    record StepAssigned(StepId step, AgencyCode agency, StaffId officer, StaffId by) implements RoutingEvent {}

    /**
     * The agency has done its part.
     *
     * @param text reference of the note, or of reasons and legal ground of a refusal, kept by routing; null if nothing was written
     */
    @WireType("routing.step-completed.v1")
    record StepCompleted(
            StepId step,
            AgencyCode agency,
            StaffId officer,
            StepOutcome outcome,
            Instant completedAt,
            @Nullable ResultPaper result,
            @Nullable String text)
            implements RoutingEvent, HeardByIntake, HeardBySla, HeardByNotification {}

    /**
     * A step has left its agency before it was done: the hand-over was refused or taken back, or the work is returned or given to another agency.
     *
     * @param agency that has it no longer
     * @param to the earlier step that is open again at its agency if a hand-over was refused or recalled, or is offered anew if the
     *     work is returned; null if the one-stop unit has the step until it offers it again, and if another agency is offered it
     * @param waiting the steps in between, done or not, which wait again
     * @param by staff id of who ordered it
     * @param text reference of the reason, kept by routing
     */
    @WireType("routing.step-left.v1")
    record StepLeft(
            StepId step,
            AgencyCode agency,
            Leaving how,
            @Nullable StepId to,
            List<StepId> waiting,
            StaffId by,
            Instant leftAt,
            String text)
            implements RoutingEvent, HeardByIntake, HeardBySla {
        public StepLeft {
            waiting = List.copyOf(waiting);
        }
    }

    /** Every step is complete, or one was refused after appraisal: the last word of routing. */
    @WireType("routing.route-completed.v1")
    record RouteCompleted(StepOutcome outcome, Instant completedAt) implements RoutingEvent, HeardByIntake {}

    /**
     * Another agency is asked for its opinion on one step (art. 19.5). It has time of its own and stops no clock of the dossier.
     *
     * @param within its time to answer, counted from the asking in the calendar of the consulted agency
     * @param by staff id of who asked
     * @param text reference of the question, kept by routing
     */
    @WireType("routing.consultation-requested.v1")
    record ConsultationRequested(
            String consultation, StepId step, AgencyCode agency, Term within, StaffId by, Instant askedAt, String text)
            implements RoutingEvent, HeardByIntake, HeardBySla, HeardByNotification {}

    /**
     * The consulted agency gave its opinion, in time or not.
     *
     * @param officer staff id of who answered
     * @param afterConsent its silence had counted as consent before: the answer is kept and changes nothing
     * @param text reference of the answer, kept by routing
     */
    @WireType("routing.consultation-answered.v1")
    record ConsultationAnswered(
            String consultation,
            StepId step,
            AgencyCode agency,
            StaffId officer,
            Instant answeredAt,
            boolean afterConsent,
            String text)
            implements RoutingEvent, HeardBySla {}

    /** The consulted agency kept silent, and by the procedure's own rules that is consent. */
    @WireType("routing.consultation-deemed-consent.v1")
    record ConsultationDeemedConsent(String consultation, StepId step, AgencyCode agency)
            implements RoutingEvent, HeardBySla {}

    /** The consulted agency kept silent; its answer is still awaited, and the head of the one-stop unit reminds it. */
    @WireType("routing.consultation-overdue.v1")
    record ConsultationOverdue(String consultation, StepId step, AgencyCode agency) implements RoutingEvent {}

    /**
     * An agency contests when a step was handed over to it. Until that is settled, the contested time is shown apart.
     *
     * @param agency of the step
     * @param claimedAt when, by its word, it had the step
     * @param by staff id of who contests
     * @param text reference of the reason, kept by routing
     */
    @WireType("routing.hand-over-disputed.v1")
    record HandOverDisputed(
            StepId step, AgencyCode agency, Instant claimedAt, StaffId by, Instant disputedAt, String text)
            implements RoutingEvent, HeardBySla {}

    /**
     * The one-stop unit has settled a contested hand-over time.
     *
     * @param agency that had contested
     * @param upheld the contested time is the giver's
     * @param by staff id of who settled it
     * @param text reference of the grounds, kept by routing
     */
    @WireType("routing.dispute-settled.v1")
    record DisputeSettled(StepId step, AgencyCode agency, boolean upheld, StaffId by, Instant settledAt, String text)
            implements RoutingEvent, HeardBySla {}

    /** DONE for a preparing step, APPROVED or REFUSED for one that decides. */
    enum StepOutcome {
        DONE,
        APPROVED,
        REFUSED
    }

    /** How a step leaves its agency before it is done. */
    enum Leaving {
        /** The agency does not take the hand-over. */
        REFUSED,
        /** The giver takes the hand-over back before anybody took it. */
        RECALLED,
        /** The holder gives the work back to an earlier step. */
        RETURNED,
        /** A leader gives it to another agency. */
        TRANSFERRED
    }

    /**
     * The paper that answers the citizen.
     *
     * @param attachment id of the file, kept by intake
     * @param number number of the paper as printed on it
     * @param signedBy staff id of the signer
     * @param resultCode code in the national store of results, if it has one
     */
    record ResultPaper(
            String attachment, String number, LocalDate issuedOn, StaffId signedBy, @Nullable String resultCode) {}
}
