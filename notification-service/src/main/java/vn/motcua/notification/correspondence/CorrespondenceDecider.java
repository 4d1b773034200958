package vn.motcua.notification.correspondence;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.notification.correspondence.Correspondence.Ended;
import vn.motcua.notification.correspondence.Correspondence.Open;
import vn.motcua.notification.correspondence.Correspondence.Unknown;
import vn.motcua.notification.correspondence.CorrespondenceCommand.Annul;
import vn.motcua.notification.correspondence.CorrespondenceCommand.ApproveApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.AskForSupplement;
import vn.motcua.notification.correspondence.CorrespondenceCommand.Close;
import vn.motcua.notification.correspondence.CorrespondenceCommand.CorrectOutcome;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DeclineApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DraftApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DraftLastApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.EndWish;
import vn.motcua.notification.correspondence.CorrespondenceCommand.GiveReceipt;
import vn.motcua.notification.correspondence.CorrespondenceCommand.GiveUp;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteAcceptance;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteGrounds;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteHandOver;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteImmediateAnswer;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteParty;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteWish;
import vn.motcua.notification.correspondence.CorrespondenceCommand.OpenBook;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordDispatch;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordMovement;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordNumber;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordOrder;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordRendering;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RejectLetter;
import vn.motcua.notification.correspondence.CorrespondenceCommand.ReleaseApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RenewReceipt;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SendByPost;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SignRefusal;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TellContradiction;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TellResult;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TurnAway;
import vn.motcua.notification.correspondence.CorrespondenceEvent.AcceptanceNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.BookOpened;
import vn.motcua.notification.correspondence.CorrespondenceEvent.GroundsNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.HandOverNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterDispatched;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterNumbered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterRefused;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterRejected;
import vn.motcua.notification.correspondence.CorrespondenceEvent.LetterRendered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.PartyNoted;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ResultSent;
import vn.motcua.notification.correspondence.CorrespondenceEvent.WishNoted;
import vn.motcua.notification.correspondence.CorrespondenceRejection.DossierEnded;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NeedsNoSignature;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NoSuchConsignment;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NoSuchLetter;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NotRegistered;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NotWaiting;
import vn.motcua.notification.correspondence.Letter.Approved;
import vn.motcua.notification.correspondence.Letter.Cancelled;
import vn.motcua.notification.correspondence.Letter.Declined;
import vn.motcua.notification.correspondence.Letter.Dispatched;
import vn.motcua.notification.correspondence.Letter.Drafted;
import vn.motcua.notification.correspondence.Letter.Numbered;
import vn.motcua.notification.correspondence.Letter.Receipt;
import vn.motcua.notification.correspondence.Letter.Refusal;
import vn.motcua.notification.correspondence.Letter.Rejected;
import vn.motcua.notification.correspondence.Letter.Released;
import vn.motcua.notification.correspondence.Letter.Rendered;
import vn.motcua.notification.correspondence.Letter.Sending;
import vn.motcua.notification.correspondence.Letter.SupplementRequest;

