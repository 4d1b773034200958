package vn.motcua.notification.correspondence;

import java.time.Instant;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.notification.correspondence.Consignment.Movement;

/** Why correspondence does not do what it was told. */
public sealed interface CorrespondenceRejection {

    record NotRegistered() implements CorrespondenceRejection {}

    record NoSuchLetter(LetterId letter) implements CorrespondenceRejection {}

    /** Letters of this kind follow from the rules; nobody signs them. */
    record NeedsNoSignature(LetterId letter) implements CorrespondenceRejection {}

    record NotWaiting(LetterId letter, Letter.State state) implements CorrespondenceRejection {}

    record OutOfLimits(LetterId letter, Instant newDueAfter, Instant newDueUntil, Instant newDueAt)
            implements CorrespondenceRejection {}

    /** The law allows one new date; this would be the second. */
    record NoSecondDate(LetterId letter, Instant newDueAt) implements CorrespondenceRejection {}

    /** The applicant wants the dossier back: that is answered before anybody asks him for patience. */
    record WithdrawalPending(LetterId letter) implements CorrespondenceRejection {}

    record DossierEnded() implements CorrespondenceRejection {}

    record NothingToReturn() implements CorrespondenceRejection {}

    /** The applicant holds the result; it neither came back nor was lost. */
    record AlreadyReturned() implements CorrespondenceRejection {}

    record AlreadyUnderWay(ConsignmentId consignment, ConsignmentKind kind) implements CorrespondenceRejection {}

    /** The key of this request came before, with another body. */
    record KeyReused(ConsignmentId consignment) implements CorrespondenceRejection {}

    record NoSuchConsignment(ConsignmentId consignment) implements CorrespondenceRejection {}

    /** The carrier tells what cannot be. */
    record Contradiction(ConsignmentId consignment, ConsignmentState state, Movement movement)
            implements CorrespondenceRejection {}
}
