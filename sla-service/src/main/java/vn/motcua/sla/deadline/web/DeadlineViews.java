package vn.motcua.sla.deadline.web;

import static vn.motcua.sla.deadline.web.LocalTimes.local;
import static vn.motcua.sla.deadline.web.LocalTimes.localOrNone;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.ExplanationLine;
import vn.motcua.sla.calendar.Explanations;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.lateness.LatenessSoFar;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.DeadlineState;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.Step;
import vn.motcua.sla.deadline.state.Stop;
import vn.motcua.sla.deadline.state.Supplement;
import vn.motcua.sla.deadline.state.Wish;
import vn.motcua.sla.deadline.web.ClockViews.Kept;
import vn.motcua.sla.deadline.web.DeadlineView.Amount;
import vn.motcua.sla.deadline.web.DeadlineView.ClockView;
import vn.motcua.sla.deadline.web.DeadlineView.ExtensionView;
import vn.motcua.sla.deadline.web.DeadlineView.LatenessView;
import vn.motcua.sla.deadline.web.DeadlineView.LineView;
import vn.motcua.sla.deadline.web.DeadlineView.ReappointmentView;
import vn.motcua.sla.deadline.web.DeadlineView.StepView;
import vn.motcua.sla.deadline.web.DeadlineView.StopView;
import vn.motcua.sla.deadline.web.DeadlineView.WishView;

/** Draws a deadline as it stands at one moment. */
final class DeadlineViews {
    private final Calendars calendars;
    private final Instant now;

    DeadlineViews(Calendars calendars, Instant now) {
        this.calendars = calendars;
        this.now = now;
    }

