package vn.motcua.notification.correspondence.kafka;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.HeardByNotification;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Reaction;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.Annul;
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
import vn.motcua.notification.correspondence.CorrespondenceCommand.ReleaseApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RenewReceipt;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TellResult;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TurnAway;
import vn.motcua.notification.correspondence.Dossier;
import vn.motcua.notification.correspondence.LetterId;

/** What correspondence makes of what intake, routing and sla say. */
@Component
final class CorrespondenceReaction implements Reaction<Correspondence, CorrespondenceCommand> {

    private final Published<Agency> agencies;

    /** @param agencies throws {@link vn.motcua.eventing.NotYetException} for one that has not arrived */
    CorrespondenceReaction(Published<Agency> agencies) {
        this.agencies = agencies;
    }

    @Override
    public Set<String> sources() {
        return EventCatalogue.sourcesOf(HeardByNotification.class);
    }

    @Override
    public List<CorrespondenceCommand> react(Correspondence state, Incoming record) {
        return EventCatalogue.read(record.type(), record.value()) instanceof HeardByNotification event
                ? react(event, record)
                : List.of();
    }

    private List<CorrespondenceCommand> react(HeardByNotification event, Incoming record) {
        var at = record.at();
        return switch (event) {
            case IntakeEvent.Registered e -> List.of(new OpenBook(dossier(record.subject(), e)));
            // Nothing is written about the past; what becomes of an open one from now on is.
            case IntakeEvent.DossierImported e ->
                e.outcome() == null
                        ? List.of(new OpenBook(dossier(record.subject(), e)))
                        : e.returnedAt() == null
                                ? List.of(new OpenBook(dossier(record.subject(), e)), new Close())
                                : List.of(new OpenBook(dossier(record.subject(), e)), new NoteHandOver(), new Close());
            case IntakeEvent.Accepted e -> List.of(new NoteAcceptance(e.by()));
            case IntakeEvent.NotAccepted e -> List.of(new TurnAway(e.by(), e.text(), at));
            case IntakeEvent.SupplementRequested e ->
                List.of(new AskForSupplement(e.request(), e.until(), e.text(), e.by(), at));
            case IntakeEvent.Finished e ->
                List.of(
                        Boolean.TRUE.equals(e.immediate())
                                ? new NoteImmediateAnswer()
                                : new TellResult(e.outcome(), e.finishedAt(), at));
            case IntakeEvent.Stopped e -> e.isFinal() ? List.of(new GiveUp()) : List.of();
            case IntakeEvent.WithdrawalAsked _ -> List.of(new NoteWish());
            case IntakeEvent.WithdrawalRetracted _ -> List.of(new EndWish());
            case IntakeEvent.Withdrawn _ -> List.of(new GiveUp());
            case IntakeEvent.Returned e ->
                e.method() == Delivery.COUNTER ? List.of(new NoteHandOver(), new Close()) : List.of(new Close());
            case IntakeEvent.Annulled _ -> List.of(new Annul());
            case IntakeEvent.Corrected e -> corrected(e, at);
            case RoutingEvent.StepOffered e -> List.of(new NoteParty(e.agency()));
            case RoutingEvent.StepCompleted e ->
                e.outcome() == StepOutcome.REFUSED && e.text() != null ? List.of(new NoteGrounds(e.text())) : List.of();
            case RoutingEvent.ConsultationRequested e -> List.of(new NoteParty(e.agency()));
            case SlaEvent.DeadlineSet e -> List.of(new GiveReceipt(e.term(), e.extension(), e.dueAt(), at));
            case SlaEvent.DeadlineMoved e -> e.certifiedAnew() ? List.of(new RenewReceipt(e.dueAt(), at)) : List.of();
            case SlaEvent.AtRisk e ->
                List.of(new DraftApology(e.causedBy(), e.dueAt(), e.newDueAfter(), e.newDueUntil()));
            case SlaEvent.Missed e ->
                List.of(new DraftApology(e.causedBy(), e.originalDueAt(), e.newDueAfter(), e.newDueUntil()));
            case SlaEvent.Reappointed e -> List.of(new ReleaseApology(LetterId.of(e.letter()), at));
            case SlaEvent.ReappointmentDeclined e -> List.of(new DeclineApology(LetterId.of(e.letter()), e.ground()));
            case SlaEvent.ReappointmentMissed e -> List.of(new DraftLastApology(superior(e.causedBy()), e.newDueAt()));
            case SlaEvent.ApologyOrdered e -> List.of(ordered(e));
        };
    }

    /** Right data and dates stand in the next letter; another outcome is a letter of its own. */
    private static List<CorrespondenceCommand> corrected(IntakeEvent.Corrected event, Instant at) {
        var outcome = event.outcome();
        return outcome == null ? List.of() : List.of(new CorrectOutcome(outcome, event.text(), at));
    }

    private static Dossier dossier(String subject, IntakeEvent.Registered event) {
        var parties = new HashSet<>(event.agencies());
        parties.add(event.receivingAgency());
        parties.add(event.competentAgency());
        return new Dossier(
                new DossierId(subject),
                event.code(),
                event.receivingAgency(),
                event.competentAgency(),
                event.resultDelivery(),
                event.client(),
                parties,
                null,
                null);
    }

    private static Dossier dossier(String subject, IntakeEvent.DossierImported event) {
        var parties = new HashSet<>(event.agencies());
        parties.add(event.receivingAgency());
        parties.add(event.competentAgency());
        return new Dossier(
                new DossierId(subject),
                event.code(),
                event.receivingAgency(),
                event.competentAgency(),
                event.resultDelivery(),
                event.client(),
                parties,
                null,
                null);
    }

    /** With a date as long as one may be promised; after a promised date was missed it is signed one level higher. */
    private CorrespondenceCommand ordered(SlaEvent.ApologyOrdered event) {
        var after = event.newDueAfter();
        var until = event.newDueUntil();
        if (after != null && until != null) {
            return new DraftApology(event.causedBy(), event.originalDueAt(), after, until);
        }
        var promised = !event.dueAt().equals(event.originalDueAt());
        var signing = promised ? superior(event.causedBy()) : event.causedBy();
        return new DraftLastApology(signing, event.originalDueAt(), event.dueAt());
    }

    /** One level higher, or the agency itself at the top. */
    private AgencyCode superior(AgencyCode agency) {
        return Objects.requireNonNullElse(agencies.get(agency.value()).parent(), agency);
    }
}
