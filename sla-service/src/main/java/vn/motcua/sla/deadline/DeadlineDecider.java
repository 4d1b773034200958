package vn.motcua.sla.deadline;

import static java.util.stream.Collectors.toMap;
import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.SlaEvent.StopReason;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.deadline.Closing.How;
import vn.motcua.sla.deadline.Deadline.Ending;
import vn.motcua.sla.deadline.Deadline.Finished;
import vn.motcua.sla.deadline.Deadline.Registered;
import vn.motcua.sla.deadline.Deadline.Running;
import vn.motcua.sla.deadline.Deadline.Stopped;
import vn.motcua.sla.deadline.Deadline.Unaccepted;
import vn.motcua.sla.deadline.Deadline.UndatedClosed;
import vn.motcua.sla.deadline.Deadline.UndatedOpen;
import vn.motcua.sla.deadline.Deadline.Underway;
import vn.motcua.sla.deadline.Deadline.Unknown;
import vn.motcua.sla.deadline.DeadlineCommand.AcceptStep;
import vn.motcua.sla.deadline.DeadlineCommand.Annul;
import vn.motcua.sla.deadline.DeadlineCommand.AskSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.AskWithdrawal;
import vn.motcua.sla.deadline.DeadlineCommand.Check;
import vn.motcua.sla.deadline.DeadlineCommand.CompleteStep;
import vn.motcua.sla.deadline.DeadlineCommand.CompleteSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.Correct;
import vn.motcua.sla.deadline.DeadlineCommand.CorrectReceipt;
import vn.motcua.sla.deadline.DeadlineCommand.Finish;
import vn.motcua.sla.deadline.DeadlineCommand.HandInSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.NotAccept;
import vn.motcua.sla.deadline.DeadlineCommand.NoteReturn;
import vn.motcua.sla.deadline.DeadlineCommand.OfferStep;
import vn.motcua.sla.deadline.DeadlineCommand.OnConsultation;
import vn.motcua.sla.deadline.DeadlineCommand.OnDispute;
import vn.motcua.sla.deadline.DeadlineCommand.OnPost;
import vn.motcua.sla.deadline.DeadlineCommand.OnSideClock;
import vn.motcua.sla.deadline.DeadlineCommand.OrderApology;
import vn.motcua.sla.deadline.DeadlineCommand.Reappoint;
import vn.motcua.sla.deadline.DeadlineCommand.RefuseSupplement;
import vn.motcua.sla.deadline.DeadlineCommand.Register;
import vn.motcua.sla.deadline.DeadlineCommand.ResumeClock;
import vn.motcua.sla.deadline.DeadlineCommand.RetractWithdrawal;
import vn.motcua.sla.deadline.DeadlineCommand.Start;
import vn.motcua.sla.deadline.DeadlineCommand.StopClock;
import vn.motcua.sla.deadline.DeadlineCommand.StopForGood;
import vn.motcua.sla.deadline.DeadlineCommand.TakeOver;
import vn.motcua.sla.deadline.DeadlineCommand.WhileOpen;
import vn.motcua.sla.deadline.DeadlineCommand.Withdraw;

/** The rules of the clocks. They compute with the calendars in force when they decide, and with no other time than a command's. */
public final class DeadlineDecider implements Decider<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> {
    private final Calendars calendars;
    private final Declarations declarations;
    private final SideClocks sideClocks;
    private final Recount recount;
    private final Breaches breaches;
    private final Corrections corrections;
    private final CorrectedReceipt receipts;
    private final Disputes disputes;

    public DeadlineDecider(Calendars calendars, RuleBook rules) {
        this.calendars = calendars;
        this.declarations = new Declarations(calendars);
        this.sideClocks = new SideClocks(calendars, rules);
        this.recount = new Recount(calendars);
        this.breaches = new Breaches(calendars, rules);
        this.corrections = new Corrections(calendars);
        this.receipts = new CorrectedReceipt(calendars);
        this.disputes = new Disputes(calendars);
    }