/** Decides which letters a dossier needs, when each may go out, and what a word of the carrier means. */
public final class CorrespondenceDecider
        implements Decider<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> {

    @Override
    public Correspondence initial() {
        return new Unknown();
    }

    @Override
    public Correspondence apply(Correspondence state, CorrespondenceEvent event) {
        return CorrespondenceHistory.apply(state, event);
    }

    @Override
    public Decision<CorrespondenceEvent, CorrespondenceRejection> decide(
            Correspondence state, CorrespondenceCommand command) {
        return switch (command) {
            case OpenBook c -> open(state, c);
            case NoteAcceptance c -> known(state, book -> accept(new AcceptanceNoted(c.clerk())));
            case NoteParty c -> known(state, book -> noteParty(book, c));
            case NoteGrounds c -> known(state, book -> accept(new GroundsNoted(c.text())));
            case GiveReceipt c -> known(state, book -> giveReceipt(book, c));
            case RenewReceipt c -> whileOpen(state, book -> renewReceipt(book, c));
            case TurnAway c -> whileOpen(state, book -> turnAway(book, c));
            case AskForSupplement c -> whileOpen(state, book -> askForSupplement(book, c));
            case DraftApology c -> whileOpen(state, book -> Apologies.draftApology(book, c));
            case DraftLastApology c -> whileOpen(state, book -> Apologies.draftLastApology(book, c));
            case ApproveApology c -> signing(state, c.letter(), (book, letter) -> Apologies.approve(book, letter, c));
            case SignRefusal c -> signing(state, c.letter(), (book, letter) -> Outcomes.signRefusal(book, letter, c));
            case RejectLetter c -> signing(state, c.letter(), (book, letter) -> sendBack(book, letter, c));
            case ReleaseApology c -> on(state, c.letter(), (book, letter) -> Apologies.releaseApology(book, letter, c));
            case DeclineApology c -> on(state, c.letter(), (book, letter) -> Apologies.decline(state, letter, c));
            case TellResult c -> whileOpen(state, book -> Outcomes.tellResult(book, c));
            case NoteImmediateAnswer _ -> whileOpen(state, book -> accept(Drafting.givenUp(book)));
            case NoteHandOver _ -> known(state, book -> accept(new HandOverNoted()));
            case Close _ -> whileOpen(state, book -> accept(Drafting.closing(book)));
            case NoteWish _ -> whileOpen(state, book -> book.wish() == null ? accept(new WishNoted()) : accept());
            case EndWish _ -> whileOpen(state, book -> accept(Apologies.wishEnded(book)));
            case GiveUp _ -> whileOpen(state, book -> accept(Drafting.givenUp(book)));
            case CorrectOutcome c -> known(state, book -> accept(Outcomes.outcomeCorrected(book, c)));
            case Annul _ -> annul(state);
            case RecordNumber c -> on(state, c.letter(), (book, letter) -> number(letter, c));
            case RecordRendering c -> on(state, c.letter(), (book, letter) -> render(letter, c));
            case RecordDispatch c -> on(state, c.letter(), (book, letter) -> dispatch(book, letter, c));
            case SendByPost c -> Carriage.sendByPost(state, c);
            case RecordOrder c -> carried(state, c.consignment(), consignment -> Carriage.order(consignment, c));
            case RecordMovement c -> carried(state, c.consignment(), consignment -> Carriage.move(consignment, c));
            case TellContradiction c -> carried(state, c.consignment(), consignment -> Carriage.tell(consignment, c));
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> open(Correspondence state, OpenBook c) {
        return switch (state) {
            case Unknown _ -> accept(new BookOpened(c.dossier()));
            case Open _, Ended _ -> accept();
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> noteParty(Book book, NoteParty c) {
        return book.dossier().parties().contains(c.agency()) ? accept() : accept(new PartyNoted(c.agency()));
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> giveReceipt(Book book, GiveReceipt c) {
        var dossier = book.dossier();
        var clerk = Objects.requireNonNullElse(
                dossier.acceptedBy(), new StaffId(dossier.receivingAgency().value()));
        if (has(book, LetterKind.RECEIPT)) {
            return accept();
        }
        var receipt = new Receipt(c.term(), c.dueAt(), clerk, c.extension());
        return accept(Drafting.filed(
                book, Drafting.byRule(book, dossier.receivingAgency(), receipt, c.at()), book.nextLetter()));
    }

    /** Whoever was given none, as for an import, is given none now. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> renewReceipt(Book book, RenewReceipt c) {
        return accept(lastReceipt(book)
                .filter(last -> !last.dueAt().equals(c.dueAt()))
                .map(last -> last.dueAt(c.dueAt()))
                .map(fresh -> Drafting.byRule(book, book.dossier().receivingAgency(), fresh, c.at()))
                .orElseGet(List::of));
    }

    private static Optional<Receipt> lastReceipt(Book book) {
        return book.letters().stream()
                .map(Letter::content)
                .filter(Receipt.class::isInstance)
                .map(Receipt.class::cast)
                .reduce((earlier, later) -> later);
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> turnAway(Book book, TurnAway c) {
        var events = Drafting.closing(book);
        events.addAll(
                Drafting.byRule(book, book.dossier().receivingAgency(), new Refusal(c.text(), c.clerk()), c.at()));
        return accept(events);
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> askForSupplement(
            Book book, AskForSupplement c) {
        var content = new SupplementRequest(c.request(), c.until(), c.text(), c.clerk());
        return accept(Drafting.byRule(book, book.dossier().receivingAgency(), content, c.at()));
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> sendBack(
            Book book, Letter letter, RejectLetter c) {
        return accept(new LetterRejected(letter.id(), c.by(), book.keep(letter.id(), c.reason())));
    }

    /** Not even a refusal that waits for its head has ground any more. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> annul(Correspondence state) {
        return switch (state) {
            case Unknown _ -> reject(new NotRegistered());
            case Open open -> accept(Drafting.givenUp(open.book()));
            case Ended ended -> {
                var events = Drafting.cancelling(ended.book());
                events.addAll(Drafting.filing(ended.book()));
                yield accept(events);
            }
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> number(Letter letter, RecordNumber c) {
        return switch (letter.progress()) {
            case Released _ -> accept(new LetterNumbered(letter.id(), c.number()));
            case Numbered _, Rendered _, Dispatched _ -> accept();
            case Drafted _, Declined _, Rejected _, Approved _, Cancelled _ ->
                reject(new NotWaiting(letter.id(), letter.state()));
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> render(Letter letter, RecordRendering c) {
        return switch (letter.progress()) {
            case Numbered _ -> accept(new LetterRendered(letter.id(), c.digest()));
            case Rendered _, Dispatched _ -> accept();
            case Drafted _, Declined _, Rejected _, Approved _, Released _, Cancelled _ ->
                reject(new NotWaiting(letter.id(), letter.state()));
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> dispatch(
            Book book, Letter letter, RecordDispatch c) {
        return switch (letter.progress()) {
            case Rendered _ -> accept(dispatched(book, letter, c));
            case Dispatched _ -> accept();
            case Drafted _, Declined _, Rejected _, Approved _, Released _, Numbered _, Cancelled _ ->
                reject(new NotWaiting(letter.id(), letter.state()));
        };
    }

    private static List<CorrespondenceEvent> dispatched(Book book, Letter letter, RecordDispatch c) {
        var events = new ArrayList<CorrespondenceEvent>();
        c.sendings().stream()
                .filter(Sending::refused)
                .map(sending -> new LetterRefused(letter.id(), sending))
                .forEach(events::add);
        events.add(new LetterDispatched(letter.id(), c.sendings()));
        if (Outcomes.tellsResult(letter)
                && book.dossier().resultDelivery() == Delivery.ELECTRONIC
                && !book.resultSent()) {
            events.add(new ResultSent(c.at()));
        }
        return events;
    }

    private static boolean has(Book book, LetterKind kind) {
        return book.letters().stream().anyMatch(letter -> letter.kind() == kind);
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> known(
            Correspondence state, Function<Book, Decision<CorrespondenceEvent, CorrespondenceRejection>> rule) {
        return switch (state) {
            case Unknown _ -> reject(new NotRegistered());
            case Open open -> rule.apply(open.book());
            case Ended ended -> rule.apply(ended.book());
        };
    }

    /** What only a dossier under way needs; one that has ended needs nothing more. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> whileOpen(
            Correspondence state, Function<Book, Decision<CorrespondenceEvent, CorrespondenceRejection>> rule) {
        return switch (state) {
            case Unknown _ -> reject(new NotRegistered());
            case Open open -> rule.apply(open.book());
            case Ended _ -> accept();
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> on(
            Correspondence state,
            LetterId id,
            BiFunction<Book, Letter, Decision<CorrespondenceEvent, CorrespondenceRejection>> rule) {
        return known(state, book -> book.letter(id)
                .map(letter -> rule.apply(book, letter))
                .orElseGet(() -> reject(new NoSuchLetter(id))));
    }

    /** What a leader may do with a letter that waits for him. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> signing(
            Correspondence state,
            LetterId id,
            BiFunction<Book, Letter, Decision<CorrespondenceEvent, CorrespondenceRejection>> rule) {
        return on(state, id, (book, letter) -> {
            if (!letter.content().needsHead()) {
                return reject(new NeedsNoSignature(id));
            }
            return switch (state) {
                // A refusal is what ended it.
                case Ended _ when letter.kind() != LetterKind.REFUSAL_AFTER_APPRAISAL -> reject(new DossierEnded());
                case Unknown _, Open _, Ended _ ->
                    letter.waits() ? rule.apply(book, letter) : reject(new NotWaiting(id, book.stateOf(letter)));
            };
        });
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> carried(
            Correspondence state,
            ConsignmentId id,
            Function<Consignment, Decision<CorrespondenceEvent, CorrespondenceRejection>> rule) {
        return known(state, book -> book.consignment(id).map(rule).orElseGet(() -> reject(new NoSuchConsignment(id))));
    }
}
