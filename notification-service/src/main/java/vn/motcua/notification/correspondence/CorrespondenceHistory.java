package vn.motcua.notification.correspondence;

import java.util.function.UnaryOperator;
import vn.motcua.notification.correspondence.Correspondence.Ended;
import vn.motcua.notification.correspondence.Correspondence.Open;
import vn.motcua.notification.correspondence.Correspondence.Unknown;
import vn.motcua.notification.correspondence.CorrespondenceEvent.AcceptanceNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ApologyApproved;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ApologyDeclined;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ApologyHeldUp;
import vn.motcua.notification.correspondence.CorrespondenceEvent.BookClosed;
import vn.motcua.notification.correspondence.CorrespondenceEvent.BookOpened;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentMoved;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentOrdered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentRegistered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.FilingBegun;
import vn.motcua.notification.correspondence.CorrespondenceEvent.GroundsNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.HandOverNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterCancelled;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterDispatched;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterDrafted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterKeptBack;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterNumbered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterRefused;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterRejected;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterReleased;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterRendered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LimitsMoved;
import vn.motcua.notification.correspondence.CorrespondenceEvent.MovementKept;
import vn.motcua.notification.correspondence.CorrespondenceEvent.MovementUnclear;
import vn.motcua.notification.correspondence.CorrespondenceEvent.PartyNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ResultSent;
import vn.motcua.notification.correspondence.CorrespondenceEvent.WishEnded;
import vn.motcua.notification.correspondence.CorrespondenceEvent.WishNoted;
import vn.motcua.notification.correspondence.Letter.Approved;
import vn.motcua.notification.correspondence.Letter.Cancelled;
import vn.motcua.notification.correspondence.Letter.Declined;
import vn.motcua.notification.correspondence.Letter.Dispatched;
import vn.motcua.notification.correspondence.Letter.Drafted;
import vn.motcua.notification.correspondence.Letter.Numbered;
import vn.motcua.notification.correspondence.Letter.Progress;
import vn.motcua.notification.correspondence.Letter.Rejected;
import vn.motcua.notification.correspondence.Letter.Released;
import vn.motcua.notification.correspondence.Letter.Rendered;

/** What each event changes in the book. */
final class CorrespondenceHistory {

    private CorrespondenceHistory() {}

    static Correspondence apply(Correspondence state, CorrespondenceEvent event) {
        return switch (event) {
            case BookOpened e -> opened(state, e);
            case BookClosed _ -> closed(state);
            case AcceptanceNoted e ->
                in(state, e, book -> book.about(book.dossier().acceptedBy(e.clerk())));
            case PartyNoted e -> in(state, e, book -> book.about(book.dossier().joinedBy(e.agency())));
            case GroundsNoted e ->
                in(state, e, book -> book.about(book.dossier().refusedBecause(e.text())));
            case LetterDrafted e -> in(state, e, book -> book.with(e.letter()));
            case LimitsMoved e -> on(state, e, e.letter(), letter -> letter.saying(e.content()));
            case ApologyApproved e ->
                on(
                        in(state, e, book -> book.with(e.reason())),
                        e,
                        e.letter(),
                        letter -> letter.at(approved(letter, e)));
            case LetterRejected e ->
                on(
                        in(state, e, book -> book.with(e.reason())),
                        e,
                        e.letter(),
                        letter -> letter.at(rejected(letter, e)));
            case ApologyDeclined e -> on(state, e, e.letter(), letter -> letter.at(declined(letter, e)));
            case LetterReleased e -> on(state, e, e.letter(), letter -> letter.at(released(letter, e)));
            case LetterCancelled e -> on(state, e, e.letter(), letter -> letter.at(cancelled(letter, e)));
            case LetterNumbered e -> on(state, e, e.letter(), letter -> letter.at(numbered(letter, e)));
            case LetterRendered e -> on(state, e, e.letter(), letter -> letter.at(rendered(letter, e)));
            case LetterRefused e -> on(state, e, e.letter(), letter -> letter);
            case LetterDispatched e -> on(state, e, e.letter(), letter -> letter.at(dispatched(letter, e)));
            case LetterKeptBack e -> in(state, e, book -> book.keepingBack(e.letter()));
            case FilingBegun e -> in(state, e, Book::keepingOnFile);
            case WishNoted e -> in(state, e, book -> book.with(new Wish(null)));
            case ApologyHeldUp e -> in(state, e, book -> book.with(new Wish(e.apology())));
            case WishEnded e -> in(state, e, book -> book.with((Wish) null));
            case ResultSent e -> in(state, e, Book::withResultSent);
            case HandOverNoted e -> in(state, e, Book::withHandOver);
            case ConsignmentRegistered e -> in(state, e, book -> book.with(e.consignment()));
            case ConsignmentOrdered e -> carried(state, e, e.consignment(), known -> known.ordered(e.at()));
            case ConsignmentMoved e -> carried(state, e, e.consignment(), known -> known.moved(e.movement()));
            case MovementKept e -> carried(state, e, e.consignment(), known -> known.kept(e.movement()));
            case MovementUnclear e -> carried(state, e, e.consignment(), known -> known.kept(e.movement()));
        };
    }