    /** Empty if there is no clock of any kind. */
    Optional<DeadlineView> of(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Unknown _, Deadline.Undated _ -> Optional.empty();
            case Deadline.Registered registered -> unreceived(Kept.of(registered), state(registered), null);
            case Deadline.Unaccepted unaccepted ->
                unreceived(Kept.of(unaccepted), DeadlineState.FINISHED, unaccepted.at());
            case Deadline.Annulled annulled -> of(annulled.before()).map(DeadlineViews::annulled);
            case Deadline.Running running -> Optional.of(running(running));
            case Deadline.Stopped stopped -> Optional.of(stopped(stopped));
            case Deadline.Finished finished -> Optional.of(finished(finished));
        };
    }

    /** Before acceptance somebody may already owe an answer, or papers. */
    private static DeadlineState state(Deadline.Registered registered) {
        var isUnanswered =
                registered.declarations().stream().anyMatch(known -> known.kind() == Declaration.Kind.ANSWER_MISSED);
        var waits = registered.supplements().stream()
                .anyMatch(supplement -> supplement.progress() == Supplement.Progress.ASKED);
        if (waits) {
            return DeadlineState.STOPPED;
        }
        return isUnanswered ? DeadlineState.OVERDUE : DeadlineState.RUNNING;
    }

    private static Optional<DeadlineView> unreceived(Kept kept, DeadlineState state, @Nullable Instant endedAt) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineView(
                null,
                state,
                false,
                false,
                state == DeadlineState.STOPPED,
                false,
                null,
                null,
                null,
                null,
                null,
                localOrNone(endedAt),
                null,
                null,
                null,
                ClockViews.of(kept),
                ClockViews.breaches(kept),
                List.of(),
                List.of(),
                List.of(),
                LatenessView.of(new Lateness(0, List.of())),
                List.of(),
                null));
    }

    private DeadlineView running(Deadline.Running state) {
        var course = state.course();
        var dueAt = state.clock().dueAt();
        return view(
                state.dossier(),
                course,
                state.clock(),
                DeadlineState.of(state).orElseThrow(),
                isMissed(dueAt, course),
                dueAt,
                state.dueAt(),
                calendar(state.dossier())
                        .terms()
                        .remaining(now, dueAt, course.terms().total().unit()),
                null,
                LatenessSoFar.of(state, calendar(state.dossier()), now),
                stops(course.stops(), null),
                Kept.of(course, ClockView.State.RUNNING));
    }

    private DeadlineView stopped(Deadline.Stopped state) {
        var clock = state.clock();
        var originalDueAt = clock.overrun() ? clock.before().dueAt() : null;
        return view(
                state.dossier(),
                state.course(),
                clock,
                DeadlineState.STOPPED,
                clock.overrun(),
                originalDueAt,
                null,
                clock.left(),
                null,
                LatenessSoFar.of(state, calendar(state.dossier()), now),
                stops(state.course().stops(), state.stop()),
                Kept.of(state.course(), state.holdsSupplements() ? ClockView.State.STOPPED : ClockView.State.RUNNING));
    }

    private DeadlineView finished(Deadline.Finished state) {
        var closing = state.closing();
        return view(
                state.dossier(),
                state.course(),
                state.clock(),
                DeadlineState.FINISHED,
                closing.outcome() == Punctuality.LATE,
                closing.originalDueAt(),
                promised(state.course().appointment(), closing.originalDueAt()),
                null,
                closing,
                closing.lateness(),
                stops(state.course().stops(), null),
                Kept.of(state.course(), ClockView.State.CLOSED));
    }

    /** A void dossier keeps its history and has no outcome. */
    private static DeadlineView annulled(DeadlineView before) {
        return new DeadlineView(
                before.term(),
                DeadlineState.FINISHED,
                false,
                before.atRisk(),
                false,
                true,
                before.receivedAt(),
                before.printedDueAt(),
                before.originalDueAt(),
                before.dueAt(),
                before.lastLegalMoment(),
                before.finishedAt(),
                null,
                null,
                before.reappointment(),
                before.clocks(),
                before.breaches(),
                before.stops(),
                before.withdrawalsAsked(),
                before.steps(),
                LatenessView.of(new Lateness(0, List.of())),
                before.explanation(),
                before.extension());
    }

    private DeadlineView view(
            Dossier dossier,
            Course course,
            Clock clock,
            DeadlineState state,
            boolean late,
            @Nullable Instant originalDueAt,
            @Nullable Instant dueAt,
            @Nullable Budget left,
            @Nullable Closing closing,
            Lateness lateness,
            List<StopView> stops,
            Kept kept) {
        return new DeadlineView(
                dossier.importedAt() == null ? course.terms().total() : null,
                state,
                late,
                course.declarations().stream().anyMatch(declared -> declared.kind() == Declaration.Kind.AT_RISK),
                state == DeadlineState.STOPPED,
                false,
                local(course.receivedAt()),
                local(course.printedDueAt()),
                localOrNone(originalDueAt),
                localOrNone(dueAt),
                localOrNone(originalDueAt == null ? null : course.alarms().lastLegalMoment()),
                closing == null ? null : local(closing.finishedAt()),
                left == null ? null : amount(left),
                closing == null ? null : closing.outcome(),
                reappointment(course, closing),
                ClockViews.of(kept),
                ClockViews.breaches(kept),
                stops,
                course.wishes().stream().map(DeadlineViews::wish).toList(),
                course.steps().stream().map(step -> step(step, course, closing)).toList(),
                LatenessView.of(lateness),
                explanation(dossier, course.terms(), clock.lastRun()),
                ExtensionView.of(course.terms()));
    }

    private static Amount amount(Budget left) {
        return switch (left) {
            case Budget.SameDay _ -> new Amount(1, Unit.WORKING_DAY.name());
            case Budget.WorkingDays(var days) -> new Amount(days, Unit.WORKING_DAY.name());
            case Budget.CalendarDays(var days) -> new Amount(days, Unit.CALENDAR_DAY.name());
            case Budget.Months(var months) -> new Amount(months, Unit.MONTH.name());
            case Budget.WorkingTime(var time) -> new Amount(time.toMinutes(), Amount.MINUTE);
            case Budget.ClockTime(var time) -> new Amount(time.toHours(), Unit.HOUR.name());
        };
    }

    private @Nullable ReappointmentView reappointment(Course course, @Nullable Closing closing) {
        return switch (course.appointment()) {
            case Appointment.AsPrinted _ -> null;
            case Appointment.Renewed renewed -> {
                var kept = closing == null ? null : closing.reappointmentKept();
                var missed = course.declared(Declaration.Kind.REAPPOINTMENT_MISSED, "");
                var state =
                        switch (kept) {
                            case null -> missed ? ReappointmentView.State.MISSED : ReappointmentView.State.PENDING;
                            case Boolean yes -> yes ? ReappointmentView.State.KEPT : ReappointmentView.State.MISSED;
                        };
                yield new ReappointmentView(local(renewed.dueAt()), state);
            }
        };
    }

    private static Instant promised(Appointment appointment, Instant originalDueAt) {
        return switch (appointment) {
            case Appointment.AsPrinted _ -> originalDueAt;
            case Appointment.Renewed renewed -> OfficeTime.later(renewed.dueAt(), originalDueAt);
        };
    }

    private static List<StopView> stops(List<Stop.Past> past, @Nullable Stop current) {
        var stops = new ArrayList<StopView>();
        past.forEach(stop -> stops.add(stop(stop.stop(), local(stop.to()))));
        if (current != null) {
            stops.add(stop(current, null));
        }
        return stops;
    }

    private static StopView stop(Stop stop, @Nullable OffsetDateTime to) {
        return new StopView(local(stop.from()), to, stop.reason(), stop.legalBasis(), stop.policy());
    }

    private static WishView wish(Wish wish) {
        return new WishView(local(wish.from()), localOrNone(wish.to()));
    }

    private StepView step(Step step, Course course, @Nullable Closing closing) {
        var handOver = step.handOver();
        var acceptedAt =
                switch (step) {
                    case Step.Offered _ -> null;
                    case Step.Accepted accepted -> accepted.acceptedAt();
                    case Step.Completed completed -> completed.acceptedAt();
                };
        var end =
                switch (step) {
                    case Step.Offered _, Step.Accepted _ -> closing == null ? now : closing.finishedAt();
                    case Step.Completed completed -> completed.completedAt();
                };
        var dueAt =
                switch (step.clock()) {
                    case Clock.Running running -> running.dueAt();
                    case Clock.Held held -> held.overrun() ? held.before().dueAt() : null;
                };
        return new StepView(
                step.id().value(),
                step.agency().value(),
                handOver.allotment(),
                local(handOver.offeredAt()),
                local(handOver.acceptanceDueAt()),
                localOrNone(acceptedAt),
                localOrNone(dueAt),
                switch (step) {
                    case Step.Offered _ -> StepView.State.OFFERED;
                    case Step.Accepted _ -> StepView.State.ACCEPTED;
                    case Step.Completed _ -> StepView.State.COMPLETED;
                },
                dueAt != null && end.isAfter(dueAt),
                new Amount(used(step, acceptedAt, end, course), Amount.MINUTE));
    }

    private long used(Step step, @Nullable Instant acceptedAt, Instant end, Course course) {
        var acceptanceDueAt = step.handOver().acceptanceDueAt();
        var from = acceptedAt == null || acceptedAt.isAfter(acceptanceDueAt) ? acceptanceDueAt : acceptedAt;
        if (!from.isBefore(end)) {
            return 0;
        }
        var calendar = calendars.ofSteps(step.agency());
        var waited = course.stops().stream()
                .mapToLong(stop -> Math.max(
                        0,
                        calendar.workingMinutes(
                                OfficeTime.later(from, stop.stop().from()), OfficeTime.earlier(end, stop.to()))))
                .sum();
        return calendar.workingMinutes(from, end) - waited;
    }

    /**
     * By the calendar that the date was counted with: what was decided since has no part in it, and a date that no calendar of
     * ours has counted is not explained.
     */
    private List<LineView> explanation(Dossier dossier, Terms terms, Clock.Running run) {
        if (CalendarBook.revisionOf(run.calendar()).isEmpty()) {
            return List.of();
        }
        var calendar = calendars.asOf(run.calendar()).ofLegalTerms(dossier.receivingAgency());
        var explanations = calendar.explanations();
        var counted =
                switch (run.basis()) {
                    case RECEIPT -> explanations.ofReceipt(run.since(), run.budget());
                    case RESUMPTION -> explanations.ofResumption(run.since(), run.budget());
                    case GIVEN -> List.<ExplanationLine>of();
                };
        var lines = new ArrayList<>(counted);
        if (run.extension() > 0) {
            lines.addAll(
                    switch (run.basis()) {
                        case RECEIPT ->
                            extended(terms, explanations, calendar.terms().add(run.since(), run.budget()));
                        case RESUMPTION, GIVEN -> {
                            var unextended = calendar.terms().resume(run.since(), run.budget());
                            yield explanations.ofMoreDays(unextended, run.extension());
                        }
                    });
        }
        return lines.stream().map(DeadlineViews::line).toList();
    }

    /** What is added to a term that counts from a receipt is the law's extension, on its ground. */
    private static List<ExplanationLine> extended(Terms terms, Explanations explanations, Instant unextended) {
        var extension = Objects.requireNonNull(terms.extension());
        return explanations.ofExtension(unextended, extension.workingDays(), extension.legalBasis());
    }

    private static LineView line(ExplanationLine line) {
        return new LineView(
                line.date(), line.counted(), line.why().vietnamese(), line.why().english());
    }

    private boolean isMissed(Instant dueAt, Course course) {
        return !now.isBefore(DueDate.missedAt(dueAt, course.byDate()));
    }

    private WorkCalendar calendar(Dossier dossier) {
        return calendars.ofLegalTerms(dossier.receivingAgency());
    }
}
