package vn.motcua.sla.deadline.declaration;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Breached;
import vn.motcua.contracts.SlaEvent.Breached.BreachKind;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.clock.NewDateLimits;
import vn.motcua.sla.deadline.lateness.Attribution;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.SideClock.Promise;

/** In which words the others are told that time has passed. */
public final class DeclarationWords {
    private final Calendars calendars;

    public DeclarationWords(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param threshold what has passed */
    public SlaEvent of(Deadline state, Threshold threshold, Instant now) {
        return switch (threshold.kind()) {
            case SUPPLEMENT_EXPIRED -> new SlaEvent.SupplementExpired(Integer.parseInt(threshold.of()));
            case ANSWER_MISSED -> {
                var promise = promise(state, threshold);
                yield new Breached(BreachKind.ANSWER_LATE, promise.owner(), null, promise.dueAt(), threshold.when());
            }
            case CONSULTATION_EXPIRED -> {
                var promise = promise(state, threshold);
                yield new SlaEvent.ConsultationExpired(promise.of(), promise.owner());
            }
            case POST_OVERDUE -> {
                var promise = promise(state, threshold);
                yield new SlaEvent.PostOverdue(promise.of(), promise.dueAt());
            }
            case COMMITMENT_MISSED ->
                new SlaEvent.CommitmentMissed(
                        promise(state, threshold).dueAt(), causedBy(running(state, threshold), now));
            case AT_RISK -> atRisk(running(state, threshold), now);
            case MISSED -> missed(running(state, threshold), now);
            case REAPPOINTMENT_MISSED -> {
                var running = running(state, threshold);
                yield new SlaEvent.ReappointmentMissed(running.dueAt(), causedBy(running, now));
            }
            case STILL_OVERDUE -> stillOverdue(running(state, threshold), threshold.when(), now);
            case STEP_MISSED -> stepMissed(running(state, threshold), new StepId(threshold.of()));
        };
    }

    private SlaEvent atRisk(Running state, Instant now) {
        var course = state.course();
        var dueAt = state.clock().dueAt();
        var limits = NewDateLimits.of(legal(state), dueAt, course.term());
        return new SlaEvent.AtRisk(
                dueAt, course.alarms().lastLegalMoment(), causedBy(state, now), limits.after(), limits.until());
    }

    private SlaEvent missed(Running state, Instant now) {
        var dueAt = state.clock().dueAt();
        var limits = NewDateLimits.of(legal(state), dueAt, state.course().term());
        return new SlaEvent.Missed(dueAt, causedBy(state, now), limits.after(), limits.until());
    }

    private SlaEvent stillOverdue(Running state, Instant morning, Instant now) {
        var calendar = legal(state);
        var missedAt = DueDate.missedAt(state.dueAt(), state.course().byDate());
        long days = calendar.workingDaysBetween(calendar.dateOf(missedAt), calendar.dateOf(morning));
        return new SlaEvent.StillOverdue(state.dueAt(), Math.toIntExact(days), causedBy(state, now));
    }

    /** An apology for what was declared missed elsewhere; none as long as the date that the citizen counts on lies ahead. */
    public Optional<SlaEvent.ApologyOrdered> apology(Running state, StaffId by, Instant now) {
        if (!Threshold.isOverdue(state)) {
            return Optional.empty();
        }
        var course = state.course();
        var originalDueAt = state.clock().dueAt();
        var limits =
                switch (course.appointment()) {
                    case Appointment.AsPrinted _ ->
                        Optional.of(NewDateLimits.of(legal(state), originalDueAt, course.term()))
                                .filter(found -> found.until().isAfter(now));
                    case Appointment.Renewed _ -> Optional.<NewDateLimits>empty();
                };
        return Optional.of(new SlaEvent.ApologyOrdered(
                by,
                causedBy(state, now),
                originalDueAt,
                state.dueAt(),
                limits.map(NewDateLimits::after).orElse(null),
                limits.map(NewDateLimits::until).orElse(null)));
    }

    private static SlaEvent stepMissed(Running state, StepId id) {
        var step = state.course().step(id).orElseThrow();
        return new SlaEvent.StepMissed(id, step.agency(), step.clock().lastRun().dueAt());
    }

    private AgencyCode causedBy(Running state, Instant now) {
        return Attribution.of(state, legal(state), now, false).causedBy();
    }

    private WorkCalendar legal(Running state) {
        return calendars.ofLegalTerms(state.dossier().receivingAgency());
    }

    private static Promise promise(Deadline state, Threshold threshold) {
        return SideClock.awaited(state.sideClocks()).stream()
                .map(SideClock.Awaited::promise)
                .filter(promise -> promise.kind().missed() == threshold.kind())
                .filter(promise -> promise.key().equals(threshold.of()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a clock for " + threshold));
    }

    /** The dossier, whose clock runs as long as there is something of this kind to declare. */
    public static Running running(Deadline state, Threshold threshold) {
        return switch (state) {
            case Running running -> running;
            case Deadline.Unknown _,
                    Deadline.Registered _,
                    Deadline.Stopped _,
                    Deadline.Finished _,
                    Deadline.Unaccepted _,
                    Deadline.Undated _,
                    Deadline.Annulled _ -> throw new IllegalStateException("Expected a running clock for " + threshold);
        };
    }
}
