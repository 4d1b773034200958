package vn.motcua.sla.deadline.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.RoutingEvent;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Source;
import vn.motcua.eventing.Incoming;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.Declaration.Kind;

/**
 * Counts what sla itself has said, in a consumer group of its own: rules stay free of counters, and a decision that lost a race is
 * not counted.
 */
final class DeadlineMeter {
    private final MeterRegistry meters;
    private final Function<Set<String>, Map<String, Deadline>> deadlines;

    /** @param deadlines those of many dossiers in one round trip, as far as they are there */
    DeadlineMeter(MeterRegistry meters, Function<Set<String>, Map<String, Deadline>> deadlines) {
        this.meters = meters;
        this.deadlines = deadlines;
        for (var kind : Kind.values()) {
            meters.counter(DeadlineMetrics.DECLARED, "kind", tag(kind));
            timer(kind);
        }
    }

    /** Shows the counters of these agencies before anything happens: an increase over one that appears later misses its first event. */
    void expect(Collection<AgencyCode> agencies) {
        for (var agency : agencies) {
            meters.counter(DeadlineMetrics.RECEIVED, "agency", agency.value());
            for (var outcome : Punctuality.values()) {
                closed(agency, outcome);
            }
        }
    }

    private Counter closed(AgencyCode agency, Punctuality outcome) {
        return meters.counter(DeadlineMetrics.CLOSED, "agency", agency.value(), "outcome", tag(outcome));
    }

    /** Whose records it takes. */
    static Set<String> sources() {
        return Set.of(Source.SLA.wire());
    }

    /** Takes records by dossier. */
    void take(Map<String, List<Incoming>> byDossier) {
        var known = deadlines.apply(byDossier.keySet());
        byDossier.forEach((dossier, records) -> {
            var deadline = Optional.ofNullable(known.get(dossier));
            records.forEach(record -> count(record, deadline));
        });
    }

    private void count(Incoming record, Optional<Deadline> deadline) {
        switch (EventCatalogue.read(record.type(), record.value())) {
            case SlaEvent event -> count(event, deadline);
            case IntakeEvent _, RoutingEvent _, NotificationEvent _ ->
                throw new IllegalStateException("Expected a record of " + sources() + ", got " + record.type());
        }
    }

    private void count(SlaEvent event, Optional<Deadline> deadline) {
        switch (event) {
            case SlaEvent.DeadlineSet _ ->
                deadline.flatMap(Deadline::known).ifPresent(dossier -> meters.counter(
                                DeadlineMetrics.RECEIVED,
                                "agency",
                                dossier.agency().value())
                        .increment());
            case SlaEvent.DeadlineClosed e -> {
                if (e.again() == null || !e.again()) {
                    deadline.flatMap(Deadline::known).ifPresent(dossier -> closed(dossier.agency(), e.outcome())
                            .increment());
                }
            }
            case SlaEvent.AtRisk _ -> declared(Kind.AT_RISK, deadline);
            case SlaEvent.Missed _ -> declared(Kind.MISSED, deadline);
            case SlaEvent.StepMissed _ -> declared(Kind.STEP_MISSED, deadline);
            case SlaEvent.ReappointmentMissed _ -> declared(Kind.REAPPOINTMENT_MISSED, deadline);
            case SlaEvent.SupplementExpired _ -> declared(Kind.SUPPLEMENT_EXPIRED, deadline);
            case SlaEvent.CommitmentMissed _ -> declared(Kind.COMMITMENT_MISSED, deadline);
            case SlaEvent.ConsultationExpired _ -> declared(Kind.CONSULTATION_EXPIRED, deadline);
            case SlaEvent.PostOverdue _ -> declared(Kind.POST_OVERDUE, deadline);
            case SlaEvent.StillOverdue _ -> declared(Kind.STILL_OVERDUE, deadline);
            case SlaEvent.Breached e -> {
                if (e.kind() == BreachKind.ANSWER_LATE) {
                    declared(Kind.ANSWER_MISSED, deadline);
                }
            }
            case SlaEvent.DeadlineStopped _,
                    SlaEvent.DeadlineMoved _,
                    SlaEvent.StepDeadlineSet _,
                    SlaEvent.SupplementDeadlineSet _,
                    SlaEvent.AnswerDeadlineSet _,
                    SlaEvent.ConsultationDeadlineSet _,
                    SlaEvent.PostDeadlineSet _,
                    SlaEvent.ApologyOrdered _,
                    SlaEvent.Reappointed _,
                    SlaEvent.ReappointmentDeclined _ -> {}
        }
    }

    private void declared(Kind kind, Optional<Deadline> deadline) {
        meters.counter(DeadlineMetrics.DECLARED, "kind", tag(kind)).increment();
        deadline.stream()
                .flatMap(known -> declarations(known).stream())
                .filter(declaration -> declaration.kind() == kind)
                .reduce((first, last) -> last)
                .ifPresent(declaration -> timer(kind).record(Duration.between(declaration.due(), declaration.at())));
    }

    private Timer timer(Kind kind) {
        return Timer.builder(DeadlineMetrics.DECLARING)
                .tag("kind", tag(kind))
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
    }

    private static List<Declaration> declarations(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Unknown _, Deadline.Unaccepted _, Deadline.Undated _ -> List.of();
            case Deadline.Registered registered -> registered.declarations();
            case Deadline.Underway underway -> underway.course().declarations();
            case Deadline.Finished finished -> finished.course().declarations();
            case Deadline.Annulled annulled -> declarations(annulled.before());
        };
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
