package vn.motcua.notification.correspondence.web;

import org.springframework.http.HttpStatus;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.CorrespondenceRejection.AlreadyReturned;
import vn.motcua.notification.correspondence.CorrespondenceRejection.AlreadyUnderWay;
import vn.motcua.notification.correspondence.CorrespondenceRejection.Contradiction;
import vn.motcua.notification.correspondence.CorrespondenceRejection.DossierEnded;
import vn.motcua.notification.correspondence.CorrespondenceRejection.KeyReused;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NeedsNoSignature;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NoSecondDate;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NoSuchConsignment;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NoSuchLetter;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NotRegistered;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NotWaiting;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NothingToReturn;
import vn.motcua.notification.correspondence.CorrespondenceRejection.OutOfLimits;
import vn.motcua.notification.correspondence.CorrespondenceRejection.WithdrawalPending;

/** How refusals of the rules are told to a client. */
public final class CorrespondenceProblems {

    private CorrespondenceProblems() {}

    /**
     * The book after a command.
     *
     * @throws Problem if it was refused, or the client had seen another version
     */
    public static Stored<Correspondence> done(Handled<Correspondence, CorrespondenceRejection> handled) {
        return Ordered.done(handled, CorrespondenceProblems::of);
    }

    /** The book in a subject that was just changed. */
    public static Book book(Stored<Correspondence> subject) {
        return subject.state().written().orElseThrow();
    }

    static Problem of(CorrespondenceRejection rejection) {
        return switch (rejection) {
            case NotRegistered _ -> Problem.noSuchDossier();
            case NoSuchLetter _ -> CorrespondenceAccess.noSuchLetter();
            case NoSuchConsignment _ ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-consignment",
                        "There is no such consignment",
                        "Expected a known consignment, got another");
            case NeedsNoSignature r ->
                conflict(
                        "needs-no-signature",
                        "Letters of this kind need no signature",
                        "Expected an apology, letter " + r.letter() + " follows from the rules");
            case NotWaiting r ->
                conflict(
                        "letter-not-waiting",
                        "The letter does not wait for a signature",
                        "Expected letter " + r.letter() + " to be DRAFTED or REJECTED, is " + r.state());
            case OutOfLimits r ->
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "new-date-out-of-limits",
                                "The new date is not within the limits of the law",
                                "Expected a new date for letter " + r.letter() + " within its limits")
                        .error(
                                "newDueAt",
                                "after " + OfficeTime.local(r.newDueAfter()) + " and not after "
                                        + OfficeTime.local(r.newDueUntil()),
                                OfficeTime.local(r.newDueAt()).toString());
            case NoSecondDate r ->
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "no-second-date",
                                "The law allows one new date only",
                                "Expected no date for letter " + r.letter())
                        .error(
                                "newDueAt",
                                "absent",
                                OfficeTime.local(r.newDueAt()).toString());
            case WithdrawalPending r ->
                conflict(
                        "withdrawal-pending",
                        "The applicant has asked for the dossier back",
                        "Expected the wish to withdraw to be answered before letter " + r.letter()
                                + " is signed, got it unanswered");
            case DossierEnded _ ->
                conflict("dossier-ended", "The dossier has ended", "Expected a dossier under way, this one has ended");
            case NothingToReturn _ ->
                conflict(
                        "nothing-to-return",
                        "There is no result to return yet",
                        "Expected a dossier that has ended and whose refusal, if it was refused, is signed");
            case AlreadyReturned _ ->
                conflict(
                        "already-returned",
                        "The applicant has the result already",
                        "Expected a result that came back or was lost, got one that was delivered or handed over at the counter");
            case AlreadyUnderWay r ->
                conflict(
                        "consignment-under-way",
                        "The post is carrying papers of this dossier already",
                        "Expected no " + r.kind() + " under way, found " + r.consignment());
            case KeyReused r ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "The key came before with another body",
                        "Expected the body that ordered " + r.consignment() + ", got another");
            case Contradiction r ->
                conflict(
                        "contradiction",
                        "The papers cannot be there",
                        "Expected nothing after " + r.state() + " of " + r.consignment() + ", got "
                                + r.movement().code());
        };
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problem.of(HttpStatus.CONFLICT, slug, title, detail);
    }
}
