package vn.motcua.sla.deadline.kafka;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.HeardBySla;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.takeover.Past;

/** Intake starts, stops and ends the legal clock, routing the steps', and notification the post's; an approved apology asks for a new date. */
@Component
final class DeadlineReaction implements Reaction<Deadline, DeadlineCommand> {

    @Override
    public Set<String> sources() {
        return EventCatalogue.sourcesOf(HeardBySla.class);
    }

    @Override
    public List<DeadlineCommand> react(Deadline state, Incoming record) {
        return EventCatalogue.read(record.type(), record.value()) instanceof HeardBySla event
                ? react(event, record)
                : List.of();
    }

    private static List<DeadlineCommand> react(HeardBySla event, Incoming record) {
        var at = record.at();
        return switch (event) {
            case IntakeEvent.Registered e -> List.of(new DeadlineCommand.Register(dossier(e), at));
            case IntakeEvent.Accepted e -> List.of(new DeadlineCommand.Start(e.receivedAt(), e.terms()));
            case IntakeEvent.SupplementRequested e ->
                List.of(new DeadlineCommand.AskSupplement(e.request(), e.until(), e.phase() == Phase.PROCESSING, at));
            case IntakeEvent.SupplementHandedIn e ->
                List.of(new DeadlineCommand.HandInSupplement(e.request(), e.handedInAt()));
            case IntakeEvent.SupplementConfirmed e ->
                List.of(
                        e.complete()
                                ? new DeadlineCommand.CompleteSupplement(
                                        e.request(), Objects.requireNonNullElse(e.completeAt(), at))
                                : new DeadlineCommand.RefuseSupplement(e.request(), at));
            case IntakeEvent.FinancialDutyTold _ -> List.of(new DeadlineCommand.TellDuties(at));
            case IntakeEvent.FinancialDutyPaid e ->
                e.open() == 0 ? List.of(new DeadlineCommand.SettleDuties(at)) : List.of();
            case IntakeEvent.Stopped e ->
                List.of(
                        e.isFinal()
                                ? new DeadlineCommand.StopForGood(at)
                                : new DeadlineCommand.StopClock(e.legalBasis(), at));
            case IntakeEvent.Resumed _ -> List.of(new DeadlineCommand.ResumeClock(at));
            case IntakeEvent.Finished e -> List.of(new DeadlineCommand.Finish(e.finishedAt()));
            case IntakeEvent.NotAccepted _ -> List.of(new DeadlineCommand.NotAccept(at));
            case IntakeEvent.WithdrawalAsked _ -> List.of(new DeadlineCommand.AskWithdrawal(at));
            case IntakeEvent.WithdrawalRetracted _ -> List.of(new DeadlineCommand.RetractWithdrawal(at));
            case IntakeEvent.Withdrawn _ -> List.of(new DeadlineCommand.Withdraw(at));
            case IntakeEvent.Annulled _ -> List.of(new DeadlineCommand.Annul(at));
            case IntakeEvent.Returned e -> List.of(new DeadlineCommand.NoteReturn(e.method(), e.returnedAt()));
            case IntakeEvent.Corrected e -> List.of(new DeadlineCommand.Correct(e.fact(), e.correctedTo(), at));
            case IntakeEvent.ReceiptCorrected e -> List.of(new DeadlineCommand.CorrectReceipt(e.receivedAt(), at));
            case IntakeEvent.DossierImported e ->
                List.of(new DeadlineCommand.TakeOver(imported(e), past(e), e.recordedAt()));
            case RoutingEvent.StepOffered e ->
                List.of(new DeadlineCommand.OfferStep(e.step(), e.agency(), e.allotment(), e.offeredAt()));
            case RoutingEvent.StepAccepted e -> List.of(new DeadlineCommand.AcceptStep(e.step(), e.acceptedAt()));
            case RoutingEvent.StepCompleted e -> List.of(new DeadlineCommand.CompleteStep(e.step(), e.completedAt()));
            case RoutingEvent.StepLeft e ->
                List.of(new DeadlineCommand.LeaveStep(e.step(), e.how(), e.to(), e.waiting(), e.leftAt()));
            case RoutingEvent.ConsultationRequested e ->
                List.of(new DeadlineCommand.Consult(e.consultation(), e.step(), e.agency(), e.within(), e.askedAt()));
            case RoutingEvent.ConsultationAnswered e ->
                List.of(new DeadlineCommand.AnswerConsultation(e.consultation(), e.answeredAt()));
            case RoutingEvent.ConsultationDeemedConsent e ->
                List.of(new DeadlineCommand.DeemConsent(e.consultation(), at));
            case RoutingEvent.HandOverDisputed e ->
                List.of(new DeadlineCommand.DisputeHandOver(e.step(), e.claimedAt(), e.disputedAt()));
            case RoutingEvent.DisputeSettled e ->
                List.of(new DeadlineCommand.SettleDispute(e.step(), e.upheld(), e.settledAt()));
            case NotificationEvent.ApologyApproved e ->
                List.of(new DeadlineCommand.Reappoint(e.letter(), e.newDueAt(), e.causeCode(), record.at()));
            case NotificationEvent.ConsignmentOrdered e ->
                List.of(new DeadlineCommand.OrderPost(e.consignment(), record.at()));
            case NotificationEvent.ConsignmentMoved e ->
                List.of(new DeadlineCommand.MovePost(e.consignment(), e.state(), e.movedAt()));
        };
    }

    private static Dossier dossier(IntakeEvent.Registered e) {
        var parties = new LinkedHashSet<>(List.of(e.receivingAgency(), e.competentAgency()));
        parties.addAll(e.agencies());
        return new Dossier(
                e.code(),
                new Dossier.Matter(e.procedure(), e.field(), e.ruleSet()),
                e.receivingAgency(),
                e.competentAgency(),
                e.channel(),
                e.client(),
                List.copyOf(parties),
                e.submittedAt(),
                null);
    }

    private static Dossier imported(IntakeEvent.DossierImported e) {
        var parties = new LinkedHashSet<>(List.of(e.receivingAgency(), e.competentAgency()));
        parties.addAll(e.agencies());
        e.route().forEach(step -> parties.add(step.agency()));
        return new Dossier(
                e.code(),
                new Dossier.Matter(e.procedure(), e.field(), e.ruleSet()),
                e.receivingAgency(),
                e.competentAgency(),
                e.channel(),
                e.client(),
                List.copyOf(parties),
                e.receivedAt(),
                e.recordedAt());
    }

    private static Past past(IntakeEvent.DossierImported e) {
        var waits = e.stops().stream()
                .map(stop -> new Past.Wait(stop.reason(), stop.from(), stop.to()))
                .toList();
        return new Past(
                e.receivedAt(), e.dueAt(), e.reappointedDueAt(), waits, end(e), e.returnedAt(), e.resultDelivery());
    }

    private static Past.@Nullable End end(IntakeEvent.DossierImported e) {
        var outcome = e.outcome();
        var finishedAt = e.finishedAt();
        if (outcome == null || finishedAt == null) {
            return null;
        }
        return new Past.End(
                switch (outcome) {
                    case GRANTED, REFUSED -> Closing.How.RESOLVED;
                    case WITHDRAWN -> Closing.How.WITHDRAWN;
                    case STOPPED -> Closing.How.STOPPED;
                },
                finishedAt);
    }
}
