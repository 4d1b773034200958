package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.sla.deadline.DeadlineEvent.then;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;
import vn.motcua.sla.deadline.DeadlineCommand.OfferStep;
import vn.motcua.sla.deadline.DeadlineCommand.SettleDuties;
import vn.motcua.sla.deadline.DeadlineCommand.TellDuties;
import vn.motcua.sla.deadline.declaration.Breaches;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Stop;

/**
 * What is to be paid before a dossier can go on: from the request to the notice the tax authority has the ball, from the notice to the
 * last proof the applicant. Both are one waiting, which goes on by the rule that it began with; a supplement in between gives it its own.
 */
final class Duties {
    private final Stops stops;
    private final Steps steps;

    Duties(Stops stops, Steps steps) {
        this.stops = stops;
        this.steps = steps;
    }

    /** Where the procedure says so, the offering is the request: the step is offered to a clock that stands. */
    Decision<DeadlineEvent, DeadlineRejection> offered(Underway state, OfferStep c) {
        var isKnown = state.course().step(c.step()).isPresent();
        var stopped = state instanceof Running running && !isKnown && waits(running.course(), c.step())
                ? begun(running, StopReason.TAX_AUTHORITY, c.at())
                : List.<DeadlineEvent>of();
        var now = (Underway) DeadlineHistory.after(state, stopped);
        return followedBy(stopped, steps.offered(now, c));
    }

    /** A step that is done without a notice, or goes back: there is nothing to pay, or nobody is asked for now. */
    Decision<DeadlineEvent, DeadlineRejection> orNone(
            Underway state, Decision<DeadlineEvent, DeadlineRejection> ofStep, Instant at) {
        return switch (ofStep) {
            case Rejected<DeadlineEvent, DeadlineRejection> rejected -> rejected;
            case Accepted<DeadlineEvent, DeadlineRejection>(var events) ->
                accept(then(events, goesOn((Underway) DeadlineHistory.after(state, events), at)));
        };
    }

    private List<DeadlineEvent> goesOn(Underway state, Instant at) {
        return state instanceof Stopped stopped
                        && stopped.stop().reason() == StopReason.TAX_AUTHORITY
                        && !stopped.dossier().imported()
                        && !awaitsNotice(stopped)
                ? stops.ended(stopped, at)
                : List.of();
    }

    /** A further notice adds to a waiting that has begun. */
    Decision<DeadlineEvent, DeadlineRejection> told(Underway state, TellDuties c) {
        return switch (state) {
            case Running running -> accept(begun(running, StopReason.FINANCIAL_DUTY, c.at()));
            case Stopped stopped ->
                switch (stopped.stop().reason()) {
                    case TAX_AUTHORITY ->
                        accept(new DeadlineEvent.StopReplaced(
                                stop(StopReason.FINANCIAL_DUTY, stopped.stop().policy(), c.at())));
                    case FINANCIAL_DUTY, SUPPLEMENT, STOP -> accept();
                };
        };
    }

    /** The last duty is paid; another agency may still be computing. */
    Decision<DeadlineEvent, DeadlineRejection> settled(Underway state, SettleDuties c) {
        return state instanceof Stopped stopped && stopped.stop().reason() == StopReason.FINANCIAL_DUTY
                ? accept(stops.over(stopped, c.at()))
                : accept();
    }

    private List<DeadlineEvent> begun(Running state, StopReason reason, Instant at) {
        var broken = Breaches.stoppedAfterDue(state, null, at).stream()
                .map(DeadlineEvent.RuleBroken::new)
                .toList();
        return then(broken, stops.begun(state, stop(reason, Policy.RESUME, at)));
    }

    /** The same waiting under another name, or what it goes over into. */
    static Stop stop(StopReason reason, Policy policy, Instant at) {
        var basis =
                reason == StopReason.TAX_AUTHORITY ? "Theo quy trình của thủ tục" : "Theo thông báo nghĩa vụ tài chính";
        return new Stop(reason, basis, policy, at);
    }

    /** Whether an agency is still asked what is to be paid, and has told nothing since it was asked. */
    static boolean awaitsNotice(Stopped state) {
        var course = state.course();
        var told = Stream.concat(course.stops().stream().map(Stop.Past::stop), Stream.of(state.stop()))
                .filter(stop -> stop.reason() == StopReason.FINANCIAL_DUTY)
                .map(Stop::from)
                .toList();
        return course.openSteps().stream()
                .filter(step -> waits(course, step.id()))
                .map(step -> step.handOver().offeredAt())
                .anyMatch(asked -> told.stream().noneMatch(at -> !at.isBefore(asked)));
    }

    private static boolean waits(Course course, StepId step) {
        return course.terms().route().stream()
                .filter(planned -> planned.waiting() == RouteStep.Waiting.TAX_AUTHORITY)
                .map(RouteStep::id)
                .anyMatch(step::equals);
    }

    private static Decision<DeadlineEvent, DeadlineRejection> followedBy(
            List<DeadlineEvent> first, Decision<DeadlineEvent, DeadlineRejection> others) {
        return switch (others) {
            case Rejected<DeadlineEvent, DeadlineRejection> rejected -> rejected;
            case Accepted<DeadlineEvent, DeadlineRejection>(var events) -> accept(then(first, events));
        };
    }
}
