package vn.motcua.sla.deadline;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Finished;
import vn.motcua.sla.deadline.state.Deadline.Registered;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Deadline.Unknown;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;
import vn.motcua.sla.deadline.state.Supplement;

/** The state after an event. */
final class DeadlineHistory {

    private DeadlineHistory() {}

    /** The state after several events. */
    static Deadline after(Deadline state, List<DeadlineEvent> events) {
        var now = state;
        for (var event : events) {
            now = apply(now, event);
        }
        return now;
    }

    static Deadline apply(Deadline state, DeadlineEvent event) {
        return switch (event) {
            case DeadlineEvent.Registered e -> {
                expect(state instanceof Unknown, state, event);
                yield new Registered(e.dossier(), List.of(), List.of(), List.of());
            }
            case DeadlineEvent.TakenOver e -> {
                expect(state instanceof Unknown, state, event);
                yield e.as();
            }
            case DeadlineEvent.ClosedUndated e -> {
                expect(state instanceof Deadline.UndatedOpen, state, event);
                var open = (Deadline.UndatedOpen) state;
                yield new Deadline.UndatedClosed(open.dossier(), open.receivedAt(), e.how(), e.at());
            }
            case DeadlineEvent.Started e -> started(registered(state, event), e);
            case DeadlineEvent.SupplementAsked e -> supplements(state, event, known -> append(known, e.supplement()));
            case DeadlineEvent.SupplementProgressed e -> supplements(state, event, known -> progressed(known, e));
            case DeadlineEvent.SupplementResumed e -> supplements(state, event, known -> resumed(known, e));
            case DeadlineEvent.Stopped e -> stopped(running(state, event), e);
            case DeadlineEvent.StopReplaced e -> replaced(stopped(state, event), e);
            case DeadlineEvent.Resumed e -> resumed(stopped(state, event), e);
            case DeadlineEvent.Recounted e -> Recount.apply(running(state, event), e);
            case DeadlineEvent.StepRecounted e -> Recount.apply(running(state, event), e);
            case DeadlineEvent.StepOffered e -> offered(underway(state, event), e);
            case DeadlineEvent.StepAccepted e ->
                step(
                        underway(state, event),
                        e.step(),
                        step -> new Step.Accepted(step.handOver(), e.acceptedAt(), e.clock()));
            case DeadlineEvent.StepResumed e -> step(underway(state, event), e.step(), step -> resumed(step, e));
            case DeadlineEvent.StepCompleted e -> step(underway(state, event), e.step(), step -> completed(step, e));
            case DeadlineEvent.StepLeft e -> course(underway(state, event), course -> PassedOn.left(course, e));
            case DeadlineEvent.HandOverDisputed e -> openOrOver(state, event, course -> Disputes.disputed(course, e));
            case DeadlineEvent.WithdrawalAsked e -> course(underway(state, event), course -> course.wishedBack(e.at()));
            case DeadlineEvent.WithdrawalRetracted e ->
                course(underway(state, event), course -> course.wishAnswered(e.at()));
            case DeadlineEvent.LatenessSplit e -> closed(state, event, e.closing());
            case DeadlineEvent.ClockOpened e ->
                joined(
                        clocks(state, event, known -> append(known, e.clock())),
                        e.clock().promise());
            case DeadlineEvent.ClockMoved e -> clock(state, event, e.kind(), e.of(), awaited -> awaited.on(e.clock()));
            case DeadlineEvent.ClockAnswered e ->
                clock(state, event, e.kind(), e.of(), awaited -> new SideClock.Answered(awaited.promise(), e.at()));
            case DeadlineEvent.ClockClosed e ->
                clock(state, event, e.kind(), e.of(), awaited -> new SideClock.Closed(awaited.promise(), e.at()));
            case DeadlineEvent.ClockRecounted e ->
                clock(
                        state,
                        event,
                        e.promise().kind(),
                        e.promise().of(),
                        awaited -> new SideClock.Awaited(e.promise()));
            case DeadlineEvent.Declared e -> declared(state, e);
            case DeadlineEvent.RuleBroken e -> course(underway(state, event), course -> course.breached(e.word()));
            case DeadlineEvent.ReminderSet e -> course(running(state, event), course -> course.remindedAt(e.at()));
            case DeadlineEvent.Reappointed e ->
                course(running(state, event), course -> course.withAppointment(e.appointment()));
            case DeadlineEvent.ReappointmentDeclined _,
                    DeadlineEvent.ApologyOrdered _,
                    DeadlineEvent.Apologised _,
                    DeadlineEvent.Returned _ -> state;
            case DeadlineEvent.Closed e -> {
                var underway = underway(state, event);
                yield new Finished(underway.dossier(), over(underway, e), underway.clock(), e.closing());
            }
            case DeadlineEvent.Corrected e -> corrected(state, e);
            case DeadlineEvent.ReceiptCorrected e -> received(underway(state, event), e);
            case DeadlineEvent.EndedUnaccepted e -> unaccepted(registered(state, event), e);
            case DeadlineEvent.Annulled e -> annulled(state, e);
        };
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static Deadline.Unaccepted unaccepted(Registered state, DeadlineEvent.EndedUnaccepted e) {
        var clocks = SideClocks.unaccepted(state.clocks(), e.at());
        return new Deadline.Unaccepted(
                state.dossier(), e.ending(), e.at(), state.supplements(), state.declarations(), clocks);
    }

    private static Running started(Registered state, DeadlineEvent.Started e) {
        var course = Course.begin(
                e.receivedAt(),
                e.terms(),
                e.clock().dueAt(),
                e.alarms(),
                complete(state.supplements()),
                state.declarations(),
                state.clocks());
        return new Running(state.dossier(), course, e.clock());
    }

    private static List<Supplement> progressed(List<Supplement> known, DeadlineEvent.SupplementProgressed e) {
        return known.stream()
                .map(supplement -> supplement.request() == e.request() ? supplement.now(e.progress()) : supplement)
                .toList();
    }

    private static List<Supplement> resumed(List<Supplement> known, DeadlineEvent.SupplementResumed e) {
        return known.stream()
                .map(supplement -> supplement.request() == e.request() ? supplement.until(e.until()) : supplement)
                .toList();
    }

    /** Whoever accepts the dossier says that nothing is missing. */
    private static List<Supplement> complete(List<Supplement> known) {
        return known.stream()
                .map(supplement -> supplement.now(Supplement.Progress.COMPLETE))
                .toList();
    }

    private static Underway course(Underway state, UnaryOperator<Course> change) {
        return state.with(state.dossier(), change.apply(state.course()));
    }

    /** Some things change the course of a dossier after its end, too. */
    private static Deadline openOrOver(Deadline state, DeadlineEvent event, UnaryOperator<Course> change) {
        return switch (state) {
            case Underway underway -> course(underway, change);
            case Finished finished ->
                new Finished(finished.dossier(), change.apply(finished.course()), finished.clock(), finished.closing());
            case Unknown _, Registered _, Deadline.Undated _, Deadline.Unaccepted _, Deadline.Annulled _ ->
                throw bug(state, event);
        };
    }

    private static Deadline clocks(Deadline state, DeadlineEvent event, UnaryOperator<List<SideClock>> change) {
        return state instanceof Registered registered
                ? registered.withClocks(change.apply(registered.clocks()))
                : openOrOver(state, event, course -> course.withClocks(change.apply(course.clocks())));
    }

    private static Deadline clock(
            Deadline state,
            DeadlineEvent event,
            SideClock.Kind kind,
            String of,
            Function<SideClock.Awaited, SideClock> change) {
        return clocks(state, event, known -> known.stream()
                .map(clock -> switch (clock) {
                    case SideClock.Awaited awaited when awaited.promise().is(kind, of) -> change.apply(awaited);
                    case SideClock.Awaited _, SideClock.Answered _, SideClock.Closed _ -> clock;
                })
                .toList());
    }

    /** Whoever is asked for an opinion takes part. */
    private static Deadline joined(Deadline state, SideClock.Promise promise) {
        return switch (promise.kind()) {
            case CONSULTATION ->
                switch (state) {
                    case Underway underway ->
                        underway.with(underway.dossier().joinedBy(promise.owner()), underway.course());
                    case Unknown _,
                            Registered _,
                            Finished _,
                            Deadline.Unaccepted _,
                            Deadline.Undated _,
                            Deadline.Annulled _ -> state;
                };
            case ANSWER, COMMITTED, POST -> state;
        };
    }

    private static Deadline supplements(Deadline state, DeadlineEvent event, UnaryOperator<List<Supplement>> change) {
        return switch (state) {
            case Registered registered ->
                new Registered(
                        registered.dossier(),
                        change.apply(registered.supplements()),
                        registered.declarations(),
                        registered.clocks());
            case Underway underway ->
                course(underway, course -> course.withSupplements(change.apply(course.supplements())));
            case Unknown _, Deadline.Undated _, Finished _, Deadline.Unaccepted _, Deadline.Annulled _ ->
                throw bug(state, event);
        };
    }

    private static Stopped stopped(Running state, DeadlineEvent.Stopped e) {
        var course = state.course();
        var steps = course.steps().stream()
                .map(step -> {
                    var held = e.steps().get(step.id());
                    return held == null ? step : step.on(held);
                })
                .toList();
        return new Stopped(
                state.dossier(), course.withSteps(steps).withAppointment(e.appointment()), e.clock(), e.stop());
    }

    private static Stopped replaced(Stopped state, DeadlineEvent.StopReplaced e) {
        var past = new Stop.Past(state.stop(), e.stop().from());
        return new Stopped(state.dossier(), state.course().withPast(past), state.clock(), e.stop());
    }

    private static Running resumed(Stopped state, DeadlineEvent.Resumed e) {
        var course = state.course()
                .withPast(new Stop.Past(state.stop(), e.at()))
                .counted(e.countedFrom(), e.alarms())
                .withAppointment(e.appointment())
                .reprinted(state.dossier(), e.clock().dueAt());
        return new Running(state.dossier(), course, e.clock());
    }

    private static Underway offered(Underway state, DeadlineEvent.StepOffered e) {
        return state.with(
                state.dossier().joinedBy(e.handOver().agency()),
                state.course().offered(new Step.Offered(e.handOver(), e.clock())));
    }

    private static Underway step(Underway state, StepId id, UnaryOperator<Step> change) {
        return course(state, course -> course.stepNow(id, change));
    }

    private static Step resumed(Step step, DeadlineEvent.StepResumed e) {
        return switch (step) {
            case Step.Offered offered -> offered.dueForAcceptance(e.acceptanceDueAt(), e.clock());
            case Step.Accepted accepted -> accepted.on(e.clock());
            case Step.Completed completed -> completed.on(e.clock());
        };
    }

    private static Step completed(Step step, DeadlineEvent.StepCompleted e) {
        var acceptedAt =
                switch (step) {
                    case Step.Offered _ -> e.completedAt();
                    case Step.Accepted accepted -> accepted.acceptedAt();
                    case Step.Completed completed ->
                        throw new IllegalStateException("Step " + completed.id() + " was complete before " + e);
                };
        return new Step.Completed(step.handOver(), acceptedAt, e.completedAt(), step.clock());
    }

    private static Deadline declared(Deadline state, DeadlineEvent.Declared e) {
        return state instanceof Registered registered
                ? new Registered(
                        registered.dossier(),
                        registered.supplements(),
                        append(registered.declarations(), e.declaration()),
                        registered.clocks())
                : openOrOver(state, e, course -> course.declared(e.declaration()));
    }

    private static Deadline corrected(Deadline state, DeadlineEvent.Corrected e) {
        var closing = e.closing();
        return closing == null ? state : closed(state, e, closing);
    }

    private static Deadline closed(Deadline state, DeadlineEvent event, Closing closing) {
        expect(state instanceof Finished, state, event);
        var finished = (Finished) state;
        return new Finished(finished.dossier(), finished.course(), finished.clock(), closing);
    }

    private static Underway received(Underway state, DeadlineEvent.ReceiptCorrected e) {
        var course = state.course().receivedAt(e.receivedAt(), e.countedFrom(), e.alarms());
        return switch (state) {
            case Running running -> {
                var clock = (Clock.Running) e.clock();
                yield new Running(running.dossier(), course.reprinted(running.dossier(), clock.dueAt()), clock);
            }
            case Stopped stopped -> new Stopped(stopped.dossier(), course, (Clock.Held) e.clock(), stopped.stop());
        };
    }

    private static Course over(Underway state, DeadlineEvent.Closed e) {
        var finishedAt = e.closing().finishedAt();
        var course =
                switch (state) {
                    case Running running -> running.course();
                    case Stopped stopped -> stopped.course().withPast(new Stop.Past(stopped.stop(), finishedAt));
                };
        return course.wishAnswered(finishedAt).withClocks(SideClocks.ended(course.clocks(), finishedAt));
    }

    private static Deadline annulled(Deadline state, DeadlineEvent.Annulled e) {
        expect(!(state instanceof Deadline.Annulled), state, e);
        var dossier = state.known().orElseThrow(() -> bug(state, e));
        return new Deadline.Annulled(dossier, state, e.at());
    }

    private static Registered registered(Deadline state, DeadlineEvent event) {
        expect(state instanceof Registered, state, event);
        return (Registered) state;
    }

    private static Running running(Deadline state, DeadlineEvent event) {
        expect(state instanceof Running, state, event);
        return (Running) state;
    }

    private static Stopped stopped(Deadline state, DeadlineEvent event) {
        expect(state instanceof Stopped, state, event);
        return (Stopped) state;
    }

    private static Underway underway(Deadline state, DeadlineEvent event) {
        expect(state instanceof Underway, state, event);
        return (Underway) state;
    }

    private static void expect(boolean fits, Deadline state, DeadlineEvent event) {
        if (!fits) {
            throw bug(state, event);
        }
    }

    private static IllegalStateException bug(Deadline state, DeadlineEvent event) {
        return new IllegalStateException("Event does not fit: " + event + " on " + state);
    }
}
