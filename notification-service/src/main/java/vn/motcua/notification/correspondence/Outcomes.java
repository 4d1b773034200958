package vn.motcua.notification.correspondence;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
import vn.motcua.notification.correspondence.CorrespondenceCommand.CorrectOutcome;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SendByPost;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SignRefusal;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TellResult;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentRegistered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterReleased;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NeedsNoSignature;
import vn.motcua.notification.correspondence.Letter.Apology;
import vn.motcua.notification.correspondence.Letter.ByHead;
import vn.motcua.notification.correspondence.Letter.Dispatched;
import vn.motcua.notification.correspondence.Letter.LastApology;
import vn.motcua.notification.correspondence.Letter.Receipt;
import vn.motcua.notification.correspondence.Letter.Refusal;
import vn.motcua.notification.correspondence.Letter.RefusalAfterAppraisal;
import vn.motcua.notification.correspondence.Letter.RefusalByCorrection;
import vn.motcua.notification.correspondence.Letter.ResultReady;
import vn.motcua.notification.correspondence.Letter.SupplementRequest;

/** How the end of the work is told: that the result is there, or a refusal that its head has signed, and again when the outcome is put right. */
final class Outcomes {

    /** What asks for the consignment that brings the result back; a client's request never looks like this. */
    private static final String RESULT = "result";

    private Outcomes() {}

    static Decision<CorrespondenceEvent, CorrespondenceRejection> tellResult(Book book, TellResult c) {
        var events = Drafting.closing(book);
        switch (c.outcome()) {
            case GRANTED -> {
                events.addAll(Drafting.byRule(
                        book, book.dossier().receivingAgency(), new ResultReady(c.finishedAt()), c.at()));
                events.addAll(back(book, c.at()));
            }
            // It goes out, and the post is asked to carry it, when the head has signed it.
            case REFUSED ->
                events.addAll(Drafting.draft(
                        book,
                        book.dossier().competentAgency(),
                        new RefusalAfterAppraisal(book.dossier().refusal())));
            case WITHDRAWN, STOPPED -> {
                // There is nothing to tell.
            }
        }
        return accept(events);
    }

    static List<CorrespondenceEvent> outcomeCorrected(Book book, CorrectOutcome c) {
        return switch (c.outcome()) {
            case REFUSED -> {
                var events = Drafting.keptBack(book, letter -> letter.kind() == LetterKind.RESULT_READY);
                events.addAll(
                        Drafting.draft(book, book.dossier().competentAgency(), new RefusalByCorrection(c.text())));
                yield events;
            }
            case GRANTED -> {
                var events = Drafting.cancelling(book);
                events.addAll(Drafting.keptBack(book, letter -> letter.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL));
                if (!book.hasReachedApplicant() && !book.resultSent() && !hasToldResult(book)) {
                    events.addAll(
                            Drafting.byRule(book, book.dossier().receivingAgency(), new ResultReady(c.at()), c.at()));
                    events.addAll(back(book, c.at()));
                }
                yield events;
            }
            // No correction says so.
            case WITHDRAWN, STOPPED -> List.of();
        };
    }

    /** Whether the last that he heard, or is about to hear, is that his result is there, and no refusal. */
    private static boolean hasToldResult(Book book) {
        return book.letters().stream()
                .filter(letter -> letter.kind() == LetterKind.RESULT_READY
                        ? !book.keptBack().contains(letter.id())
                        : tellsResult(letter) && letter.progress() instanceof Dispatched)
                .reduce((earlier, later) -> later)
                .filter(letter -> letter.kind() == LetterKind.RESULT_READY)
                .isPresent();
    }

    private static List<CorrespondenceEvent> back(Book book, Instant at) {
        var isUnderWay = book.consignments().stream()
                .anyMatch(each -> each.kind() == ConsignmentKind.RETURN && each.isUnderWay());
        if (book.dossier().resultDelivery() != Delivery.POST || book.hasReachedApplicant() || isUnderWay) {
            return List.of();
        }
        var back = new SendByPost(ConsignmentKind.RETURN, new FilerAddress(), RESULT, RESULT, at);
        return List.of(new ConsignmentRegistered(Carriage.registered(book, back)));
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> signRefusal(Book book, Letter letter, SignRefusal c) {
        return switch (letter.content()) {
            case RefusalAfterAppraisal _, RefusalByCorrection _ -> {
                var events = new ArrayList<CorrespondenceEvent>();
                events.add(new LetterReleased(letter.id(), new ByHead(c.by()), OfficeTime.day(c.at())));
                events.addAll(back(book, c.at()));
                yield accept(events);
            }
            case Receipt _, SupplementRequest _, Refusal _, ResultReady _, Apology _, LastApology _ ->
                reject(new NeedsNoSignature(letter.id()));
        };
    }

    static boolean tellsResult(Letter letter) {
        return switch (letter.content()) {
            case ResultReady _, RefusalAfterAppraisal _, RefusalByCorrection _ -> true;
            case Receipt _, SupplementRequest _, Refusal _, Apology _, LastApology _ -> false;
        };
    }

    /** Whether the result is a refusal that nobody has signed yet. */
    static boolean waitsForHead(Book book) {
        return book.letters().stream()
                .anyMatch(letter -> letter.waits() && letter.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL);
    }
}
