package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.DeadlineCommand.LeaveStep;
import vn.motcua.sla.deadline.DeadlineCommand.OfferStep;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Pass;
import vn.motcua.sla.deadline.state.Step;

/**
 * What becomes of a step's time when its work goes back or to another agency. A step has one allotment, however often it is handed over:
 * whoever has it next has what remained of it. Who only slept over a hand-over has used none of it, and answers for the time since
 * acceptance was due.
 */
final class PassedOn {
    private final Calendars calendars;

    PassedOn(Calendars calendars) {
        this.calendars = calendars;
    }

    Decision<DeadlineEvent, DeadlineRejection> left(Underway state, LeaveStep c) {
        var course = state.course();
        var leaving = course.step(c.step());
        if (state.dossier().imported()) {
            return accept();
        }
        if (leaving.isEmpty()) {
            return reject(new DeadlineRejection.UnknownStep(c.step()));
        }
        var over = new ArrayList<Pass>();
        over.add(pass(leaving.get(), c));
        c.waiting().stream()
                .flatMap(id -> course.step(id).stream())
                .map(step -> over(step, c.at()))
                .forEach(over::add);
        Optional.ofNullable(c.to())
                .flatMap(course::step)
                .filter(Step.Completed.class::isInstance)
                .map(step -> over(step, c.at()))
                .ifPresent(over::add);
        return accept(DeadlineEvent.then(
                List.of(new DeadlineEvent.StepLeft(over, reopened(state, over, c))), opinions(course, over, c)));
    }

    /** What waited or was complete; it goes on from here only if it is offered again. */
    private Pass over(Step step, Instant at) {
        return switch (step) {
            case Step.Offered _, Step.Accepted _ -> pass(step, null, null, at);
            case Step.Completed done -> new Pass(done, null, null, left(done, done.completedAt()));
        };
    }

    private Pass pass(Step step, LeaveStep c) {
        return switch (c.how()) {
            case REFUSED, RECALLED, RETURNED -> pass(step, c.how(), c.to(), c.at());
            case TRANSFERRED -> pass(step, c.how(), c.step(), c.at());
        };
    }

    private Pass pass(Step step, @Nullable Leaving how, @Nullable StepId to, Instant at) {
        return switch (step) {
            case Step.Offered offered ->
                new Pass(
                        new Step.Completed(offered.handOver(), at, at, slept(offered)),
                        how,
                        to,
                        offered.clock().lastRun().budget());
            case Step.Accepted accepted ->
                new Pass(
                        new Step.Completed(accepted.handOver(), accepted.acceptedAt(), at, accepted.clock()),
                        how,
                        to,
                        left(accepted, at));
            case Step.Completed completed -> new Pass(completed, how, to, left(completed, completed.completedAt()));
        };
    }

    /** Of a hand-over that nobody took, whatever came after acceptance was due is too much. */
    private static Clock slept(Step.Offered step) {
        var run = step.clock().lastRun();
        var dueAt = step.handOver().acceptanceDueAt();
        return new Clock.Running(dueAt, run.budget(), run.basis(), 0, dueAt, run.calendar());
    }

    private Budget left(Step step, Instant at) {
        return switch (step.clock()) {
            case Clock.Running run ->
                calendars
                        .ofSteps(step.agency())
                        .terms()
                        .remaining(at, run.dueAt(), step.handOver().allotment().unit());
            case Clock.Held held -> held.left();
        };
    }

    /** The giver of a hand-over that did not take place has his step as before, and for it what remained when he gave it. */
    private Step.@Nullable Accepted reopened(Underway state, List<Pass> over, LeaveStep c) {
        return switch (c.how()) {
            case REFUSED, RECALLED ->
                over.stream()
                        .filter(pass -> pass.step().equals(c.to()))
                        .findFirst()
                        .map(pass -> reopened(state, pass, c.at()))
                        .orElse(null);
            case RETURNED, TRANSFERRED -> null;
        };
    }

    private Step.Accepted reopened(Underway state, Pass pass, Instant at) {
        var before = pass.was().handOver();
        var handOver = new Step.HandOver(before.step(), before.agency(), before.allotment(), at, at, null);
        return new Step.Accepted(handOver, at, clock(state, pass, at));
    }

    private Clock clock(Underway state, Pass pass, Instant at) {
        if (state.course().terms().sameDay()) {
            return state.clock();
        }
        var run = Clock.fromResumption(calendars.ofSteps(pass.agency()), at, pass.left());
        return switch (state) {
            case Running _ -> run;
            case Stopped _ -> new Clock.Held(at, run.budget(), run, false);
        };
    }

    /** Nobody waits any more for an opinion on a step that goes back; who has it next may need it still. */
    private static List<DeadlineEvent> opinions(Course course, List<Pass> over, LeaveStep c) {
        return switch (c.how()) {
            case REFUSED, RECALLED, TRANSFERRED -> List.of();
            case RETURNED ->
                over.stream()
                        .flatMap(pass -> SideClocks.done(course.clocks(), pass.step(), c.at()).stream())
                        .toList();
        };
    }

    /** How much time is left for a step that is offered: all of it, or what remained when it was last had since the count began. */
    static Budget left(Course course, OfferStep c) {
        var before = course.passes(c.step());
        return before.isEmpty() || !before.getLast().endedAt().isAfter(course.countedFrom())
                ? Budget.of(c.allotment())
                : before.getLast().left();
    }

    /** What was missed before may be missed again, unless all of the time is one day, which is missed once. */
    static Course left(Course course, DeadlineEvent.StepLeft e) {
        if (course.terms().sameDay()) {
            return course.left(e.over(), e.reopened());
        }
        var said = e.over().stream()
                .flatMap(pass -> Recount.missed(course, pass.was()).stream())
                .toList();
        return course.left(e.over(), e.reopened()).withDeclarations(Recount.cleared(course.declarations(), said));
    }
}
