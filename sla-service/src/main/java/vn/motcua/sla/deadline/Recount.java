package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.HandOvers;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.Declaration.Kind;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.SideClock.Promise;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;

/**
 * What an adopted decision does to an open dossier: every running date is counted anew from where its run began, and nothing else
 * changes. What a stop has measured stays as it was measured, what stands has no date, and what is over never moves. A miss stays
 * declared of the date that it was said of; the new date can be missed in its turn.
 */
public final class Recount {
    private final Calendars calendars;

    Recount(Calendars calendars) {
        this.calendars = calendars;
    }

    /** How many decisions the oldest of a dossier's running dates knows of; none if no calendar of ours has counted them. */
    public static OptionalInt revision(Deadline state) {
        return switch (state) {
            case Deadline.Registered registered -> revision(sideClocks(registered.clocks(), registered.declarations()));
            case Deadline.Underway underway -> revision(dates(underway));
            case Deadline.Unknown _,
                    Deadline.Undated _,
                    Deadline.Finished _,
                    Deadline.Unaccepted _,
                    Deadline.Annulled _ -> OptionalInt.empty();
        };
    }

    private static OptionalInt revision(Stream<Clock> dates) {
        return dates.flatMap(Recount::running)
                .map(Clock.Running::calendar)
                .map(CalendarBook::revisionOf)
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static Stream<Clock> dates(Deadline.Underway state) {
        var course = state.course();
        var own = Stream.concat(
                Stream.of(state.clock()), course.openSteps().stream().map(Step::clock));
        return Stream.concat(own, sideClocks(course.clocks(), course.declarations()));
    }

    private static Stream<Clock> sideClocks(List<SideClock> clocks, List<Declaration> declared) {
        return promises(clocks, declared).map(Promise::clock);
    }

    /** What is owed and was not declared missed: a breach is recorded once, and its date stays. */
    private static Stream<Promise> promises(List<SideClock> clocks, List<Declaration> declared) {
        return SideClock.awaited(clocks).stream()
                .map(SideClock.Awaited::promise)
                .filter(promise -> declared.stream()
                        .noneMatch(declaration ->
                                declaration.kind() == promise.kind().missed()
                                        && declaration.of().equals(promise.key())));
    }

    private static Stream<Clock.Running> running(Clock clock) {
        return switch (clock) {
            case Clock.Running run -> Stream.of(run);
            case Clock.Held _ -> Stream.empty();
        };
    }

    /** The dates of the calendar in force, if decisions were adopted since these were counted. */
    List<DeadlineEvent> of(Deadline state, Instant at) {
        var known = revision(state);
        var inForce = CalendarBook.revisionOf(calendars.national().version()).orElseThrow();
        if (known.isEmpty() || known.getAsInt() >= inForce) {
            return List.of();
        }
        return switch (state) {
            case Deadline.Registered registered ->
                sideClocks(registered.dossier(), registered.clocks(), registered.declarations());
            case Running running -> DeadlineEvent.then(recounted(running, at), sideClocks(running));
            case Deadline.Stopped stopped -> sideClocks(stopped);
            case Deadline.Unknown _,
                    Deadline.Undated _,
                    Deadline.Finished _,
                    Deadline.Unaccepted _,
                    Deadline.Annulled _ -> List.of();
        };
    }

    private List<DeadlineEvent> recounted(Running state, Instant at) {
        var events = new ArrayList<DeadlineEvent>();
        var course = state.course();
        var legal = calendars.ofLegalTerms(state.dossier().receivingAgency());
        if (legal.isNewerThan(state.clock().calendar())) {
            events.add(recounted(state, legal, at));
            reminder(course, legal).ifPresent(events::add);
        }
        course.steps().forEach(step -> recounted(step, course, at).ifPresent(events::add));
        return events;
    }

    /** Nobody is reminded on a day off. */
    private static Optional<DeadlineEvent> reminder(Course course, WorkCalendar calendar) {
        return Optional.ofNullable(course.remindAt())
                .map(calendar::dateOf)
                .filter(day -> !calendar.isWorkingDay(day))
                .map(day -> new DeadlineEvent.ReminderSet(calendar.opening(calendar.nextWorkingDay(day))));
    }

    private List<DeadlineEvent> sideClocks(Deadline.Underway state) {
        var course = state.course();
        return sideClocks(state.dossier(), course.clocks(), course.declarations());
    }

    private List<DeadlineEvent> sideClocks(Dossier dossier, List<SideClock> clocks, List<Declaration> declared) {
        return promises(clocks, declared)
                .flatMap(promise -> recounted(dossier, promise).stream())
                .toList();
    }

    private Optional<DeadlineEvent> recounted(Dossier dossier, Promise promise) {
        return switch (promise.clock()) {
            case Clock.Held _ -> Optional.empty();
            case Clock.Running run -> {
                var calendar = calendar(dossier, promise);
                if (!calendar.isNewerThan(run.calendar())) {
                    yield Optional.empty();
                }
                var clock = run.recount(calendar);
                var moved = !clock.dueAt().equals(run.dueAt());
                yield Optional.of(new DeadlineEvent.ClockRecounted(promise.on(clock), moved));
            }
        };
    }

    private WorkCalendar calendar(Dossier dossier, Promise promise) {
        return switch (promise.kind()) {
            case ANSWER, COMMITTED, POST -> calendars.ofLegalTerms(dossier.receivingAgency());
            case CONSULTATION -> calendars.ofSteps(promise.owner());
        };
    }

    private static DeadlineEvent recounted(Running state, WorkCalendar calendar, Instant at) {
        var course = state.course();
        var clock = state.clock().recount(calendar);
        var appointment = recounted(course, calendar);
        var after = new Running(state.dossier(), course.withAppointment(appointment), clock);
        return new DeadlineEvent.Recounted(
                at,
                clock,
                Alarms.before(calendar, course.countedFrom(), clock.dueAt(), course.terms()),
                appointment,
                !clock.dueAt().equals(state.clock().dueAt()) || !after.dueAt().equals(state.dueAt()));
    }

    /** A promised date is a date and no count: it moves only if it is no working day any more. One that was missed stays. */
    private static Appointment recounted(Course course, WorkCalendar calendar) {
        return switch (course.appointment()) {
            case Appointment.AsPrinted printed -> printed;
            case Appointment.Renewed renewed ->
                switch (renewed.clock()) {
                    case Clock.Running run
                    when !course.declared(Kind.REAPPOINTMENT_MISSED, "") -> renewed.on(promised(run, calendar));
                    case Clock.Running _, Clock.Held _ -> renewed;
                };
        };
    }

    private static Clock.Running promised(Clock.Running run, WorkCalendar calendar) {
        var day = calendar.dateOf(run.dueAt());
        var dueAt = calendar.isWorkingDay(day) ? run.dueAt() : calendar.closing(calendar.nextWorkingDay(day));
        var left = calendar.terms().remaining(run.since(), dueAt, Unit.WORKING_DAY);
        return new Clock.Running(run.since(), left, Clock.Basis.RESUMPTION, 0, dueAt, calendar.version());
    }

    private Optional<DeadlineEvent> recounted(Step step, Course course, Instant at) {
        return switch (step.clock()) {
            case Clock.Held _ -> Optional.empty();
            case Clock.Running run -> {
                var calendar = calendars.ofSteps(step.agency());
                yield calendar.isNewerThan(run.calendar())
                        ? recounted(step, run, course, calendar, at)
                        : Optional.empty();
            }
        };
    }

    private static Optional<DeadlineEvent> recounted(
            Step step, Clock.Running run, Course course, WorkCalendar calendar, Instant at) {
        return switch (step) {
            case Step.Offered offered
            when course.terms().sameDay() ->
                Optional.of(
                        recounted(step, run, offered.handOver().acceptanceDueAt(), run.recount(calendar), course, at));
            case Step.Offered offered -> {
                var acceptanceDueAt = HandOvers.acceptanceDueAt(calendar, offeredAt(offered, run, course));
                var clock = Clock.fromResumption(calendar, acceptanceDueAt, run.budget());
                yield Optional.of(recounted(step, run, acceptanceDueAt, clock, course, at));
            }
            case Step.Accepted _ ->
                Optional.of(recounted(step, run, step.handOver().acceptanceDueAt(), run.recount(calendar), course, at));
            case Step.Completed completed -> measured(completed, run, run.recount(calendar));
        };
    }

    /** When the hand-over was offered, or offered again because the clocks ran again. */
    private static Instant offeredAt(Step.Offered step, Clock.Running run, Course course) {
        var offeredAt = step.handOver().offeredAt();
        return course.stops().stream()
                .map(Stop.Past::to)
                .filter(to -> to.isAfter(offeredAt) && !to.isAfter(run.since()))
                .max(Comparator.naturalOrder())
                .orElse(offeredAt);
    }

    private static DeadlineEvent recounted(
            Step step, Clock.Running run, Instant acceptanceDueAt, Clock.Running clock, Course course, Instant at) {
        var moved = !clock.dueAt().equals(run.dueAt())
                || !acceptanceDueAt.equals(step.handOver().acceptanceDueAt());
        var clears = at.isAfter(clock.dueAt()) ? List.<Declaration>of() : missed(course, step);
        return new DeadlineEvent.StepRecounted(step.id(), acceptanceDueAt, clock, moved, clears);
    }

    /** A completed step is only measured by the new date, as long as the lateness of the dossier is not settled. */
    private static Optional<DeadlineEvent> measured(Step.Completed step, Clock.Running run, Clock.Running clock) {
        return clock.dueAt().equals(run.dueAt())
                ? Optional.empty()
                : Optional.of(new DeadlineEvent.StepRecounted(
                        step.id(), step.handOver().acceptanceDueAt(), clock, false, List.of()));
    }

    /** What was declared of a step, so that more of it can be declared if it is open again. */
    static List<Declaration> missed(Course course, Step step) {
        return course.declarations().stream()
                .filter(declaration -> declaration.kind() == Kind.STEP_MISSED
                        && declaration.of().equals(step.id().value()))
                .toList();
    }

    static Running apply(Running state, DeadlineEvent.Recounted e) {
        var course = state.course();
        var counted = course.counted(course.countedFrom(), e.alarms())
                .withAppointment(e.appointment())
                .reprinted(state.dossier(), e.clock().dueAt());
        return new Running(state.dossier(), counted, e.clock());
    }

    static Running apply(Running state, DeadlineEvent.StepRecounted e) {
        var course = state.course();
        return state.with(
                state.dossier(),
                course.stepNow(e.step(), step -> recounted(step, e))
                        .withDeclarations(cleared(course.declarations(), e.clears())));
    }

    private static Step recounted(Step step, DeadlineEvent.StepRecounted e) {
        return switch (step) {
            case Step.Offered offered -> offered.dueForAcceptance(e.acceptanceDueAt(), e.clock());
            case Step.Accepted accepted -> accepted.on(e.clock());
            case Step.Completed completed ->
                new Step.Completed(completed.handOver(), completed.acceptedAt(), completed.completedAt(), e.clock());
        };
    }

    /** They stay as history, said of the instant that no longer holds. */
    static List<Declaration> cleared(List<Declaration> known, List<Declaration> clears) {
        return known.stream()
                .map(declaration -> clears.contains(declaration) ? cleared(declaration) : declaration)
                .toList();
    }

    private static Declaration cleared(Declaration declaration) {
        var of = (declaration.of() + " " + declaration.due()).strip();
        return new Declaration(declaration.kind(), of, declaration.due(), declaration.at());
    }
}
