package vn.motcua.sla.deadline;

import static vn.motcua.eventing.decider.Decision.accept;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Allowance;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.clock.RuleBook;
import vn.motcua.sla.deadline.DeadlineCommand.AnswerConsultation;
import vn.motcua.sla.deadline.DeadlineCommand.Consult;
import vn.motcua.sla.deadline.DeadlineCommand.DeemConsent;
import vn.motcua.sla.deadline.DeadlineCommand.MovePost;
import vn.motcua.sla.deadline.DeadlineCommand.OnSideClock;
import vn.motcua.sla.deadline.DeadlineCommand.OrderPost;
import vn.motcua.sla.deadline.DeadlineCommand.Start;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.SideClock.Awaited;
import vn.motcua.sla.deadline.state.SideClock.Kind;
import vn.motcua.sla.deadline.state.SideClock.Promise;

/** The rules of the clocks beside the legal one: when they are opened, and what answers or closes them. */
final class SideClocks {
    private final Calendars calendars;
    private final RuleBook rules;

    SideClocks(Calendars calendars, RuleBook rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    /** What is sent through the system has to be answered; whoever comes to the counter has his answer at once. */
    List<DeadlineEvent> registered(Dossier dossier) {
        return switch (dossier.channel()) {
            case ONLINE, KIOSK -> {
                var budget = Budget.of(rules.of(dossier.matter().ruleSet()).answer());
                var calendar = calendars.ofLegalTerms(dossier.receivingAgency());
                var clock = Clock.fromReceipt(calendar, dossier.submittedAt(), budget);
                yield List.of(opened(new Promise(Kind.ANSWER, "", 1, dossier.receivingAgency(), null, clock)));
            }
            case COUNTER, POST -> List.of();
        };
    }

    /** The shorter time that the agency has committed itself to, if it has. */
    List<DeadlineEvent> accepted(Dossier dossier, Start start) {
        var committed = start.terms().committed();
        if (committed == null) {
            return List.of();
        }
        var calendar = calendars.ofLegalTerms(dossier.receivingAgency());
        var clock = Clock.fromReceipt(calendar, start.receivedAt(), Allowance.committed(committed, start.terms()));
        return List.of(opened(new Promise(Kind.COMMITTED, "", 1, dossier.agency(), null, clock)));
    }

    /** The committed time stands whenever the legal one stands. */
    List<DeadlineEvent> stopped(Running state, Instant at) {
        return committed(state, (term, promise) -> {
            var run = promise.clock().lastRun();
            var overrun = !at.isBefore(DueDate.missedAt(run.dueAt(), promise.byDate()));
            return run.hold(legal(state), term.unit(), at, overrun);
        });
    }

    /** And goes on as the legal one does. */
    List<DeadlineEvent> resumed(Stopped state, Policy policy, Instant at) {
        var calendar = legal(state);
        var extension = state.course().terms().afterSupplement().workingDays();
        return committed(state, (term, promise) -> switch (promise.clock()) {
            case Clock.Running running -> running;
            case Clock.Held held when held.overrun() -> held.resume(calendar, at);
            case Clock.Held held -> {
                var whole = Allowance.committed(term, state.course().terms());
                yield held.goOn(calendar, at, policy, whole, extension);
            }
        });
    }

    private static List<DeadlineEvent> committed(Underway state, BiFunction<Term, Promise, Clock> change) {
        var term = state.course().terms().committed();
        if (term == null) {
            return List.of();
        }
        return SideClock.awaited(state.course().clocks(), Kind.COMMITTED, "")
                .map(Awaited::promise)
                .<List<DeadlineEvent>>map(promise ->
                        List.of(new DeadlineEvent.ClockMoved(Kind.COMMITTED, "", change.apply(term, promise))))
                .orElse(List.of());
    }

    private WorkCalendar legal(Underway state) {
        return calendars.ofLegalTerms(state.dossier().receivingAgency());
    }

    /** Accepting, refusing and asking for papers all answer; so does the applicant who takes the dossier back. */
    static List<DeadlineEvent> answered(List<SideClock> clocks, Instant at) {
        return SideClock.awaited(clocks, Kind.ANSWER, "").isPresent()
                ? List.of(new DeadlineEvent.ClockAnswered(Kind.ANSWER, "", at))
                : List.of();
    }

    Decision<DeadlineEvent, DeadlineRejection> decide(Dossier dossier, List<SideClock> clocks, OnSideClock command) {
        return switch (command) {
            case OrderPost c -> accept(ordered(dossier, clocks, c));
            case MovePost c -> accept(moved(dossier, clocks, c));
            case Consult c -> accept(consulted(clocks, c));
            case AnswerConsultation c ->
                accept(consultation(
                        clocks,
                        c.consultation(),
                        promise -> new DeadlineEvent.ClockAnswered(Kind.CONSULTATION, c.consultation(), c.at())));
            // Whoever is silent where silence is consent has been in time.
            case DeemConsent c ->
                accept(consultation(
                        clocks,
                        c.consultation(),
                        promise ->
                                new DeadlineEvent.ClockClosed(Kind.CONSULTATION, c.consultation(), promise.dueAt())));
        };
    }

    /** The consulted agency has its own time by its own calendar; nothing else stands still for it. */
    private List<DeadlineEvent> consulted(List<SideClock> clocks, Consult c) {
        boolean known = clocks.stream().anyMatch(clock -> clock.promise().is(Kind.CONSULTATION, c.consultation()));
        if (known) {
            return List.of();
        }
        var clock = Clock.fromReceipt(calendars.ofSteps(c.agency()), c.at(), Budget.of(c.within()));
        return List.of(opened(new Promise(Kind.CONSULTATION, c.consultation(), 1, c.agency(), c.step(), clock)));
    }

    private static List<DeadlineEvent> consultation(
            List<SideClock> clocks, String id, Function<Promise, DeadlineEvent> follow) {
        return SideClock.awaited(clocks, Kind.CONSULTATION, id)
                .map(Awaited::promise)
                .map(follow)
                .<List<DeadlineEvent>>map(List::of)
                .orElse(List.of());
    }

    /** Nobody waits any more for an opinion on what is done. */
    static List<DeadlineEvent> done(List<SideClock> clocks, StepId step, Instant at) {
        return SideClock.awaited(clocks).stream()
                .map(Awaited::promise)
                .filter(promise -> promise.kind() == Kind.CONSULTATION && step.equals(promise.step()))
                .<DeadlineEvent>map(promise -> new DeadlineEvent.ClockClosed(promise.kind(), promise.of(), at))
                .toList();
    }

    private List<DeadlineEvent> ordered(Dossier dossier, List<SideClock> clocks, OrderPost c) {
        boolean known = clocks.stream().anyMatch(clock -> clock.promise().is(Kind.POST, c.consignment()));
        return known ? List.of() : List.of(leg(dossier, c.consignment(), 1, c.at()));
    }

    private List<DeadlineEvent> moved(Dossier dossier, List<SideClock> clocks, MovePost c) {
        var awaited = SideClock.awaited(clocks, Kind.POST, c.consignment());
        if (awaited.isEmpty()) {
            return List.of();
        }
        var arrived = new DeadlineEvent.ClockAnswered(Kind.POST, c.consignment(), c.at());
        return switch (c.state()) {
            case REGISTERED, COLLECTED, IN_TRANSIT, RESULT_PICKED_UP, DELIVERING -> List.of();
            case HANDED_TO_AGENCY, DELIVERED, RETURNED_TO_AGENCY -> List.of(arrived);
            case ATTEMPT_FAILED ->
                List.of(arrived, nextLeg(dossier, awaited.get().promise(), c.at()));
            case CANCELLED, LOST -> List.of(new DeadlineEvent.ClockClosed(Kind.POST, c.consignment(), c.at()));
        };
    }

    /** Attempts are some working days apart, however many the post makes before the papers go back to the agency. */
    private DeadlineEvent nextLeg(Dossier dossier, Promise promise, Instant failedAt) {
        var round = promise.round() + 1;
        var calendar = calendars.ofLegalTerms(dossier.receivingAgency());
        var pause = rules.of(dossier.matter().ruleSet()).postPauseDays();
        return leg(dossier, promise.of(), round, calendar.plusWorkingDays(failedAt, pause));
    }

    private DeadlineEvent leg(Dossier dossier, String consignment, int round, Instant since) {
        var calendar = calendars.ofLegalTerms(dossier.receivingAgency());
        var clock = Clock.fromReceipt(
                calendar, since, Budget.of(rules.of(dossier.matter().ruleSet()).postLeg()));
        return opened(new Promise(Kind.POST, consignment, round, null, null, clock));
    }

    private static DeadlineEvent opened(Promise promise) {
        return new DeadlineEvent.ClockOpened(new Awaited(promise));
    }

    /** What is left when the dossier is at its end: the post may still have the result. */
    static List<SideClock> ended(List<SideClock> clocks, Instant at) {
        return clocks.stream()
                .map(clock -> switch (clock) {
                    case Awaited awaited -> ended(awaited, at);
                    case SideClock.Answered _, SideClock.Closed _ -> clock;
                })
                .toList();
    }

    private static SideClock ended(Awaited awaited, Instant at) {
        return switch (awaited.promise().kind()) {
            case POST -> awaited;
            case COMMITTED -> new SideClock.Answered(awaited.promise(), at);
            case ANSWER, CONSULTATION -> new SideClock.Closed(awaited.promise(), at);
        };
    }

    /** Whoever refuses an online submission, or takes it back, ends the waiting for an answer. */
    static List<SideClock> unaccepted(List<SideClock> clocks, Instant at) {
        return clocks.stream()
                .map(clock -> switch (clock) {
                    case Awaited awaited ->
                        awaited.promise().kind() == Kind.ANSWER
                                ? new SideClock.Answered(awaited.promise(), at)
                                : new SideClock.Closed(awaited.promise(), at);
                    case SideClock.Answered _, SideClock.Closed _ -> clock;
                })
                .toList();
    }
}
