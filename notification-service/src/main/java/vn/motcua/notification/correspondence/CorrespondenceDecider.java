package vn.motcua.notification.correspondence;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
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
import vn.motcua.notification.correspondence.Letter.Apology;
import vn.motcua.notification.correspondence.Letter.Approved;
import vn.motcua.notification.correspondence.Letter.ByHead;
import vn.motcua.notification.correspondence.Letter.ByLeader;
import vn.motcua.notification.correspondence.Letter.ByRule;
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
import vn.motcua.notification.correspondence.Letter.Sending;
import vn.motcua.notification.correspondence.Letter.SupplementRequest;

/** Decides which letters a dossier needs, when each may go out, and what a word of the carrier means. */
public final class CorrespondenceDecider
        implements Decider<Correspondence, CorrespondenceCommand, CorrespondenceEvent, CorrespondenceRejection> {

    /** What asks for the consignment that brings the result back; a client's request never looks like this. */
    private static final String RESULT = "result";

    @Override
    public Correspondence initial() {
        return new Unknown();
    }

    @Override
    public Correspondence apply(Correspondence state, CorrespondenceEvent event) {
        return BookKeeping.apply(state, event);
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
            case DraftApology c -> whileOpen(state, book -> draftApology(book, c));
            case DraftLastApology c -> whileOpen(state, book -> draftLastApology(book, c));
            case ApproveApology c -> signing(state, c.letter(), (book, letter) -> approve(book, letter, c));
            case SignRefusal c -> signing(state, c.letter(), (book, letter) -> signRefusal(book, letter, c));
            case RejectLetter c -> signing(state, c.letter(), (book, letter) -> sendBack(book, letter, c));
            case ReleaseApology c -> on(state, c.letter(), (book, letter) -> releaseApology(book, letter, c));
            case DeclineApology c -> on(state, c.letter(), (book, letter) -> decline(state, letter, c));
            case TellResult c -> whileOpen(state, book -> tellResult(book, c));
            case NoteImmediateAnswer _ -> whileOpen(state, book -> accept(givenUp(book)));
            case NoteHandOver _ -> known(state, book -> accept(new HandOverNoted()));
            case Close _ -> whileOpen(state, book -> accept(closing(book)));
            case NoteWish _ -> whileOpen(state, book -> book.wish() == null ? accept(new WishNoted()) : accept());
            case EndWish _ -> whileOpen(state, book -> accept(wishEnded(book)));
            case GiveUp _ -> whileOpen(state, book -> accept(givenUp(book)));
            case CorrectOutcome c -> known(state, book -> accept(outcomeCorrected(book, c)));
            case Annul _ -> annul(state);
            case RecordNumber c -> on(state, c.letter(), (book, letter) -> number(letter, c));
            case RecordRendering c -> on(state, c.letter(), (book, letter) -> render(letter, c));
            case RecordDispatch c -> on(state, c.letter(), (book, letter) -> dispatch(book, letter, c));
            case SendByPost c -> sendByPost(state, c);
            case RecordOrder c -> carried(state, c.consignment(), consignment -> order(consignment, c));
            case RecordMovement c -> carried(state, c.consignment(), consignment -> move(consignment, c));
            case TellContradiction c -> carried(state, c.consignment(), consignment -> tell(consignment, c));
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
        var clerk = Objects.requireNonNullElse(
                book.dossier().acceptedBy(), book.dossier().receivingAgency());
        if (has(book, LetterKind.RECEIPT)) {
            return accept();
        }
        var receipt = new Receipt(c.term(), c.dueAt(), clerk, c.extension());
        return accept(filed(book, byRule(book, book.dossier().receivingAgency(), receipt, c.at()), book.nextLetter()));
    }

    private static List<CorrespondenceEvent> filed(Book book, List<CorrespondenceEvent> released, LetterId letter) {
        if (!book.keepsOnFile()) {
            return released;
        }
        var events = new ArrayList<>(released);
        events.add(new LetterKeptBack(letter));
        return events;
    }

    /** Whoever was given none, as for an import, is given none now. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> renewReceipt(Book book, RenewReceipt c) {
        return accept(lastReceipt(book)
                .filter(last -> !last.dueAt().equals(c.dueAt()))
                .map(last -> last.dueAt(c.dueAt()))
                .map(fresh -> byRule(book, book.dossier().receivingAgency(), fresh, c.at()))
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
        var events = closing(book);
        events.addAll(byRule(book, book.dossier().receivingAgency(), new Refusal(c.text(), c.clerk()), c.at()));
        return accept(events);
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> askForSupplement(
            Book book, AskForSupplement c) {
        var content = new SupplementRequest(c.request(), c.until(), c.text(), c.clerk());
        return accept(byRule(book, book.dossier().receivingAgency(), content, c.at()));
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> draftApology(Book book, DraftApology c) {
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

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> draftLastApology(
            Book book, DraftLastApology c) {
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
    private static List<CorrespondenceEvent> draftUnlessWished(Book book, String signingAgency, Content apology) {
        return book.wish() == null
                ? draft(book, signingAgency, apology)
                : List.of(new ApologyHeldUp(new Wish.Unwritten(signingAgency, apology)));
    }

    private static List<CorrespondenceEvent> wishEnded(Book book) {
        var wish = book.wish();
        if (wish == null) {
            return List.of();
        }
        var events = new ArrayList<CorrespondenceEvent>();
        events.add(new WishEnded());
        var apology = wish.apology();
        if (apology != null) {
            events.addAll(draft(book, apology.signingAgency(), apology.content()));
        }
        return events;
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> approve(
            Book book, Letter letter, ApproveApology c) {
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

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> sendBack(
            Book book, Letter letter, RejectLetter c) {
        return accept(new LetterRejected(letter.id(), c.by(), book.keep(letter.id(), c.reason())));
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> releaseApology(
            Book book, Letter letter, ReleaseApology c) {
        return switch (letter.progress()) {
            case Approved approved -> {
                var released = new LetterReleased(letter.id(), approved.signature(), OfficeTime.day(c.at()));
                yield accept(filed(book, List.of(released), letter.id()));
            }
            case Released _, Numbered _, Rendered _, Dispatched _ -> accept();
            case Drafted _, Declined _, Rejected _, Cancelled _ -> reject(new NotWaiting(letter.id(), letter.state()));
        };
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> decline(
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

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> tellResult(Book book, TellResult c) {
        var events = closing(book);
        switch (c.outcome()) {
            case GRANTED -> {
                events.addAll(byRule(book, book.dossier().receivingAgency(), new ResultReady(c.finishedAt()), c.at()));
                events.addAll(back(book, c.at()));
            }
            // It goes out, and the post is asked to carry it, when the head has signed it.
            case REFUSED ->
                events.addAll(draft(
                        book,
                        book.dossier().competentAgency(),
                        new RefusalAfterAppraisal(book.dossier().refusal())));
            case WITHDRAWN, STOPPED -> {
                // There is nothing to tell.
            }
        }
        return accept(events);
    }

    private static List<CorrespondenceEvent> outcomeCorrected(Book book, CorrectOutcome c) {
        return switch (c.outcome()) {
            case REFUSED -> {
                var events = keptBack(book, letter -> letter.kind() == LetterKind.RESULT_READY);
                events.addAll(draft(book, book.dossier().competentAgency(), new RefusalByCorrection(c.text())));
                yield events;
            }
            case GRANTED -> {
                var events = cancelling(book);
                events.addAll(keptBack(book, letter -> letter.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL));
                if (!book.hasReachedApplicant() && !book.resultSent() && !hasToldResult(book)) {
                    events.addAll(byRule(book, book.dossier().receivingAgency(), new ResultReady(c.at()), c.at()));
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
        return List.of(new ConsignmentRegistered(registered(book, back)));
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> signRefusal(
            Book book, Letter letter, SignRefusal c) {
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

    /** Not even a refusal that waits for its head has ground any more. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> annul(Correspondence state) {
        return switch (state) {
            case Unknown _ -> reject(new NotRegistered());
            case Open open -> accept(givenUp(open.book()));
            case Ended ended -> {
                var events = cancelling(ended.book());
                events.addAll(filing(ended.book()));
                yield accept(events);
            }
        };
    }

    private static List<CorrespondenceEvent> cancelling(Book book) {
        var events = new ArrayList<CorrespondenceEvent>();
        book.letters().stream()
                .filter(Letter::waits)
                .map(letter -> new LetterCancelled(letter.id()))
                .forEach(events::add);
        return events;
    }

    private static List<CorrespondenceEvent> givenUp(Book book) {
        var events = closing(book);
        events.addAll(filing(book));
        return events;
    }

    /** What has left the house has left it; sla may still tell a receipt's date, or keep that of an apology. */
    private static List<CorrespondenceEvent> filing(Book book) {
        var events = keptBack(book, letter -> letter.content().speaksOfGoingOn());
        if (!book.keepsOnFile()) {
            events.add(new FilingBegun());
        }
        return events;
    }

    private static List<CorrespondenceEvent> keptBack(Book book, Predicate<Letter> which) {
        var events = new ArrayList<CorrespondenceEvent>();
        book.letters().stream()
                .filter(which)
                .filter(letter -> letter.isOnItsWay() && !book.keptBack().contains(letter.id()))
                .map(letter -> new LetterKeptBack(letter.id()))
                .forEach(events::add);
        return events;
    }

    /** Drafts lose their ground. A letter whose date lies before sla stays: sla's word may have been on its way. */
    private static List<CorrespondenceEvent> closing(Book book) {
        var events = cancelling(book);
        events.add(new BookClosed());
        return events;
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
        if (tellsResult(letter) && book.dossier().resultDelivery() == Delivery.ELECTRONIC && !book.resultSent()) {
            events.add(new ResultSent(c.at()));
        }
        return events;
    }

    private static boolean tellsResult(Letter letter) {
        return switch (letter.content()) {
            case ResultReady _, RefusalAfterAppraisal _, RefusalByCorrection _ -> true;
            case Receipt _, SupplementRequest _, Refusal _, Apology _, LastApology _ -> false;
        };
    }

    /** Whether the result is a refusal that nobody has signed yet. */
    private static boolean waitsForHead(Book book) {
        return book.letters().stream()
                .anyMatch(letter -> letter.waits() && letter.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL);
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> sendByPost(
            Correspondence state, SendByPost c) {
        return known(state, book -> {
            for (var consignment : book.consignments()) {
                if (consignment.request().equals(c.request())) {
                    return consignment.fingerprint().equals(c.fingerprint())
                            ? accept()
                            : reject(new KeyReused(consignment.id()));
                }
                if (consignment.kind() == c.kind() && consignment.isUnderWay()) {
                    return reject(new AlreadyUnderWay(consignment.id(), c.kind()));
                }
            }
            if (c.kind() == ConsignmentKind.RETURN && book.hasReachedApplicant()) {
                return reject(new AlreadyReturned());
            }
            return switch (state) {
                case Open _ when c.kind() == ConsignmentKind.RETURN -> reject(new NothingToReturn());
                case Ended _
                when c.kind() == ConsignmentKind.RETURN && waitsForHead(book) -> reject(new NothingToReturn());
                case Ended _ when c.kind() == ConsignmentKind.COLLECT -> reject(new DossierEnded());
                case Unknown _, Open _, Ended _ -> accept(new ConsignmentRegistered(registered(book, c)));
            };
        });
    }

    private static Consignment registered(Book book, SendByPost c) {
        return new Consignment(
                book.nextConsignment(),
                c.kind(),
                c.destination(),
                c.request(),
                c.fingerprint(),
                null,
                ConsignmentState.REGISTERED,
                c.at(),
                List.of());
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> order(
            Consignment consignment, RecordOrder c) {
        return consignment.orderedAt() == null ? accept(new ConsignmentOrdered(consignment.id(), c.at())) : accept();
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> move(
            Consignment consignment, RecordMovement c) {
        return switch (consignment.meaning(c.movement())) {
            case KNOWN -> accept();
            case FORWARD -> accept(new ConsignmentMoved(consignment.id(), c.movement()));
            case BEHIND -> accept(new MovementKept(consignment.id(), c.movement()));
            case CONTRADICTION -> reject(new Contradiction(consignment.id(), consignment.state(), c.movement()));
        };
    }

    /** Once for each message; what is none any more, because somebody else was quicker, is not told. */
    private static Decision<CorrespondenceEvent, CorrespondenceRejection> tell(
            Consignment consignment, TellContradiction c) {
        return switch (consignment.meaning(c.movement())) {
            case CONTRADICTION -> accept(new MovementUnclear(consignment.id(), c.movement()));
            case KNOWN, FORWARD, BEHIND -> accept();
        };
    }

    private static List<CorrespondenceEvent> byRule(Book book, String signingAgency, Content content, Instant at) {
        var events = draft(book, signingAgency, content);
        events.add(new LetterReleased(book.nextLetter(), new ByRule(), OfficeTime.day(at)));
        return events;
    }

    private static List<CorrespondenceEvent> draft(Book book, String signingAgency, Content content) {
        var events = new ArrayList<CorrespondenceEvent>();
        events.add(new LetterDrafted(new Letter(book.nextLetter(), signingAgency, content, new Drafted())));
        return events;
    }

    private static boolean has(Book book, LetterKind kind) {
        return book.letters().stream().anyMatch(letter -> letter.kind() == kind);
    }

    private static Decision<CorrespondenceEvent, CorrespondenceRejection> known(
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
