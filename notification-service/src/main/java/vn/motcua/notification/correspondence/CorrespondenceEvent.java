package vn.motcua.notification.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.StaffId;
import vn.motcua.notification.correspondence.Consignment.Movement;
import vn.motcua.notification.correspondence.Letter.Apology;
import vn.motcua.notification.correspondence.Letter.ByLeader;
import vn.motcua.notification.correspondence.Letter.Sending;
import vn.motcua.notification.correspondence.Letter.Signature;

/** What has happened to the correspondence of a dossier. */
public sealed interface CorrespondenceEvent {

    record BookOpened(Dossier dossier) implements CorrespondenceEvent {}

    record AcceptanceNoted(StaffId clerk) implements CorrespondenceEvent {}

    record PartyNoted(AgencyCode agency) implements CorrespondenceEvent {}

    record GroundsNoted(String text) implements CorrespondenceEvent {}

    record LetterDrafted(Letter letter) implements CorrespondenceEvent {}

    /** The limits of the new date moved while the apology waited. */
    record LimitsMoved(LetterId letter, Apology content) implements CorrespondenceEvent {}

    record ApologyApproved(LetterId letter, ByLeader signature, KeptText reason) implements CorrespondenceEvent {}

    record LetterRejected(LetterId letter, StaffId by, KeptText reason) implements CorrespondenceEvent {}

    record ApologyDeclined(LetterId letter, Ground ground) implements CorrespondenceEvent {}

    /** Nothing holds the letter back any more. */
    record LetterReleased(LetterId letter, Signature signature, LocalDate date) implements CorrespondenceEvent {}

    record LetterCancelled(LetterId letter) implements CorrespondenceEvent {}

    record LetterNumbered(LetterId letter, String number) implements CorrespondenceEvent {}

    record LetterRendered(LetterId letter, String digest) implements CorrespondenceEvent {}

    /** A channel did not take the letter; another one will. */
    record LetterRefused(LetterId letter, Sending sending) implements CorrespondenceEvent {}

    record LetterDispatched(LetterId letter, List<Sending> sendings) implements CorrespondenceEvent {
        public LetterDispatched {
            sendings = List.copyOf(sendings);
        }
    }

    /** It stays on file and is sent to nobody. */
    record LetterKeptBack(LetterId letter) implements CorrespondenceEvent {}

    /** From now on whatever speaks of the dossier's going on stays on file. */
    record FilingBegun() implements CorrespondenceEvent {}

    /** The applicant wants the dossier back. */
    record WishNoted() implements CorrespondenceEvent {}

    /** An apology has to wait for the answer to his wish. */
    record ApologyHeldUp(Wish.Unwritten apology) implements CorrespondenceEvent {}

    /** He does not want it back any more. */
    record WishEnded() implements CorrespondenceEvent {}

    record ResultSent(Instant at) implements CorrespondenceEvent {}

    /** The applicant took the result across the counter. */
    record HandOverNoted() implements CorrespondenceEvent {}

    record BookClosed() implements CorrespondenceEvent {}

    record ConsignmentRegistered(Consignment consignment) implements CorrespondenceEvent {}

    record ConsignmentOrdered(ConsignmentId consignment, Instant at) implements CorrespondenceEvent {}

    record ConsignmentMoved(ConsignmentId consignment, Movement movement) implements CorrespondenceEvent {}

    /** The carrier told late what had been overtaken. */
    record MovementKept(ConsignmentId consignment, Movement movement) implements CorrespondenceEvent {}

    /** The carrier told what contradicts what it told before. */
    record MovementUnclear(ConsignmentId consignment, Movement movement) implements CorrespondenceEvent {}
}
