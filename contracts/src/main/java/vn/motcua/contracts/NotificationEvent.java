package vn.motcua.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What notification says: the life of letters, and where the post has the papers. */
public sealed interface NotificationEvent extends MotcuaEvent {

    /** A letter waits for the signature of a head. One that needs none is told of when it has its number. */
    @WireType("notification.letter-drafted.v1")
    record LetterDrafted(String letter, LetterKind kind, AgencyCode signingAgency)
            implements NotificationEvent, HeardByIntake {}

    /**
     * A leader signed an apology; sla has the next word.
     *
     * @param newDueAt the new date he promises; null for an apology without a date
     * @param causeCode cause of lateness as published
     * @param by staff id of the signer
     * @param text reference of the reason kept by notification
     */
    @WireType("notification.apology-approved.v1")
    record ApologyApproved(String letter, @Nullable Instant newDueAt, String causeCode, StaffId by, String text)
            implements NotificationEvent, HeardBySla {}

    /** A leader sent the draft back. */
    @WireType("notification.letter-rejected.v1")
    record LetterRejected(String letter, StaffId by, String text) implements NotificationEvent {}

    /** The letter lost its ground before it was sent. */
    @WireType("notification.letter-cancelled.v1")
    record LetterCancelled(String letter) implements NotificationEvent {}

    /** The letter has its official number in the agency's book of that kind and year. */
    @WireType("notification.letter-numbered.v1")
    record LetterNumbered(String letter, LetterKind kind, String number, AgencyCode signingAgency)
            implements NotificationEvent, HeardByIntake {}

    /** The letter was rendered and left the house. */
    @WireType("notification.letter-dispatched.v1")
    record LetterDispatched(String letter, LetterKind kind, LetterChannel channel) implements NotificationEvent {}

    /** The letter could not be delivered by this channel. */
    @WireType("notification.letter-failed.v1")
    record LetterFailed(String letter, LetterKind kind, LetterChannel channel) implements NotificationEvent {}

    /** The result was put in the applicant's hands electronically. */
    @WireType("notification.result-sent.v1")
    record ResultSent(Instant sentAt) implements NotificationEvent, HeardByIntake {}

    /**
     * The post was asked to carry papers.
     *
     * @param consignment order number, {@code <dossier id>.<n>}
     */
    @WireType("notification.consignment-ordered.v1")
    record ConsignmentOrdered(String consignment, ConsignmentKind kind)
            implements NotificationEvent, HeardByIntake, HeardBySla {}

    /**
     * The post told where the papers are.
     *
     * @param movedAt the carrier's own time of it
     * @param carrierCode the carrier's code as it came
     */
    @WireType("notification.consignment-moved.v1")
    record ConsignmentMoved(
            String consignment, ConsignmentKind kind, ConsignmentState state, Instant movedAt, String carrierCode)
            implements NotificationEvent, HeardByIntake, HeardBySla {}

    /**
     * The post told what cannot be true together with what it told before; the papers stay where they were thought to be until
     * somebody has asked.
     *
     * @param state where the papers would be by that word
     * @param movedAt the carrier's own time of it
     * @param carrierCode the carrier's code as it came
     */
    @WireType("notification.consignment-unclear.v1")
    record ConsignmentUnclear(
            String consignment, ConsignmentKind kind, ConsignmentState state, Instant movedAt, String carrierCode)
            implements NotificationEvent {}

    /** Kinds of letters. */
    enum LetterKind {
        RECEIPT,
        SUPPLEMENT_REQUEST,
        REFUSAL,
        REFUSAL_AFTER_APPRAISAL,
        APOLOGY,
        LOSS_APOLOGY,
        STOP,
        RESULT_READY,
        STATUS_NOTICE,
        REMINDER,
        CONTROL_SLIP
    }

    /** Ways a letter travels: e-mail, or the portal's own inbox when there is no address. */
    enum LetterChannel {
        EMAIL,
        PORTAL
    }

    /** What the post does: collect the dossier from the applicant, or bring the result back. */
    enum ConsignmentKind {
        COLLECT,
        RETURN
    }

    /** Where a consignment is. */
    enum ConsignmentState {
        REGISTERED,
        COLLECTED,
        IN_TRANSIT,
        HANDED_TO_AGENCY,
        RESULT_PICKED_UP,
        DELIVERING,
        DELIVERED,
        ATTEMPT_FAILED,
        RETURNED_TO_AGENCY,
        CANCELLED,
        LOST
    }
}
