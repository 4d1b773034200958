package vn.motcua.sla.deadline.takeover;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Terms.AfterSupplement;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.Clock.Basis;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.lateness.Attribution;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Deadline.Finished;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.UndatedClosed;
import vn.motcua.sla.deadline.state.Deadline.UndatedOpen;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.Stop;

/**
 * Puts a dossier of an older system on the clocks. Its date is taken as it was given; what fell due before it came is known and
 * was declared elsewhere, so that nothing is said of it here. The term behind the date was not told: where a rule needs one (when
 * to warn, how far a new date may go), the working days from receipt to that date stand for it.
 */
public final class Takeover {
    private static final String BASIS = "Theo hệ thống cũ";
    private static final String LETTER = "";

    private final WorkCalendar calendar;
    private final Dossier dossier;
    private final Past past;
    private final Instant now;

    private Takeover(WorkCalendar calendar, Dossier dossier, Past past, Instant now) {
        this.calendar = calendar;
        this.dossier = dossier;
        this.past = past;
        this.now = now;
    }

    /** @param now business time at which it was imported */
    public static Deadline of(Calendars calendars, Dossier dossier, Past past, Instant now) {
        var dueAt = past.dueAt();
        var end = past.end();
        if (dueAt == null) {
            return end == null
                    ? new UndatedOpen(dossier, past.receivedAt())
                    : new UndatedClosed(dossier, past.receivedAt(), end.how(), end.at());
        }
        var takeover = new Takeover(calendars.ofLegalTerms(dossier.receivingAgency()), dossier, past, now);
        return end == null ? takeover.open(dueAt) : takeover.closed(dueAt, end);
    }

    private Deadline open(Instant dueAt) {
        var course = course(dueAt);
        var waiting = past.waits().stream().filter(wait -> wait.to() == null).findFirst();
        if (waiting.isPresent()) {
            var stop = stop(waiting.get());
            var overrun = !stop.from().isBefore(DueDate.missedAt(dueAt, true));
            var held = run(dueAt).hold(calendar, Unit.WORKING_DAY, stop.from(), overrun);
            return new Stopped(dossier, course, held, stop);
        }
        return told(new Running(dossier, course, run(dueAt)));
    }

    /** With everything declared that fell due before now: known, and said by nobody. */
    private Running told(Running state) {
        var course = state.course();
        for (var threshold : Threshold.of(state)) {
            if (!threshold.when().isAfter(now)) {
                course = course.declared(new Declaration(threshold.kind(), threshold.of(), threshold.when(), now));
            }
        }
        return state.with(dossier, course);
    }

    private Deadline closed(Instant dueAt, Past.End end) {
        var course = course(dueAt);
        // By local date: that is how older systems promised.
        var outcome = Closing.classed(end.how(), dueAt, true, end.at());
        var lateness = outcome == Punctuality.LATE
                ? new Attribution(dossier, course, calendar, course.stops(), end.at(), false).of(dueAt)
                : new Lateness(0, List.of());
        var promised = past.reappointedDueAt();
        var kept = promised == null ? null : end.at().isBefore(DueDate.missedAt(promised, true));
        return new Finished(
                dossier, course, run(dueAt), new Closing(end.how(), end.at(), outcome, dueAt, lateness, kept));
    }

    private Course course(Instant dueAt) {
        var terms = new Terms(null, term(dueAt), false, new AfterSupplement(Policy.RESUME, 0), List.of());
        var course = Course.begin(
                        past.receivedAt(), terms, dueAt, alarms(dueAt, terms.total()), List.of(), List.of(), List.of())
                .withAppointment(appointment());
        for (var wait : past.waits()) {
            var to = wait.to();
            course = to == null ? course : course.withPast(new Stop.Past(stop(wait), to));
        }
        return course;
    }

    private Term term(Instant dueAt) {
        var days = calendar.workingDaysBetween(OfficeTime.day(past.receivedAt()), OfficeTime.day(dueAt));
        return new Term(Math.toIntExact(Math.max(1, days)), Unit.WORKING_DAY);
    }

    private Alarms alarms(Instant dueAt, Term term) {
        return dueAt.isBefore(now) ? new Alarms(dueAt, null) : Alarms.before(calendar, past.receivedAt(), dueAt, term);
    }

    private Appointment appointment() {
        var promised = past.reappointedDueAt();
        if (promised == null) {
            return new Appointment.AsPrinted();
        }
        var budget = calendar.terms().remaining(past.receivedAt(), promised, Unit.WORKING_DAY);
        var run = new Clock.Running(past.receivedAt(), budget, Basis.GIVEN, 0, promised, Clock.GIVEN_BY);
        var appointment = new Appointment.Renewed(LETTER, promised, run);
        return past.waits().stream()
                .filter(wait -> wait.to() == null && past.end() == null)
                .findFirst()
                .<Appointment>map(wait -> {
                    var overrun = !wait.from().isBefore(DueDate.missedAt(promised, true));
                    return appointment.on(run.hold(calendar, Unit.WORKING_DAY, wait.from(), overrun));
                })
                .orElse(appointment);
    }

    private Clock.Running run(Instant dueAt) {
        var budget = Budget.of(term(dueAt));
        return new Clock.Running(past.receivedAt(), budget, Basis.GIVEN, 0, dueAt, Clock.GIVEN_BY);
    }

    private static Stop stop(Past.Wait wait) {
        return new Stop(wait.reason(), BASIS, Policy.RESUME, wait.from());
    }
}