    @Override
    public Deadline initial() {
        return new Unknown();
    }

    /**
     * First of all the dates of the calendar in force hold. Then whatever fell due before the command is declared, so that the
     * order of events is the order of time.
     */
    @Override
    public Decision<DeadlineEvent, DeadlineRejection> decide(Deadline state, DeadlineCommand command) {
        var recounted = recount.of(state, command.at());
        var now = after(state, recounted);
        var declared = declarations.due(now, command.at());
        return switch (decideNow(after(now, declared), command)) {
            case Rejected<DeadlineEvent, DeadlineRejection> rejected -> rejected;
            case Accepted<DeadlineEvent, DeadlineRejection>(var events) ->
                accept(then(recounted, then(declared, events)));
        };
    }

    private Deadline after(Deadline state, List<DeadlineEvent> events) {
        var now = state;
        for (var event : events) {
            now = apply(now, event);
        }
        return now;
    }

    @Override
    public Deadline apply(Deadline state, DeadlineEvent event) {
        return DeadlineHistory.apply(state, event);
    }

    private Decision<DeadlineEvent, DeadlineRejection> decideNow(Deadline state, DeadlineCommand command) {
        return switch (state) {
            case Unknown _ -> unknown(command);
            case Registered registered -> registered(registered, command);
            case Underway underway -> underway(underway, command);
            case Finished finished -> finished(finished, command);
            case UndatedOpen _ -> undated(command);
            case UndatedClosed _ ->
                command instanceof NoteReturn c
                        ? accept(new DeadlineEvent.Returned(c.method(), c.at()))
                        : over(command);
            case Unaccepted _ -> over(command);
            case Deadline.Annulled _ -> annulled(command);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> unknown(DeadlineCommand command) {
        return switch (command) {
            case Register c ->
                accept(then(List.of(new DeadlineEvent.Registered(c.dossier())), sideClocks.registered(c.dossier())));
            case TakeOver c -> {
                var as = Takeover.of(calendars, c.dossier(), c.past(), c.at());
                yield accept(new DeadlineEvent.TakenOver(c.past(), as, c.at()));
            }
            case DeadlineCommand _ -> reject(new DeadlineRejection.NotRegistered());
        };
    }

    /** No date was told, and none is computed: all there can be is an end. */
    private static Decision<DeadlineEvent, DeadlineRejection> undated(DeadlineCommand command) {
        return switch (command) {
            case Finish c -> accept(new DeadlineEvent.ClosedUndated(How.RESOLVED, c.at()));
            case Withdraw c -> accept(new DeadlineEvent.ClosedUndated(How.WITHDRAWN, c.at()));
            case StopForGood c -> accept(new DeadlineEvent.ClosedUndated(How.STOPPED, c.at()));
            case NoteReturn c -> accept(new DeadlineEvent.Returned(c.method(), c.at()));
            case Reappoint c -> declined(c, Ground.NOT_DUE);
            case OrderApology _, Annul _, Correct _, CorrectReceipt _, WhileOpen _ -> over(command);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> registered(Registered state, DeadlineCommand command) {
        return switch (command) {
            case Register _, TakeOver _, Check _, AskWithdrawal _, RetractWithdrawal _ -> accept();
            case Start start -> started(state, start);
            case AskSupplement ask -> askedAtIntake(state, ask);
            case HandInSupplement c ->
                progressed(state.supplements(), c.request(), Supplement.Progress.HANDED_IN, c.at());
            case RefuseSupplement c -> progressed(state.supplements(), c.request(), Supplement.Progress.ASKED, c.at());
            case CompleteSupplement c ->
                progressed(state.supplements(), c.request(), Supplement.Progress.COMPLETE, c.at());
            case NotAccept c -> accept(new DeadlineEvent.EndedUnaccepted(Ending.NOT_ACCEPTED, c.at()));
            case Withdraw c -> accept(new DeadlineEvent.EndedUnaccepted(Ending.WITHDRAWN, c.at()));
            case StopForGood c -> accept(new DeadlineEvent.EndedUnaccepted(Ending.STOPPED, c.at()));
            case Annul c -> accept(new DeadlineEvent.Annulled(c.at()));
            case Reappoint c -> declined(c, Ground.NOT_DUE);
            case Correct c -> accept(Corrections.counted(c.at()));
            case CorrectReceipt c -> accept(Corrections.counted(c.at()));
            case OnPost c -> sideClocks.decide(state.dossier(), state.clocks(), c);
            case StopClock _,
                    ResumeClock _,
                    Finish _,
                    NoteReturn _,
                    OfferStep _,
                    AcceptStep _,
                    CompleteStep _,
                    OnConsultation _,
                    OrderApology _,
                    OnDispute _ -> reject(new DeadlineRejection.NotYetAccepted());
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> underway(Underway state, DeadlineCommand command) {
        return switch (command) {
            case Register _, TakeOver _, Check _ -> accept();
            case Start _, NotAccept _ -> reject(new DeadlineRejection.AlreadyAccepted());
            case AskSupplement ask -> askedInProcessing(state, ask);
            case HandInSupplement c ->
                progressed(state.course().supplements(), c.request(), Supplement.Progress.HANDED_IN, c.at());
            case RefuseSupplement c ->
                progressed(state.course().supplements(), c.request(), Supplement.Progress.ASKED, c.at());
            case CompleteSupplement c -> completed(state, c);
            case StopClock c -> stopped(state, stop(StopReason.STOP, c.legalBasis(), Policy.RESUME, c.at()));
            case ResumeClock c -> resumed(state, c.at());
            case OfferStep _, AcceptStep _ when isImported(state) -> accept();
            case CompleteStep c
            when isImported(state) -> accept(SideClocks.done(state.course().clocks(), c.step(), c.at()));
            case OfferStep c -> offered(state, c);
            case AcceptStep c -> accepted(state, c);
            case CompleteStep c -> stepCompleted(state, c);
            case Reappoint c -> reappointed(state, c);
            case OrderApology c -> apologyOrdered(state, c);
            case Finish c -> closed(state, How.RESOLVED, c.at());
            case AskWithdrawal c -> withdrawalAsked(state, c);
            case RetractWithdrawal c -> withdrawalRetracted(state, c);
            case Withdraw c -> closed(state, How.WITHDRAWN, c.at());
            case StopForGood c -> closed(state, How.STOPPED, c.at());
            case NoteReturn c -> accept(new DeadlineEvent.Returned(c.method(), c.at()));
            case Annul c -> accept(new DeadlineEvent.Annulled(c.at()));
            case Correct c -> accept(Corrections.counted(c.at()));
            case CorrectReceipt c -> accept(receipts.corrected(state, c));
            case OnDispute c -> Disputes.underway(state.course(), c);
            case OnSideClock c ->
                sideClocks.decide(state.dossier(), state.course().clocks(), c);
        };
    }

    /** The older system told no allotments: its one step has whatever time the dossier has. */
    private static boolean isImported(Underway state) {
        return state.dossier().importedAt() != null;
    }

    /** The legal clock has ended, but the post may still have the result. */
    private Decision<DeadlineEvent, DeadlineRejection> finished(Finished state, DeadlineCommand command) {
        return switch (command) {
            case NoteReturn c -> accept(new DeadlineEvent.Returned(c.method(), c.at()));
            case Correct c -> accept(corrections.corrected(state, c));
            case OnDispute c -> disputes.finished(state, c);
            case OnPost c -> sideClocks.decide(state.dossier(), state.course().clocks(), c);
            case Reappoint _, OrderApology _, Annul _, CorrectReceipt _, WhileOpen _ -> over(command);
        };
    }

    /** The clocks have ended: whatever still comes in changes nothing, but a letter must be answered. */
    private static Decision<DeadlineEvent, DeadlineRejection> over(DeadlineCommand command) {
        return switch (command) {
            case Reappoint c -> declined(c, Ground.ENDED);
            case OrderApology _ -> reject(new DeadlineRejection.NotOverdue());
            case Annul c -> accept(new DeadlineEvent.Annulled(c.at()));
            case Correct c -> accept(Corrections.counted(c.at()));
            case CorrectReceipt c -> accept(Corrections.counted(c.at()));
            case WhileOpen _ -> accept();
        };
    }

    private static Decision<DeadlineEvent, DeadlineRejection> annulled(DeadlineCommand command) {
        return switch (command) {
            case Annul _, Correct _, CorrectReceipt _ -> accept();
            case Reappoint _, OrderApology _, WhileOpen _ -> over(command);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> started(Registered state, Start c) {
        var calendar = legal(state.dossier());
        var terms = c.terms();
        var clock = Clock.fromReceipt(calendar, c.receivedAt(), Allowance.of(terms));
        var alarms = Alarms.before(calendar, c.receivedAt(), clock.dueAt(), terms);
        var answered = SideClocks.answered(state.clocks(), c.at());
        var started = new DeadlineEvent.Started(c.receivedAt(), terms, clock, alarms);
        return accept(then(then(answered, List.of(started)), sideClocks.accepted(state.dossier(), c)));
    }

    private static Decision<DeadlineEvent, DeadlineRejection> askedAtIntake(Registered state, AskSupplement ask) {
        return accept(then(SideClocks.answered(state.clocks(), ask.at()), asked(state.supplements(), ask)));
    }

    private static List<DeadlineEvent> then(List<? extends DeadlineEvent> first, List<? extends DeadlineEvent> others) {
        var all = new ArrayList<DeadlineEvent>(first);
        all.addAll(others);
        return all;
    }

    private static List<DeadlineEvent> asked(List<Supplement> known, AskSupplement ask) {
        boolean isKnown = known.stream().anyMatch(supplement -> supplement.request() == ask.request());
        return isKnown ? List.of() : List.of(supplementAsked(ask));
    }

    private static DeadlineEvent supplementAsked(AskSupplement ask) {
        var supplement = new Supplement(ask.request(), Supplement.endOf(ask.until()), Supplement.Progress.ASKED);
        return new DeadlineEvent.SupplementAsked(supplement, ask.at());
    }

    private static Decision<DeadlineEvent, DeadlineRejection> progressed(
            List<Supplement> known, int request, Supplement.Progress progress, Instant at) {
        boolean changes = known.stream()
                .anyMatch(supplement -> supplement.request() == request && supplement.progress() != progress);
        return changes ? accept(new DeadlineEvent.SupplementProgressed(request, progress, at)) : accept();
    }

    private Decision<DeadlineEvent, DeadlineRejection> askedInProcessing(Underway state, AskSupplement ask) {
        var course = state.course();
        if (!ask.stopsClock()
                || course.supplements().stream().anyMatch(supplement -> supplement.request() == ask.request())) {
            return accept(asked(course.supplements(), ask));
        }
        var request = Integer.toString(ask.request());
        var broken = new ArrayList<DeadlineEvent>();
        breaches.supplementLate(state, ask).map(DeadlineEvent.RuleBroken::new).ifPresent(broken::add);
        Breaches.stoppedAfterDue(state, request, ask.at())
                .map(DeadlineEvent.RuleBroken::new)
                .ifPresent(broken::add);
        var policy = broken.isEmpty() ? course.terms().afterSupplement().policy() : Policy.RESUME;
        var basis = state.dossier().ruleSet() + ", Điều 19 khoản 4";
        var stop = stop(StopReason.SUPPLEMENT, basis, policy, ask.at());
        return accept(then(then(broken, stopEvents(state, stop)), List.of(supplementAsked(ask))));
    }

    private Decision<DeadlineEvent, DeadlineRejection> completed(Underway state, CompleteSupplement c) {
        var events = new ArrayList<DeadlineEvent>();
        events.add(new DeadlineEvent.SupplementProgressed(c.request(), Supplement.Progress.COMPLETE, c.at()));
        switch (state) {
            case Stopped stopped
            when stopped.stop().reason() == StopReason.SUPPLEMENT -> events.addAll(runsAgain(stopped, c.at()));
            case Stopped _, Running _ -> {
                // Another stop has taken over, or none was needed: the papers are complete, no clock changes.
            }
        }
        return accept(events);
    }

    private Decision<DeadlineEvent, DeadlineRejection> stopped(Underway state, Stop stop) {
        var broken = Breaches.stoppedAfterDue(state, null, stop.from()).stream()
                .map(DeadlineEvent.RuleBroken::new)
                .toList();
        return accept(then(broken, stopEvents(state, stop)));
    }

    private List<DeadlineEvent> stopEvents(Underway state, Stop stop) {
        return switch (state) {
            case Running running -> then(List.of(hold(running, stop)), sideClocks.stopped(running, stop.from()));
            case Stopped _ -> List.of(new DeadlineEvent.StopReplaced(stop));
        };
    }

    private DeadlineEvent.Stopped hold(Running state, Stop stop) {
        var course = state.course();
        var at = stop.from();
        var calendar = legal(state.dossier());
        var overrun = Breaches.isOverdue(state, at);
        var clock = state.clock().hold(calendar, course.term().unit(), at, overrun);
        var steps = course.openSteps().stream().collect(toMap(Step::id, step -> {
            var run = step.clock().lastRun();
            var unit = step.handOver().allotment().unit();
            return run.hold(calendars.ofSteps(step.agency()), unit, at, at.isAfter(run.dueAt()));
        }));
        return new DeadlineEvent.Stopped(stop, clock, steps, hold(state, calendar, at));
    }

    private static Appointment hold(Running state, WorkCalendar calendar, Instant at) {
        return switch (state.course().appointment()) {
            case Appointment.AsPrinted printed -> printed;
            case Appointment.Renewed renewed -> {
                var overrun = !at.isBefore(Threshold.missedAt(state.dueAt(), true));
                yield renewed.on(renewed.clock().lastRun().hold(calendar, Unit.WORKING_DAY, at, overrun));
            }
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> resumed(Underway state, Instant at) {
        return switch (state) {
            case Running _ -> reject(new DeadlineRejection.NotStopped());
            case Stopped stopped ->
                accept(stopped.interrupted()
                        .map(waiting -> givenBack(stopped, waiting, at))
                        .orElseGet(() -> runsAgain(stopped, at)));
        };
    }

    /** The waiting that was interrupted goes on by its own rules; no clock of an agency runs in between. */
    private List<DeadlineEvent> givenBack(Stopped state, Stop waiting, Instant at) {
        var goesOn = stop(waiting.reason(), waiting.legalBasis(), waiting.policy(), at);
        return then(List.of(new DeadlineEvent.StopReplaced(goesOn)), supplementsGoOn(state, at));
    }

    /** The applicant has as many days left as he had when the stop began; what was over by then stays over. */
    private List<DeadlineEvent> supplementsGoOn(Stopped state, Instant at) {
        var calendar = legal(state.dossier());
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
     * No restart clears lateness: what was overrun when it was stopped goes on as it was, whatever the policy; only a decision
     * adopted meanwhile moves its date.
     */
    private List<DeadlineEvent> runsAgain(Stopped state, Instant at) {
        var events = new ArrayList<DeadlineEvent>();
        var calendar = legal(state.dossier());
        var course = state.course();
        var policy = state.clock().overrun() ? Policy.RESUME : state.stop().policy();
        var extension = course.terms().afterSupplement().workingDays();
        var terms = course.terms();
        var clock = state.clock().goOn(calendar, at, policy, Allowance.of(terms), extension);
        var countedFrom = policy == Policy.RESTART ? at : course.countedFrom();
        events.add(new DeadlineEvent.Resumed(
                reason(policy),
                at,
                countedFrom,
                clock,
                Alarms.before(calendar, countedFrom, clock.dueAt(), terms),
                resume(course.appointment(), calendar, at)));
        course.openSteps()
                .forEach(step ->
                        events.add(isSameDay(state) ? resume(step, clock) : resume(step, policy, extension, at)));
        events.addAll(sideClocks.resumed(state, policy, at));
        if (course.remindAt() != null) {
            events.add(Declarations.reminder(calendar, at));
        }
        return then(events, recount.of(after(state, events), at));
    }

    private static MoveReason reason(Policy policy) {
        return switch (policy) {
            case RESTART -> MoveReason.RESTARTED;
            case RESUME -> MoveReason.RESUMED;
            case EXTEND -> MoveReason.EXTENDED;
        };
    }

    private static Appointment resume(Appointment appointment, WorkCalendar calendar, Instant at) {
        return switch (appointment) {
            case Appointment.AsPrinted printed -> printed;
            case Appointment.Renewed renewed ->
                switch (renewed.clock()) {
                    case Clock.Held held -> renewed.on(held.resume(calendar, at));
                    case Clock.Running _ -> renewed;
                };
        };
    }

    private static DeadlineEvent resume(Step step, Clock.Running whole) {
        return new DeadlineEvent.StepResumed(step.id(), step.handOver().acceptanceDueAt(), whole);
    }

    private DeadlineEvent resume(Step step, Policy policy, int extension, Instant at) {
        var calendar = calendars.ofSteps(step.agency());
        var allotment = Allowance.of(step.handOver().allotment());
        return switch (step) {
            case Step.Offered offered
            when !isOverrun(offered) || policy == Policy.RESTART -> {
                var acceptanceDueAt = HandOvers.acceptanceDueAt(calendar, at);
                yield new DeadlineEvent.StepResumed(
                        step.id(),
                        acceptanceDueAt,
                        Clock.fromResumption(calendar, acceptanceDueAt, allotment.budget()));
            }
            case Step.Offered _, Step.Accepted _ ->
                new DeadlineEvent.StepResumed(
                        step.id(),
                        step.handOver().acceptanceDueAt(),
                        switch (step.clock()) {
                            case Clock.Running running -> running;
                            case Clock.Held held -> held.goOn(calendar, at, policy, allotment, extension);
                        });
            case Step.Completed _ -> throw new IllegalStateException("Step " + step.id() + " is not open");
        };
    }

    private static boolean isOverrun(Step step) {
        return switch (step.clock()) {
            case Clock.Held held -> held.overrun();
            case Clock.Running _ -> false;
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> offered(Underway state, OfferStep c) {
        var known = state.course().step(c.step());
        if (known.isPresent() && known.get().handOver().offeredAt().equals(c.at())) {
            return accept();
        }
        var calendar = calendars.ofSteps(c.agency());
        var ordinary = HandOvers.acceptanceDueAt(calendar, c.at());
        var acceptanceDueAt = isSameDay(state)
                ? OfficeTime.earlier(ordinary, state.clock().lastRun().dueAt())
                : ordinary;
        var handOver = new Step.HandOver(c.step(), c.agency(), c.allotment(), c.at(), acceptanceDueAt, null);
        var own = Clock.fromResumption(calendar, acceptanceDueAt, Budget.of(c.allotment()));
        var clock = isSameDay(state) ? state.clock() : standing(state, own, c.at());
        return accept(new DeadlineEvent.StepOffered(handOver, clock));
    }

    /** Where all of the time is one day, each of its steps has what the dossier has. */
    private static boolean isSameDay(Underway state) {
        return state.course().terms().sameDay();
    }

    /** What begins while the dossier is stopped stands like everything else, with all of its time left. */
    private static Clock standing(Underway state, Clock.Running clock, Instant at) {
        return switch (state) {
            case Running _ -> clock;
            case Stopped _ -> new Clock.Held(at, clock.budget(), clock, false);
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> accepted(Underway state, AcceptStep c) {
        return onStep(state, c.step(), step -> switch (step) {
            case Step.Offered offered -> List.of(acceptance(state, offered, c.at()));
            case Step.Accepted _, Step.Completed _ -> List.of();
        });
    }

    private static Decision<DeadlineEvent, DeadlineRejection> onStep(
            Underway state, String id, Function<Step, List<DeadlineEvent>> follow) {
        var step = state.course().step(id);
        return step.isPresent() ? accept(follow.apply(step.get())) : reject(new DeadlineRejection.UnknownStep(id));
    }

    /** Whoever accepts late has been on his own time since acceptance was due. */
    private DeadlineEvent acceptance(Underway state, Step.Offered step, Instant at) {
        var handOver = step.handOver();
        if (at.isAfter(handOver.acceptanceDueAt())) {
            return new DeadlineEvent.StepAccepted(step.id(), at, step.clock());
        }
        if (isSameDay(state)) {
            return new DeadlineEvent.StepAccepted(step.id(), at, state.clock());
        }
        var calendar = calendars.ofSteps(step.agency());
        var clock = Clock.fromReceipt(calendar, at, Budget.of(handOver.allotment()));
        return new DeadlineEvent.StepAccepted(step.id(), at, standing(state, clock, at));
    }

    private static Decision<DeadlineEvent, DeadlineRejection> stepCompleted(Underway state, CompleteStep c) {
        return onStep(state, c.step(), step -> switch (step) {
            case Step.Offered _, Step.Accepted _ ->
                then(
                        List.of(new DeadlineEvent.StepCompleted(c.step(), c.at())),
                        SideClocks.done(state.course().clocks(), c.step(), c.at()));
            case Step.Completed _ -> List.of();
        });
    }

    private static Decision<DeadlineEvent, DeadlineRejection> withdrawalAsked(Underway state, AskWithdrawal c) {
        return state.course().isWishedBack() ? accept() : accept(new DeadlineEvent.WithdrawalAsked(c.at()));
    }

    /** What nobody was told while the wish was open is told now. */
    private Decision<DeadlineEvent, DeadlineRejection> withdrawalRetracted(Underway state, RetractWithdrawal c) {
        if (!state.course().isWishedBack()) {
            return accept();
        }
        var retracted = List.of(new DeadlineEvent.WithdrawalRetracted(c.at()));
        return accept(then(retracted, declarations.due(DeadlineHistory.apply(state, retracted.getFirst()), c.at())));
    }

    private Decision<DeadlineEvent, DeadlineRejection> reappointed(Underway state, Reappoint c) {
        return switch (state.course().appointment()) {
            case Appointment.Renewed renewed ->
                renewed.letter().equals(c.letter())
                        ? accept()
                        : undated(c).orElseGet(() -> declined(c, Ground.ALREADY_REAPPOINTED));
            case Appointment.AsPrinted _ ->
                switch (state) {
                    case Stopped _ -> undated(c).orElseGet(() -> declined(c, Ground.NOT_DUE));
                    case Running running -> undated(c).orElseGet(() -> reappointed(running, c));
                };
        };
    }

    private Decision<DeadlineEvent, DeadlineRejection> reappointed(Running state, Reappoint c) {
        var promised = Objects.requireNonNull(c.newDueAt());
        var course = state.course();
        var originalDueAt = state.clock().dueAt();
        boolean warned =
                course.declared(Declaration.Kind.AT_RISK, originalDueAt.toString()) || course.missed(originalDueAt);
        if (!warned) {
            return declined(c, Ground.NOT_DUE);
        }
        var calendar = legal(state.dossier());
        if (!Limits.of(calendar, originalDueAt, course.term()).admit(calendar, promised, c.at())) {
            return declined(c, Ground.OUT_OF_LIMITS);
        }
        var left = calendar.terms().remaining(c.at(), promised, Unit.WORKING_DAY);
        var clock = new Clock.Running(c.at(), left, Clock.Basis.RESUMPTION, 0, promised, calendar.version());
        var broken = Breaches.apologyLate(state, calendar, c.letter(), c.at()).stream()
                .map(DeadlineEvent.RuleBroken::new)
                .toList();
        var reappointed = new DeadlineEvent.Reappointed(new Appointment.Renewed(c.letter(), promised, clock));
        return accept(then(broken, List.of(reappointed, apologised(c))));
    }

    /** Nothing is drafted for an import's past by itself. */
    private Decision<DeadlineEvent, DeadlineRejection> apologyOrdered(Underway state, OrderApology c) {
        if (!isImported(state)) {
            return reject(new DeadlineRejection.NotImported());
        }
        return switch (state) {
            case Stopped _ -> reject(new DeadlineRejection.NotOverdue());
            case Running running ->
                declarations
                        .apology(running, c.by(), c.at())
                        .<Decision<DeadlineEvent, DeadlineRejection>>map(
                                word -> accept(new DeadlineEvent.ApologyOrdered(word)))
                        .orElseGet(() -> reject(new DeadlineRejection.NotOverdue()));
        };
    }

    /** An apology that promises no date asks nothing of the clocks. */
    private static Optional<Decision<DeadlineEvent, DeadlineRejection>> undated(Reappoint c) {
        return c.newDueAt() == null ? Optional.of(accept(apologised(c))) : Optional.empty();
    }

    private static DeadlineEvent apologised(Reappoint c) {
        return new DeadlineEvent.Apologised(c.letter(), c.cause(), c.at());
    }

    private static Decision<DeadlineEvent, DeadlineRejection> declined(Reappoint c, Ground ground) {
        return c.newDueAt() == null ? accept() : accept(new DeadlineEvent.ReappointmentDeclined(c.letter(), ground));
    }

    private Decision<DeadlineEvent, DeadlineRejection> closed(Underway state, How how, Instant at) {
        var calendar = legal(state.dossier());
        var course = state.course();
        var dueAt = LatenessSoFar.dueAt(state, calendar, at);
        var outcome = Closing.classed(how, dueAt, course.byDate(), at);
        var lateness = outcome == Punctuality.LATE
                ? Attribution.of(state, calendar, at, how == How.RESOLVED).of(dueAt)
                : new Lateness(0, List.of());
        return accept(new DeadlineEvent.Closed(new Closing(how, at, outcome, dueAt, lateness, kept(state, at))));
    }

    /** Measured by the same date as its miss is declared by. */
    private static @Nullable Boolean kept(Underway state, Instant at) {
        return switch (state.course().appointment()) {
            case Appointment.AsPrinted _ -> null;
            case Appointment.Renewed renewed ->
                switch (state) {
                    case Running running -> at.isBefore(Threshold.missedAt(running.dueAt(), true));
                    case Stopped _ ->
                        switch (renewed.clock()) {
                            case Clock.Running _ -> true;
                            case Clock.Held held -> !held.overrun();
                        };
                };
        };
    }

    private WorkCalendar legal(Dossier dossier) {
        return calendars.ofLegalTerms(dossier.receivingAgency());
    }

    private static Stop stop(StopReason reason, String legalBasis, Policy policy, Instant from) {
        return new Stop(reason, legalBasis, policy, from);
    }
}
