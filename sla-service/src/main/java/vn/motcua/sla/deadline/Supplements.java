package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.sla.deadline.DeadlineEvent.then;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.deadline.DeadlineCommand.AskSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.CompleteSupplement;
import vn.motcua.sla.deadline.declaration.Breaches;
import vn.motcua.sla.deadline.state.Deadline.Registered;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Stop;
import vn.motcua.sla.deadline.state.Supplement;
import vn.motcua.sla.deadline.state.Supplement.Progress;

/** Papers that the applicant is asked for: by the counter before it accepts the dossier, or while it is processed, which stops the clock. */
final class Supplements {
    private final Breaches breaches;
    private final Stops stops;

    Supplements(Breaches breaches, Stops stops) {
        this.breaches = breaches;
        this.stops = stops;
    }

    static Decision<DeadlineEvent, DeadlineRejection> askedAtIntake(Registered state, AskSupplement ask) {
        return accept(then(SideClocks.answered(state.clocks(), ask.at()), asked(state.supplements(), ask)));
    }

    Decision<DeadlineEvent, DeadlineRejection> askedInProcessing(Underway state, AskSupplement ask) {
        var course = state.course();
        if (!ask.stopsClock() || known(course.supplements(), ask)) {
            return accept(asked(course.supplements(), ask));
        }
        var broken = broken(state, ask);
        var policy = broken.isEmpty() ? course.terms().afterSupplement().policy() : Policy.RESUME;
        var basis = state.dossier().matter().ruleSet() + ", Điều 19 khoản 4";
        var stop = new Stop(StopReason.SUPPLEMENT, basis, policy, ask.at());
        return accept(then(then(broken, stops.begun(state, stop)), List.of(newlyAsked(ask))));
    }

    private List<DeadlineEvent> broken(Underway state, AskSupplement ask) {
        var broken = new ArrayList<DeadlineEvent>();
        breaches.supplementLate(state, ask.request(), ask.at())
                .map(DeadlineEvent.RuleBroken::new)
                .ifPresent(broken::add);
        Breaches.stoppedAfterDue(state, Integer.toString(ask.request()), ask.at())
                .map(DeadlineEvent.RuleBroken::new)
                .ifPresent(broken::add);
        return broken;
    }

    private static List<DeadlineEvent> asked(List<Supplement> supplements, AskSupplement ask) {
        return known(supplements, ask) ? List.of() : List.of(newlyAsked(ask));
    }

    private static boolean known(List<Supplement> supplements, AskSupplement ask) {
        return supplements.stream().anyMatch(supplement -> supplement.request() == ask.request());
    }

    private static DeadlineEvent newlyAsked(AskSupplement ask) {
        var supplement = new Supplement(ask.request(), Supplement.endOf(ask.until()), Progress.ASKED);
        return new DeadlineEvent.SupplementAsked(supplement, ask.at());
    }

    static Decision<DeadlineEvent, DeadlineRejection> progressed(
            List<Supplement> known, int request, Progress progress, Instant at) {
        boolean changes = known.stream()
                .anyMatch(supplement -> supplement.request() == request && supplement.progress() != progress);
        return changes ? accept(new DeadlineEvent.SupplementProgressed(request, progress, at)) : accept();
    }

    /** The clock runs again, unless another stop has taken over or none was needed. */
    Decision<DeadlineEvent, DeadlineRejection> completed(Underway state, CompleteSupplement c) {
        var complete = new DeadlineEvent.SupplementProgressed(c.request(), Progress.COMPLETE, c.at());
        return accept(then(
                List.of(complete),
                switch (state) {
                    case Stopped stopped
                    when stopped.stop().reason() == StopReason.SUPPLEMENT -> stops.over(stopped, c.at());
                    case Stopped _, Running _ -> List.<DeadlineEvent>of();
                }));
    }
}
