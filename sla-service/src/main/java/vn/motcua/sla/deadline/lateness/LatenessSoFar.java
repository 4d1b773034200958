package vn.motcua.sla.deadline.lateness;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.sla.calendar.WorkCalendar;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;

/** How late an open dossier is by now: what its end would say if it came at this moment. */
public final class LatenessSoFar {

    private LatenessSoFar() {}

    /**
     * The working minutes since its due instant, and whose they are.
     *
     * @param calendar of legal terms at the receiving agency
     */
    public static Lateness of(Underway state, WorkCalendar calendar, Instant now) {
        var dueAt = dueAt(state, calendar, now);
        var isLate = !now.isBefore(DueDate.missedAt(dueAt, state.course().byDate()));
        return isLate ? Attribution.of(state, calendar, now, false).of(dueAt) : new Lateness(0, List.of());
    }

    /** The legal instant; of a clock that stands, the one it would have if it went on now. */
    public static Instant dueAt(Underway state, WorkCalendar calendar, Instant at) {
        return switch (state) {
            case Running running -> running.clock().dueAt();
            case Stopped stopped -> stopped.clock().resume(calendar, at).dueAt();
        };
    }
}
