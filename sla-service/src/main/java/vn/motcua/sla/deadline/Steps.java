package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.Allowance;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.HandOvers;
import vn.motcua.sla.deadline.DeadlineCommand.AcceptStep;
import vn.motcua.sla.deadline.DeadlineCommand.CompleteStep;
import vn.motcua.sla.deadline.DeadlineCommand.OfferStep;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Step;

/** Each agency's part of the work: until when it has to accept it, and how long it then has. */
final class Steps {
    private final Calendars calendars;

    Steps(Calendars calendars) {
        this.calendars = calendars;
    }

    Decision<DeadlineEvent, DeadlineRejection> offered(Underway state, OfferStep c) {
        var known = state.course().step(c.step());
        if (state.dossier().imported()
                || known.isPresent() && known.get().handOver().offeredAt().equals(c.at())) {
            return accept();
        }
        var calendar = calendars.ofSteps(c.agency());
        var ordinary = HandOvers.acceptanceDueAt(calendar, c.at());
        var acceptanceDueAt = sameDay(state)
                ? OfficeTime.earlier(ordinary, state.clock().lastRun().dueAt())
                : ordinary;
        var handOver = new Step.HandOver(c.step(), c.agency(), c.allotment(), c.at(), acceptanceDueAt, null);
        var own = Clock.fromResumption(calendar, acceptanceDueAt, PassedOn.left(state.course(), c));
        var clock = sameDay(state) ? state.clock() : standing(state, own, c.at());
        return accept(new DeadlineEvent.StepOffered(handOver, clock));
    }

    Decision<DeadlineEvent, DeadlineRejection> accepted(Underway state, AcceptStep c) {
        if (state.dossier().imported()) {
            return accept();
        }
        return onStep(state, c.step(), step -> switch (step) {
            case Step.Offered offered -> List.of(acceptance(state, offered, c.at()));
            case Step.Accepted _, Step.Completed _ -> List.of();
        });
    }

    static Decision<DeadlineEvent, DeadlineRejection> completed(Underway state, CompleteStep c) {
        var opinions = SideClocks.done(state.course().clocks(), c.step(), c.at());
        if (state.dossier().imported()) {
            return accept(opinions);
        }
        return onStep(state, c.step(), step -> switch (step) {
            case Step.Offered _, Step.Accepted _ ->
                DeadlineEvent.then(List.of(new DeadlineEvent.StepCompleted(c.step(), c.at())), opinions);
            case Step.Completed _ -> List.of();
        });
    }

    private static Decision<DeadlineEvent, DeadlineRejection> onStep(
            Underway state, StepId id, Function<Step, List<DeadlineEvent>> follow) {
        var step = state.course().step(id);
        return step.isPresent() ? accept(follow.apply(step.get())) : reject(new DeadlineRejection.UnknownStep(id));
    }

    /** Whoever accepts late has been on his own time since acceptance was due. */
    private DeadlineEvent acceptance(Underway state, Step.Offered step, Instant at) {
        var handOver = step.handOver();
        if (at.isAfter(handOver.acceptanceDueAt())) {
            return accepted(step, at, step.clock());
        }
        if (sameDay(state)) {
            return accepted(step, at, state.clock());
        }
        var calendar = calendars.ofSteps(step.agency());
        var clock = Clock.fromReceipt(calendar, at, step.clock().lastRun().budget());
        return accepted(step, at, standing(state, clock, at));
    }

    private static DeadlineEvent accepted(Step.Offered step, Instant at, Clock clock) {
        return new DeadlineEvent.StepAccepted(
                step.id(), at, clock, !dueAt(clock).equals(dueAt(step.clock())));
    }

    private static Optional<Instant> dueAt(Clock clock) {
        return switch (clock) {
            case Clock.Running running -> Optional.of(running.dueAt());
            case Clock.Held _ -> Optional.empty();
        };
    }

    /** Where all of the time is one day, each of its steps has what the dossier has. */
    private static boolean sameDay(Underway state) {
        return state.course().terms().sameDay();
    }

    /** What begins while the dossier is stopped stands like everything else, with all of its time left. */
    private static Clock standing(Underway state, Clock.Running clock, Instant at) {
        return switch (state) {
            case Running _ -> clock;
            case Stopped _ -> new Clock.Held(at, clock.budget(), clock, false);
        };
    }

    /** The clock of an open step stands with that of the dossier. */
    Clock.Held held(Step step, Instant at) {
        var run = step.clock().lastRun();
        var unit = step.handOver().allotment().unit();
        return run.hold(calendars.ofSteps(step.agency()), unit, at, at.isAfter(run.dueAt()));
    }

    /**
     * And runs again with it.
     *
     * @param whole the clock of the dossier
     */
    DeadlineEvent resumed(Stopped state, Step step, Clock.Running whole, Policy policy, Instant at) {
        if (sameDay(state)) {
            return new DeadlineEvent.StepResumed(step.id(), step.handOver().acceptanceDueAt(), whole);
        }
        return switch (step) {
            case Step.Offered offered
            when !overrun(offered) || policy == Policy.RESTART -> offeredAgain(offered, policy, at);
            case Step.Offered _, Step.Accepted _ ->
                new DeadlineEvent.StepResumed(
                        step.id(), step.handOver().acceptanceDueAt(), goesOn(state, step, policy, at));
            case Step.Completed _ -> throw new IllegalStateException("Step " + step.id() + " is not open");
        };
    }

    private DeadlineEvent offeredAgain(Step.Offered step, Policy policy, Instant at) {
        var calendar = calendars.ofSteps(step.agency());
        var acceptanceDueAt = HandOvers.acceptanceDueAt(calendar, at);
        var budget = policy == Policy.RESTART
                ? Budget.of(step.handOver().allotment())
                : step.clock().lastRun().budget();
        return new DeadlineEvent.StepResumed(
                step.id(), acceptanceDueAt, Clock.fromResumption(calendar, acceptanceDueAt, budget));
    }

    private Clock.Running goesOn(Stopped state, Step step, Policy policy, Instant at) {
        var extension = state.course().terms().afterSupplement().workingDays();
        var allotment = Allowance.of(step.handOver().allotment());
        return switch (step.clock()) {
            case Clock.Running running -> running;
            case Clock.Held held -> held.goOn(calendars.ofSteps(step.agency()), at, policy, allotment, extension);
        };
    }

    private static boolean overrun(Step step) {
        return switch (step.clock()) {
            case Clock.Held held -> held.overrun();
            case Clock.Running _ -> false;
        };
    }
}
