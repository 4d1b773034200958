package vn.motcua.notification.correspondence;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.notification.correspondence.Correspondence.Ended;
import vn.motcua.notification.correspondence.Correspondence.Open;
import vn.motcua.notification.correspondence.Correspondence.Unknown;
import vn.motcua.notification.correspondence.CorrespondenceCommand.ApproveApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DeclineApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DraftApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DraftLastApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.ReleaseApology;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ApologyApproved;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ApologyDeclined;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ApologyHeldUp;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterCancelled;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterReleased;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LimitsMoved;
import vn.motcua.notification.correspondence.CorrespondenceEvent.WishEnded;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NeedsNoSignature;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NoSecondDate;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NotWaiting;
import vn.motcua.notification.correspondence.CorrespondenceRejection.OutOfLimits;
import vn.motcua.notification.correspondence.CorrespondenceRejection.WithdrawalPending;
import vn.motcua.notification.correspondence.Letter.Apology;
import vn.motcua.notification.correspondence.Letter.Approved;
import vn.motcua.notification.correspondence.Letter.ByLeader;
import vn.motcua.notification.correspondence.Letter.Cancelled;
import vn.motcua.notification.correspondence.Letter.Content;
import vn.motcua.notification.correspondence.Letter.Declined;
import vn.motcua.notification.correspondence.Letter.Dispatched;
import vn.motcua.notification.correspondence.Letter.Drafted;
import vn.motcua.notification.correspondence.Letter.LastApology;
import vn.motcua.notification.correspondence.Letter.Numbered;
import vn.motcua.notification.correspondence.Letter.Receipt;
import vn.motcua.notification.correspondence.Letter.Refusal;
import vn.motcua.notification.correspondence.Letter.RefusalAfterAppraisal;
import vn.motcua.notification.correspondence.Letter.RefusalByCorrection;
import vn.motcua.notification.correspondence.Letter.Rejected;
import vn.motcua.notification.correspondence.Letter.Released;
import vn.motcua.notification.correspondence.Letter.Rendered;
import vn.motcua.notification.correspondence.Letter.ResultReady;
import vn.motcua.notification.correspondence.Letter.SupplementRequest;

/** Form 04: when it is drafted, who signs it with which date, and what sla says to that. */
final class Apologies {

    private Apologies() {}

    static Decision<CorrespondenceEvent, CorrespondenceRejection> draftApology(Book book, DraftApology c) {
        var content = new Apology(c.originalDueAt(), c.newDueAfter(), c.newDueUntil());
        for (var letter : book.letters()) {
            if (letter.content() instanceof Apology known) {
                return !known.equals(content) && isUnsettled(letter)
                        ? accept(new LimitsMoved(letter.id(), content))
                        : accept();
            }
        }
        return accept(draftUnlessWished(book, c.causedBy(), content));
    }

    /** Whether the date of an apology may still change. */
    private static boolean isUnsettled(Letter letter) {
        return switch (letter.progress()) {
            case Drafted _, Declined _, Rejected _, Approved _ -> true;
            case Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ -> false;
        };
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> draftLastApology(Book book, DraftLastApology c) {
        var originalDueAt = c.originalDueAt();
        for (var letter : book.letters()) {
            switch (letter.content()) {
                case LastApology _ -> {
                    return accept();
                }
                case Apology first -> originalDueAt = first.originalDueAt();
                case Receipt _,
                        SupplementRequest _,
                        Refusal _,
                        ResultReady _,
                        RefusalAfterAppraisal _,
                        RefusalByCorrection _ -> {}
            }
        }
        return accept(draftUnlessWished(book, c.signingAgency(), new LastApology(originalDueAt, c.missedDueAt())));
    }

    /** Nobody asks a citizen for patience who wants his dossier back. */
    private static List<CorrespondenceEvent> draftUnlessWished(Book book, AgencyCode signingAgency, Content apology) {
        return book.wish() == null
                ? Drafting.draft(book, signingAgency, apology)
                : List.of(new ApologyHeldUp(new Wish.Unwritten(signingAgency, apology)));
    }

    static List<CorrespondenceEvent> wishEnded(Book book) {
        var wish = book.wish();
        if (wish == null) {
            return List.of();
        }
        var events = new ArrayList<CorrespondenceEvent>();
        events.add(new WishEnded());
        var apology = wish.apology();
        if (apology != null) {
            events.addAll(Drafting.draft(book, apology.signingAgency(), apology.content()));
        }
        return events;
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> approve(Book book, Letter letter, ApproveApology c) {
        if (book.wish() != null) {
            return reject(new WithdrawalPending(letter.id()));
        }
        var reason = book.keep(letter.id(), c.reason());
        return switch (letter.content()) {
            case Apology apology -> {
                var newDueAt = Objects.requireNonNullElse(c.newDueAt(), apology.newDueUntil());
                if (!newDueAt.isAfter(apology.newDueAfter()) || newDueAt.isAfter(apology.newDueUntil())) {
                    yield reject(new OutOfLimits(letter.id(), apology.newDueAfter(), apology.newDueUntil(), newDueAt));
                }
                var signature = new ByLeader(c.by(), c.cause(), reason.reference(), newDueAt);
                yield accept(new ApologyApproved(letter.id(), signature, reason));
            }
            case LastApology _ -> {
                if (c.newDueAt() != null) {
                    yield reject(new NoSecondDate(letter.id(), c.newDueAt()));
                }
                var signature = new ByLeader(c.by(), c.cause(), reason.reference(), null);
                yield accept(
                        new ApologyApproved(letter.id(), signature, reason),
                        new LetterReleased(letter.id(), signature, OfficeTime.day(c.at())));
            }
            case Receipt _,
                    SupplementRequest _,
                    Refusal _,
                    ResultReady _,
                    RefusalAfterAppraisal _,
                    RefusalByCorrection _ -> reject(new NeedsNoSignature(letter.id()));
        };
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> releaseApology(
            Book book, Letter letter, ReleaseApology c) {
        return switch (letter.progress()) {
            case Approved approved -> {
                var released = new LetterReleased(letter.id(), approved.signature(), OfficeTime.day(c.at()));
                yield accept(Drafting.filed(book, List.of(released), letter.id()));
            }
            case Released _, Numbered _, Rendered _, Dispatched _ -> accept();
            case Drafted _, Declined _, Rejected _, Cancelled _ -> reject(new NotWaiting(letter.id(), letter.state()));
        };
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> decline(
            Correspondence state, Letter letter, DeclineApology c) {
        return switch (letter.progress()) {
            case Approved _ ->
                switch (state) {
                    case Ended _ -> accept(new LetterCancelled(letter.id()));
                    case Unknown _, Open _ ->
                        accept(
                                c.ground() == Ground.ENDED
                                        ? new LetterCancelled(letter.id())
                                        : new ApologyDeclined(letter.id(), c.ground()));
                };
            case Drafted _, Declined _, Rejected _, Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ ->
                reject(new NotWaiting(letter.id(), letter.state()));
        };
    }
}
