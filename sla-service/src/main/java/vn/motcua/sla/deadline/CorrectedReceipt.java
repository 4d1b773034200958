package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.Alarms;
import vn.motcua.sla.clock.Allowance;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.Clock.Basis;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.DeadlineCommand.CorrectReceipt;
import vn.motcua.sla.deadline.state.Course;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;
import vn.motcua.sla.deadline.state.Declaration;
import vn.motcua.sla.deadline.state.SideClock;

/**
 * What a corrected receipt does to an open dossier: its clock is counted from the right instant through every waiting since, by the
 * calendar in force. A waiting that began after the due date that follows from it excuses nobody, so that no restart behind it clears
 * lateness. Steps keep their time, and a miss stays declared of the date that it was said of; the new date can be missed in its turn.
 */
final class CorrectedReceipt {
    private final Calendars calendars;

    CorrectedReceipt(Calendars calendars) {
        this.calendars = calendars;
    }

    List<DeadlineEvent> corrected(Underway state, CorrectReceipt c) {
        if (state.clock().lastRun().basis() == Basis.GIVEN) {
            return List.of(new DeadlineEvent.Corrected(c.at(), null));
        }
        var course = state.course();
        var calendar = calendars.ofLegalTerms(state.dossier().receivingAgency());
        var whole = Allowance.of(course.terms());
        var counted = new Count(calendar, course, course.term(), whole, c.receivedAt()).through(state);
        var dueAt = counted.clock.lastRun().dueAt();
        var alarms = Alarms.before(calendar, counted.from, dueAt, course.terms());
        var events = new ArrayList<DeadlineEvent>();
        events.add(new DeadlineEvent.ReceiptCorrected(c.at(), c.receivedAt(), counted.from, counted.clock, alarms));
        events.addAll(committed(state, calendar, c));
        return events;
    }

    /** The shorter time counts from the same receipt, unless it was declared missed: that stays said of its date. */
    private static List<DeadlineEvent> committed(Underway state, WorkCalendar calendar, CorrectReceipt c) {
        var course = state.course();
        var term = course.terms().committed();
        if (term == null || course.declared(Declaration.Kind.COMMITMENT_MISSED, "")) {
            return List.of();
        }
        return SideClock.awaited(course.clocks()).stream()
                .filter(awaited -> awaited.promise().is(SideClock.Kind.COMMITTED, ""))
                .map(awaited -> Allowance.committed(term, course.terms()))
                .map(whole -> new Count(calendar, course, term, whole, c.receivedAt()).through(state))
                .<DeadlineEvent>map(
                        counted -> new DeadlineEvent.ClockMoved(SideClock.Kind.COMMITTED, "", counted.clock))
                .toList();
    }

    /** What the citizen or another body had the ball for, without a break, whatever the reasons. */
    private record Wait(Instant from, @Nullable Instant to, Policy policy) {}

    private static List<Wait> waits(Underway state) {
        var waits = new ArrayList<Wait>();
        for (var past : state.course().stops()) {
            add(waits, new Wait(past.stop().from(), past.to(), past.stop().policy()));
        }
        switch (state) {
            case Running _ -> {
                // Nothing is waited for now.
            }
            case Stopped stopped -> {
                var stop = stopped.stop();
                add(waits, new Wait(stop.from(), null, stop.policy()));
            }
        }
        return waits;
    }

    /** A stop that took over from another goes on with it; how they go on together is the last one's. */
    private static void add(List<Wait> waits, Wait next) {
        if (!waits.isEmpty() && next.from().equals(waits.getLast().to())) {
            waits.set(waits.size() - 1, new Wait(waits.getLast().from(), next.to(), next.policy()));
        } else {
            waits.add(next);
        }
    }

    /** A clock on its way from the receipt to now. */
    private static final class Count {
        private final WorkCalendar calendar;
        private final Course course;
        private final Term term;
        private final Allowance whole;
        private Instant from;
        private Clock clock;

        Count(WorkCalendar calendar, Course course, Term term, Allowance whole, Instant receivedAt) {
            this.calendar = calendar;
            this.course = course;
            this.term = term;
            this.whole = whole;
            this.from = receivedAt;
            this.clock = Clock.fromReceipt(calendar, receivedAt, whole);
        }

        Count through(Underway state) {
            waits(state).forEach(this::through);
            return this;
        }

        /** What was over before the papers came at all was no waiting of theirs. */
        private void through(Wait wait) {
            var run = clock.lastRun();
            var to = wait.to();
            if (to != null && !to.isAfter(run.since())) {
                return;
            }
            var since = OfficeTime.later(wait.from(), run.since());
            var overrun = !since.isBefore(DueDate.missedAt(run.dueAt(), DueDate.byDate(term.unit())));
            var held = run.hold(calendar, term.unit(), since, overrun);
            clock = to == null ? held : goOn(held, to, overrun ? Policy.RESUME : wait.policy());
        }

        private Clock.Running goOn(Clock.Held held, Instant to, Policy policy) {
            if (policy == Policy.RESTART) {
                from = to;
            }
            var extension = course.terms().afterSupplement().workingDays();
            return held.goOn(calendar, to, policy, whole, extension);
        }
    }
}
