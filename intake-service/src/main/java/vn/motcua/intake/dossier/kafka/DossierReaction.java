package vn.motcua.intake.dossier.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.HeardByIntake;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.RoutingEvent.StepOutcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierCommand.Note;

/** What intake makes of the facts that the other services announce. */
@Component
final class DossierReaction implements Reaction<Dossier, DossierCommand> {

    @Override
    public Set<String> sources() {
        return EventCatalogue.sourcesOf(HeardByIntake.class);
    }

    @Override
    public List<DossierCommand> react(Dossier state, Incoming record) {
        return EventCatalogue.read(record.type(), record.value()) instanceof HeardByIntake event
                ? react(event)
                : List.of();
    }

    private static List<DossierCommand> react(HeardByIntake event) {
        return switch (event) {
            case RoutingEvent.StepOffered e -> List.of(new Note.StepOffered(e.agency()));
            case RoutingEvent.StepAccepted e -> List.of(new Note.StepAccepted(e.agency()));
            case RoutingEvent.StepCompleted e -> List.of(new Note.StepCompleted(e.step(), e.result(), grounds(e)));
            case RoutingEvent.StepLeft e -> List.of(new Note.StepsUndone(undone(e)));
            case RoutingEvent.RouteCompleted e ->
                List.of(new Note.RouteCompleted(e.completedAt(), outcome(e.outcome())));
            case RoutingEvent.ConsultationRequested e -> List.of(new Note.AgencyConsulted(e.agency()));
            case SlaEvent.DeadlineSet e -> List.of(new Note.DeadlineSet(e.dueAt()));
            case SlaEvent.DeadlineStopped _ -> List.of(new Note.DeadlineStopped());
            case SlaEvent.DeadlineMoved e ->
                List.of(new Note.DeadlineMoved(e.originalDueAt(), e.dueAt(), e.certifiedAnew()));
            case SlaEvent.Reappointed e -> List.of(new Note.Reappointed(e.newDueAt()));
            case SlaEvent.ReappointmentMissed _ -> List.of(new Note.ReappointmentEnded(false));
            case SlaEvent.DeadlineClosed e ->
                e.reappointmentKept() == null ? List.of() : List.of(new Note.ReappointmentEnded(e.reappointmentKept()));
            case SlaEvent.SupplementDeadlineSet e ->
                List.of(new Note.SupplementDeadlineSet(e.request(), e.supplementUntil()));
            case SlaEvent.AnswerDeadlineSet e -> List.of(new Note.AnswerDeadlineSet(e.answerDueAt()));
            case NotificationEvent.ResultSent e -> List.of(new Note.ResultDelivered(Delivery.ELECTRONIC, e.sentAt()));
            case NotificationEvent.ConsignmentMoved e ->
                e.kind() == ConsignmentKind.RETURN ? moved(e.state(), e.movedAt()) : List.of();
            case NotificationEvent.ConsignmentOrdered e ->
                e.kind() == ConsignmentKind.RETURN ? List.of(new Note.ResultSentOut()) : List.of();
            case NotificationEvent.LetterNumbered e ->
                e.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL
                        ? List.of(new Note.RefusalIssued(e.letter()))
                        : List.of();
            case NotificationEvent.LetterDrafted e ->
                e.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL
                        ? List.of(new Note.RefusalDrafted(e.letter()))
                        : List.of();
        };
    }

    private static List<StepId> undone(RoutingEvent.StepLeft event) {
        return Stream.concat(Stream.ofNullable(event.to()), event.waiting().stream())
                .toList();
    }

    private static @Nullable String grounds(RoutingEvent.StepCompleted event) {
        return event.outcome() == StepOutcome.REFUSED ? event.text() : null;
    }

    private static Outcome outcome(StepOutcome outcome) {
        return switch (outcome) {
            case DONE, APPROVED -> Outcome.GRANTED;
            case REFUSED -> Outcome.REFUSED;
        };
    }

    private static List<DossierCommand> moved(ConsignmentState state, Instant at) {
        return switch (state) {
            case DELIVERED -> List.of(new Note.ResultDelivered(Delivery.POST, at));
            case RETURNED_TO_AGENCY, LOST -> List.of(new Note.ResultCameBack(at));
            case REGISTERED,
                    COLLECTED,
                    IN_TRANSIT,
                    HANDED_TO_AGENCY,
                    RESULT_PICKED_UP,
                    DELIVERING,
                    ATTEMPT_FAILED,
                    CANCELLED -> List.of();
        };
    }
}
