package vn.motcua.sla.deadline;

import static java.util.stream.Collectors.toMap;
import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;
import static vn.motcua.sla.deadline.DeadlineEvent.then;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Allowance;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.DeadlineCommand.StopClock;
import vn.motcua.sla.deadline.declaration.Breaches;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;
import vn.motcua.sla.deadline.state.Supplement;

/**
 * When the legal clock stands and when it runs again, and with it everything that stands as long as it does: the steps, the
 * committed term, and the date of an apology.
 */
final class Stops {
    private final Calendars calendars;
    private final Steps steps;
    private final SideClocks sideClocks;
    private final Recount recount;

    Stops(Calendars calendars, Steps steps, SideClocks sideClocks, Recount recount) {
        this.calendars = calendars;
        this.steps = steps;
        this.sideClocks = sideClocks;
        this.recount = recount;
    }

    /** A leader stops it. */
    Decision<DeadlineEvent, DeadlineRejection> ordered(Underway state, StopClock c) {
        var stop = new Stop(StopReason.STOP, c.legalBasis(), Policy.RESUME, c.at());
        var broken = Breaches.stoppedAfterDue(state, null, c.at()).stream()
                .map(DeadlineEvent.RuleBroken::new)
                .toList();
        return accept(then(broken, begun(state, stop)));
    }

    /** What a stop does, whoever wants it. */
    List<DeadlineEvent> begun(Underway state, Stop stop) {
        return switch (state) {
            case Running running -> then(List.of(held(running, stop)), sideClocks.stopped(running, stop.from()));
            case Stopped _ -> List.of(new DeadlineEvent.StopReplaced(stop));
        };
    }

    private DeadlineEvent.Stopped held(Running state, Stop stop) {
        var course = state.course();
        var at = stop.from();
        var calendar = legal(state);
        var clock = state.clock().hold(calendar, course.term().unit(), at, Breaches.isOverdue(state, at));
        var open = course.openSteps().stream().collect(toMap(Step::id, step -> steps.held(step, at)));
        return new DeadlineEvent.Stopped(stop, clock, open, heldAppointment(state, calendar, at));
    }

    private static Appointment heldAppointment(Running state, WorkCalendar calendar, Instant at) {
        return switch (state.course().appointment()) {
            case Appointment.AsPrinted printed -> printed;
            case Appointment.Renewed renewed -> {
                var overrun = !at.isBefore(DueDate.missedAt(state.dueAt(), true));
                yield renewed.on(renewed.clock().lastRun().hold(calendar, Unit.WORKING_DAY, at, overrun));
            }
        };
    }

    /** A leader lifts his stop. */
    Decision<DeadlineEvent, DeadlineRejection> lifted(Underway state, Instant at) {
        return switch (state) {
            case Running _ -> reject(new DeadlineRejection.NotStopped());
            case Stopped stopped ->
                accept(stopped.interrupted()
                        .map(waiting -> givenBack(stopped, waiting, at))
                        .orElseGet(() -> over(stopped, at)));
        };
    }

    /** The clock runs again, unless the tax authority still has to say what is to be paid: then that is what it stands for. */
    List<DeadlineEvent> over(Stopped state, Instant at) {
        return Duties.awaitsNotice(state)
                ? List.of(new DeadlineEvent.StopReplaced(
                        Duties.stop(StopReason.TAX_AUTHORITY, state.stop().policy(), at)))
                : ended(state, at);
    }

    /** The waiting that was interrupted goes on by its own rules; no clock of an agency runs in between. */
    private List<DeadlineEvent> givenBack(Stopped state, Stop waiting, Instant at) {
        var goesOn = new Stop(waiting.reason(), waiting.legalBasis(), waiting.policy(), at);
        return then(List.of(new DeadlineEvent.StopReplaced(goesOn)), supplementsGoOn(state, at));
    }

    /** The applicant has as many days left as he had when the stop began; what was over by then stays over. */
    private List<DeadlineEvent> supplementsGoOn(Stopped state, Instant at) {
        var calendar = legal(state);
        var since = state.stop().from();
        return state.course().supplements().stream()
                .filter(supplement -> supplement.progress() != Supplement.Progress.COMPLETE)
                .filter(supplement -> supplement.until().isAfter(since))
                .<DeadlineEvent>map(supplement -> {
                    var left = calendar.dateOf(since).until(supplement.lastDay(), ChronoUnit.DAYS);
                    var lastDay = calendar.workingDayFrom(calendar.dateOf(at).plusDays(left));
                    return new DeadlineEvent.SupplementResumed(supplement.request(), Supplement.endOf(lastDay));
                })
                .toList();
    }

    /**
     * The clock runs again. No restart clears lateness: what was overrun when it was stopped goes on as it was, whatever the policy;
     * only a decision adopted meanwhile moves its date.
     */
    List<DeadlineEvent> ended(Stopped state, Instant at) {
        var events = new ArrayList<DeadlineEvent>();
        var calendar = legal(state);
        var course = state.course();
        var terms = course.terms();
        var policy = state.clock().overrun() ? Policy.RESUME : state.stop().policy();
        var extension = terms.afterSupplement().workingDays();
        var clock = state.clock().goOn(calendar, at, policy, Allowance.of(terms), extension);
        var countedFrom = policy == Policy.RESTART ? at : course.countedFrom();
        events.add(new DeadlineEvent.Resumed(
                reason(policy),
                at,
                countedFrom,
                clock,
                Alarms.before(calendar, countedFrom, clock.dueAt(), terms),
                resumed(course.appointment(), calendar, at)));
        course.openSteps().forEach(step -> events.add(steps.resumed(state, step, clock, policy, at)));
        events.addAll(sideClocks.resumed(state, policy, at));
        if (course.remindAt() != null) {
            events.add(Declarations.reminder(calendar, at));
        }
        return then(events, recount.of(DeadlineHistory.after(state, events), at));
    }

    private static MoveReason reason(Policy policy) {
        return switch (policy) {
            case RESTART -> MoveReason.RESTARTED;
            case RESUME -> MoveReason.RESUMED;
            case EXTEND -> MoveReason.EXTENDED;
        };
    }

    private static Appointment resumed(Appointment appointment, WorkCalendar calendar, Instant at) {
        return switch (appointment) {
            case Appointment.AsPrinted printed -> printed;
            case Appointment.Renewed renewed ->
                switch (renewed.clock()) {
                    case Clock.Held held -> renewed.on(held.resume(calendar, at));
                    case Clock.Running _ -> renewed;
                };
        };
    }

    private WorkCalendar legal(Underway state) {
        return calendars.ofLegalTerms(state.dossier().receivingAgency());
    }
}