    private static Correspondence opened(Correspondence state, BookOpened event) {
        return switch (state) {
            case Unknown _ -> new Open(Book.of(event.dossier()));
            case Open _, Ended _ -> throw misfit(event, state);
        };
    }

    private static Correspondence closed(Correspondence state) {
        return switch (state) {
            case Open open -> new Ended(open.book());
            case Unknown _, Ended _ -> throw misfit(new BookClosed(), state);
        };
    }

    private static Progress approved(Letter letter, ApologyApproved event) {
        return switch (letter.progress()) {
            case Drafted _, Declined _, Rejected _ -> new Approved(event.signature());
            case Approved _, Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Progress rejected(Letter letter, LetterRejected event) {
        return switch (letter.progress()) {
            case Drafted _, Declined _, Rejected _ ->
                new Rejected(event.by(), event.reason().reference());
            case Approved _, Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Progress declined(Letter letter, ApologyDeclined event) {
        return switch (letter.progress()) {
            case Approved _ -> new Declined(event.ground());
            case Drafted _, Declined _, Rejected _, Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Progress released(Letter letter, LetterReleased event) {
        return switch (letter.progress()) {
            case Drafted _, Rejected _, Approved _ -> new Released(event.signature(), event.date());
            case Declined _, Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Progress cancelled(Letter letter, LetterCancelled event) {
        return switch (letter.progress()) {
            case Drafted _, Declined _, Rejected _, Approved _ -> new Cancelled();
            case Released _, Numbered _, Rendered _, Dispatched _, Cancelled _ -> throw misfit(event, letter);
        };
    }

    private static Progress numbered(Letter letter, LetterNumbered event) {
        return switch (letter.progress()) {
            case Released(var signature, var date) -> new Numbered(signature, date, event.number());
            case Drafted _, Declined _, Rejected _, Approved _, Numbered _, Rendered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Progress rendered(Letter letter, LetterRendered event) {
        return switch (letter.progress()) {
            case Numbered(var signature, var date, var number) -> new Rendered(signature, date, number, event.digest());
            case Drafted _, Declined _, Rejected _, Approved _, Released _, Rendered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Progress dispatched(Letter letter, LetterDispatched event) {
        return switch (letter.progress()) {
            case Rendered(var signature, var date, var number, var digest) ->
                new Dispatched(signature, date, number, digest, event.sendings());
            case Drafted _, Declined _, Rejected _, Approved _, Released _, Numbered _, Dispatched _, Cancelled _ ->
                throw misfit(event, letter);
        };
    }

    private static Correspondence in(Correspondence state, CorrespondenceEvent event, UnaryOperator<Book> change) {
        return switch (state) {
            case Open open -> new Open(change.apply(open.book()));
            case Ended ended -> new Ended(change.apply(ended.book()));
            case Unknown _ -> throw misfit(event, state);
        };
    }

    private static Correspondence on(
            Correspondence state, CorrespondenceEvent event, LetterId id, UnaryOperator<Letter> change) {
        return in(
                state, event, book -> book.with(change.apply(book.letter(id).orElseThrow(() -> misfit(event, book)))));
    }

    private static Correspondence carried(
            Correspondence state, CorrespondenceEvent event, ConsignmentId id, UnaryOperator<Consignment> change) {
        return in(
                state,
                event,
                book -> book.with(change.apply(book.consignment(id).orElseThrow(() -> misfit(event, book)))));
    }

    /** Names, never contents: states carry what somebody wrote. */
    private static IllegalStateException misfit(CorrespondenceEvent event, Record found) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " on " + found.getClass().getSimpleName());
    }

    private static IllegalStateException misfit(CorrespondenceEvent event, Letter letter) {
        return new IllegalStateException(event.getClass().getSimpleName() + " on " + letter.id() + ", which is "
                + letter.progress().getClass().getSimpleName());
    }

    private static IllegalStateException misfit(CorrespondenceEvent event, Correspondence state) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " on " + state.getClass().getSimpleName());
    }
}
