package vn.motcua.sla.deadline.declaration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Term;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.deadline.lateness.Attribution;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;

/** Rules about time that an order breaks. The order stands; that it came too late is recorded with it. */
public final class Breaches {
    private final Calendars calendars;
    private final RuleBook rules;

    public Breaches(Calendars calendars, RuleBook rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    /** A waiting that begins after the due date excuses nobody. */
    public static Optional<Breached> stoppedAfterDue(Underway state, @Nullable String of, Instant at) {
        return switch (state) {
            case Running running
            when isOverdue(running, at) ->
                Optional.of(new Breached(
                        BreachKind.STOPPED_AFTER_DUE,
                        running.dossier().agency(),
                        of,
                        running.clock().dueAt(),
                        at));
            case Running _, Stopped _ -> Optional.empty();
        };
    }

    public static boolean isOverdue(Running state, Instant at) {
        return !at.isBefore(
                DueDate.missedAt(state.clock().dueAt(), state.course().byDate()));
    }

    /**
     * Whoever promises a new date after the last legal moment has kept the citizen waiting in vain; the counter, if it had left a wish
     * to withdraw unanswered then.
     */
    public static Optional<Breached> apologyLate(Running state, WorkCalendar calendar, String letter, Instant at) {
        var moment = state.course().alarms().lastLegalMoment();
        if (moment == null || !at.isAfter(moment)) {
            return Optional.empty();
        }
        var agency = state.course().wantedBackAt(moment)
                ? state.dossier().receivingAgency()
                : Attribution.of(state, calendar, at, false).causedBy();
        return Optional.of(new Breached(BreachKind.APOLOGY_LATE, agency, letter, moment, at));
    }

    /** The competent unit has some days from its receipt to find out what is missing (art. 19.4). */
    public Optional<Breached> supplementLate(Underway state, int request, Instant at) {
        var asked =
                switch (state) {
                    case Running _ -> at;
                    case Stopped stopped -> stopped.clock().since();
                };
        return supplementDueAt(state)
                .filter(due -> !asked.isBefore(due.missedAt()))
                .map(due -> new Breached(
                        BreachKind.SUPPLEMENT_ASKED_LATE,
                        state.dossier().agency(),
                        Integer.toString(request),
                        due.at(),
                        at));
    }

    /** Until when papers may be asked for. */
    private record Due(Instant at, Instant missedAt) {}

    private Optional<Due> supplementDueAt(Underway state) {
        var within = within(state);
        var calendar = calendars.ofSteps(state.dossier().agency());
        return begun(state, calendar, Budget.of(within)).map(clock -> {
            var dueAt = withoutWaiting(calendar, clock, within, state.course().stops())
                    .dueAt();
            return new Due(dueAt, DueDate.missedAt(dueAt, DueDate.byDate(within.unit())));
        });
    }

    /** The procedure's own limit for this round, or else the rule set's. */
    private Term within(Underway state) {
        var own = state.course().terms().own();
        var rounds = own == null ? List.<Term>of() : own.supplementWithin();
        var round = supplementStops(state).size();
        return rounds.isEmpty()
                ? rules.of(state.dossier().matter().ruleSet()).supplement()
                : rounds.get(Math.min(round, rounds.size() - 1));
    }

    /** The first round counts from the competent unit's receipt, each further one from the papers of the one before. */
    private static Optional<Clock.Running> begun(Underway state, WorkCalendar calendar, Budget budget) {
        return supplementStops(state).stream()
                .reduce((first, last) -> last)
                .map(past -> Clock.fromReceipt(calendar, past.to(), budget))
                .or(() -> received(state).map(step -> begun(step, calendar, budget)));
    }

    /** As the step's own clock: whoever accepts late has been on his own time since acceptance was due. */
    private static Clock.Running begun(Step step, WorkCalendar calendar, Budget budget) {
        var takenAt = step.takenAt();
        return takenAt.equals(step.handOver().acceptanceDueAt())
                ? Clock.fromResumption(calendar, takenAt, budget)
                : Clock.fromReceipt(calendar, takenAt, budget);
    }

    private static List<Stop.Past> supplementStops(Underway state) {
        return state.course().stops().stream()
                .filter(past -> past.stop().reason() == StopReason.SUPPLEMENT)
                .toList();
    }

    /** The step with which the competent unit got the dossier; none as long as it is still on its way there. */
    private static Optional<Step> received(Underway state) {
        var steps = state.course().everyStep();
        var competent = steps.stream()
                .filter(step -> isOf(state.dossier().agency(), step.agency()))
                .toList();
        return (competent.isEmpty() ? steps : competent).stream().min(Comparator.comparing(Step::takenAt));
    }

    private static boolean isOf(AgencyCode agency, AgencyCode other) {
        return other.equals(agency) || other.value().startsWith(agency + ".");
    }

    private static Clock.Running withoutWaiting(
            WorkCalendar calendar, Clock.Running clock, Term within, List<Stop.Past> stops) {
        var running = clock;
        for (var past : stops) {
            if (past.to().isAfter(running.since())) {
                var from = OfficeTime.later(past.stop().from(), running.since());
                var overrun = !from.isBefore(DueDate.missedAt(running.dueAt(), DueDate.byDate(within.unit())));
                running = running.hold(calendar, within.unit(), from, overrun).resume(calendar, past.to());
            }
        }
        return running;
    }
}
