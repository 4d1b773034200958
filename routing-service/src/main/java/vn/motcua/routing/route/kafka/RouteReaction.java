package vn.motcua.routing.route.kafka;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.HeardByRouting;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.Terms;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Reaction;
import vn.motcua.routing.route.Deadlines;
import vn.motcua.routing.route.Dossier;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;

/** Intake begins, halts and ends the route; sla says until when each step and each consulted agency has time. */
@Component
final class RouteReaction implements Reaction<Route, RouteCommand> {

    @Override
    public Set<String> sources() {
        return EventCatalogue.sourcesOf(HeardByRouting.class);
    }

    @Override
    public List<RouteCommand> react(Route state, Incoming record) {
        return EventCatalogue.read(record.type(), record.value()) instanceof HeardByRouting event
                ? react(event, record)
                : List.of();
    }

    private static List<RouteCommand> react(HeardByRouting event, Incoming record) {
        return switch (event) {
            case IntakeEvent.Registered registered ->
                List.of(new RouteCommand.Register(dossier(record.subject(), registered)));
            case IntakeEvent.DossierImported imported -> toImport(imported, record);
            case IntakeEvent.Accepted accepted ->
                List.of(new RouteCommand.Begin(accepted.terms().route(), consulting(accepted.terms()), record.at()));
            case IntakeEvent.SupplementRequested requested ->
                requested.phase() == Phase.PROCESSING ? List.of(new RouteCommand.Halt(Pause.SUPPLEMENT)) : List.of();
            case IntakeEvent.SupplementConfirmed confirmed ->
                confirmed.complete() ? List.of(new RouteCommand.Lift(Set.of(Pause.SUPPLEMENT))) : List.of();
            case IntakeEvent.FinancialDutyTold _ -> List.of(new RouteCommand.Halt(Pause.FINANCIAL_DUTY));
            case IntakeEvent.FinancialDutyPaid paid ->
                paid.open() == 0 ? List.of(new RouteCommand.Lift(Set.of(Pause.FINANCIAL_DUTY))) : List.of();
            case IntakeEvent.Stopped stopped ->
                stopped.isFinal() ? List.of(new RouteCommand.End()) : List.of(new RouteCommand.Halt(Pause.STOP));
            // Papers that were wanted before the stop are wanted still.
            case IntakeEvent.Resumed _ -> List.of(new RouteCommand.Lift(Set.of(Pause.STOP)));
            case IntakeEvent.WithdrawalAsked _ -> List.of(new RouteCommand.Halt(Pause.WITHDRAWAL));
            case IntakeEvent.WithdrawalRetracted _ -> List.of(new RouteCommand.Lift(Set.of(Pause.WITHDRAWAL)));
            // Finished without a completed route: the result was given on the spot.
            case IntakeEvent.NotAccepted _, IntakeEvent.Withdrawn _, IntakeEvent.Annulled _, IntakeEvent.Finished _ ->
                List.of(new RouteCommand.End());
            case SlaEvent.StepDeadlineSet set ->
                List.of(new RouteCommand.NoteDeadlines(set.step(), new Deadlines(set.acceptanceDueAt(), set.dueAt())));
            case SlaEvent.ConsultationDeadlineSet set ->
                List.of(new RouteCommand.DateConsultation(set.consultation(), set.consultationUntil()));
            case SlaEvent.ConsultationExpired expired ->
                List.of(new RouteCommand.ExpireConsultation(expired.consultation()));
        };
    }

    private static Terms.@Nullable Consultation consulting(Terms terms) {
        var own = terms.own();
        return own == null ? null : own.consultation();
    }

    /** What is open gets its one step, halted if the clock stands; what is closed is known and has no work. */
    private static List<RouteCommand> toImport(IntakeEvent.DossierImported event, Incoming record) {
        var register = new RouteCommand.Register(dossier(
                new DossierId(record.subject()),
                event.code(),
                event.procedure(),
                event.client(),
                event.receivingAgency(),
                event.competentAgency(),
                event.agencies()));
        var begin = new RouteCommand.Begin(event.route(), record.at());
        return switch (event.standing()) {
            case ACCEPTED, PROCESSING -> List.of(register, begin);
            case SUPPLEMENT -> List.of(register, begin, new RouteCommand.Halt(Pause.SUPPLEMENT));
            case STOPPED ->
                event.outcome() == null
                        ? List.of(register, begin, new RouteCommand.Halt(Pause.STOP))
                        : List.of(register, new RouteCommand.End());
            case RESOLVED, RETURNED, WITHDRAWN -> List.of(register, new RouteCommand.End());
        };
    }

    private static Dossier dossier(String subject, IntakeEvent.Registered event) {
        return dossier(
                new DossierId(subject),
                event.code(),
                event.procedure(),
                event.client(),
                event.receivingAgency(),
                event.competentAgency(),
                event.agencies());
    }

    private static Dossier dossier(
            DossierId id,
            String code,
            String procedure,
            String client,
            AgencyCode receivingAgency,
            AgencyCode competentAgency,
            List<AgencyCode> agencies) {
        var parties = new LinkedHashSet<AgencyCode>();
        parties.add(receivingAgency);
        parties.add(competentAgency);
        parties.addAll(agencies);
        return new Dossier(id, code, procedure, client, receivingAgency, competentAgency, List.copyOf(parties));
    }
}
