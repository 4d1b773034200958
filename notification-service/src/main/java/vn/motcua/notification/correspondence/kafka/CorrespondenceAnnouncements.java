package vn.motcua.notification.correspondence.kafka;

import java.util.Map;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.notification.correspondence.Consignment;
import vn.motcua.notification.correspondence.ConsignmentId;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceEvent;
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
import vn.motcua.notification.correspondence.Errand;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.LetterId;

/** Which events the others are told, and which work outside the house they ask for. */
final class CorrespondenceAnnouncements {

    private CorrespondenceAnnouncements() {}

    /** @param after the state that the event led to */
    static Effects effects(CorrespondenceEvent event, Correspondence after) {
        return switch (event) {
            case LetterDrafted e -> {
                var letter = e.letter();
                yield letter.content().needsHead()
                        ? announce(new NotificationEvent.LetterDrafted(
                                letter.id().toString(), letter.kind(), letter.signingAgency()))
                        : Effects.none();
            }
            case ApologyApproved e -> {
                var signature = e.signature();
                yield announce(new NotificationEvent.ApologyApproved(
                        e.letter().toString(),
                        signature.newDueAt(),
                        signature.cause().name(),
                        signature.by(),
                        signature.text()));
            }
            case LetterRejected e ->
                announce(new NotificationEvent.LetterRejected(
                        e.letter().toString(), e.by(), e.reason().reference()));
            case LetterReleased e -> Effects.none().ask(numbering(letter(after, e.letter()), e));
            case LetterCancelled e ->
                announce(new NotificationEvent.LetterCancelled(e.letter().toString()));
            case LetterNumbered e -> {
                var letter = letter(after, e.letter());
                yield announce(new NotificationEvent.LetterNumbered(
                                e.letter().toString(), letter.kind(), e.number(), letter.signingAgency()))
                        .done(Errand.NUMBER_LETTER.idFor(e.letter()))
                        .ask(errand(Errand.RENDER_LETTER, e.letter()));
            }
            case LetterRendered e -> {
                var set = Effects.none().done(Errand.RENDER_LETTER.idFor(e.letter()));
                yield isKeptBack(after, e.letter()) ? set : set.ask(errand(Errand.DISPATCH_LETTER, e.letter()));
            }
            case LetterKeptBack e -> Effects.none().done(Errand.DISPATCH_LETTER.idFor(e.letter()));
            case LetterRefused e ->
                announce(new NotificationEvent.LetterFailed(
                        e.letter().toString(),
                        letter(after, e.letter()).kind(),
                        e.sending().channel()));
            case LetterDispatched e ->
                announce(new NotificationEvent.LetterDispatched(
                                e.letter().toString(), letter(after, e.letter()).kind(), channel(e)))
                        .done(Errand.DISPATCH_LETTER.idFor(e.letter()));
            case ResultSent e -> announce(new NotificationEvent.ResultSent(e.at()));
            case ConsignmentRegistered e ->
                Effects.none().ask(errand(Errand.ORDER_POST, e.consignment().id()));
            case ConsignmentOrdered e ->
                announce(new NotificationEvent.ConsignmentOrdered(
                                e.consignment().toString(),
                                consignment(after, e.consignment()).kind()))
                        .done(Errand.ORDER_POST.idFor(e.consignment()));
            case ConsignmentMoved e ->
                announce(new NotificationEvent.ConsignmentMoved(
                        e.consignment().toString(),
                        consignment(after, e.consignment()).kind(),
                        e.movement().state(),
                        e.movement().at(),
                        e.movement().code()));
            case MovementUnclear e ->
                announce(new NotificationEvent.ConsignmentUnclear(
                        e.consignment().toString(),
                        consignment(after, e.consignment()).kind(),
                        e.movement().state(),
                        e.movement().at(),
                        e.movement().code()));
            case BookOpened _,
                    AcceptanceNoted _,
                    PartyNoted _,
                    GroundsNoted _,
                    LimitsMoved _,
                    ApologyDeclined _,
                    HandOverNoted _,
                    BookClosed _,
                    FilingBegun _,
                    WishNoted _,
                    ApologyHeldUp _,
                    WishEnded _,
                    MovementKept _ -> Effects.none();
        };
    }

    private static LetterChannel channel(LetterDispatched event) {
        return event.sendings().getLast().channel();
    }

    private static Effects announce(NotificationEvent event) {
        var entry = EventCatalogue.entryOf(event);
        return Effects.announce(new Announcement(entry.type(), entry.dataSchema(), EventCatalogue.write(event)));
    }

    private static Todo numbering(Letter letter, LetterReleased event) {
        var series = letter.signingAgency() + "/" + letter.kind() + "/"
                + event.date().getYear();
        var claim = letter.id().toString();
        return Todo.now(
                Errand.NUMBER_LETTER.idFor(letter.id()),
                Errand.NUMBER_LETTER.kind(),
                Map.of(Errand.SUBJECT, claim, Errand.SERIES, series, Errand.CLAIM, claim));
    }

    private static Todo errand(Errand errand, Object subject) {
        return Todo.now(errand.idFor(subject), errand.kind(), Map.of(Errand.SUBJECT, subject.toString()));
    }

    private static boolean isKeptBack(Correspondence state, LetterId id) {
        return state.written().orElseThrow().keptBack().contains(id);
    }

    private static Letter letter(Correspondence state, LetterId id) {
        return state.written().flatMap(book -> book.letter(id)).orElseThrow();
    }

    private static Consignment consignment(Correspondence state, ConsignmentId id) {
        return state.written().flatMap(book -> book.consignment(id)).orElseThrow();
    }
}
