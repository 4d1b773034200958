package vn.motcua.sla.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.calendar.Calendars;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.clock.DueDate;
import vn.motcua.sla.deadline.lateness.Attribution;
import vn.motcua.sla.deadline.lateness.LatenessSoFar;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Closing;
import vn.motcua.sla.deadline.state.Closing.How;
import vn.motcua.sla.deadline.state.Deadline.Running;
import vn.motcua.sla.deadline.state.Deadline.Stopped;
import vn.motcua.sla.deadline.state.Deadline.Underway;

/** How a legal clock ends: in time or late, and if late, whose the late minutes are. */
final class Endings {
    private final Calendars calendars;

    Endings(Calendars calendars) {
        this.calendars = calendars;
    }

    DeadlineEvent closed(Underway state, How how, Instant at) {
        var calendar = calendars.ofLegalTerms(state.dossier().receivingAgency());
        var dueAt = LatenessSoFar.dueAt(state, calendar, at);
        var outcome = Closing.classed(how, dueAt, state.course().byDate(), at);
        var lateness = outcome == Punctuality.LATE
                ? Attribution.of(state, calendar, at, how == How.RESOLVED).of(dueAt)
                : new Lateness(0, List.of());
        return new DeadlineEvent.Closed(new Closing(how, at, outcome, dueAt, lateness, kept(state, at)));
    }

    /** Whether the new date was kept: measured by the same date as its miss is declared by. */
    private static @Nullable Boolean kept(Underway state, Instant at) {
        return switch (state.course().appointment()) {
            case Appointment.AsPrinted _ -> null;
            case Appointment.Renewed renewed ->
                switch (state) {
                    case Running running -> at.isBefore(DueDate.missedAt(running.dueAt(), true));
                    case Stopped _ ->
                        switch (renewed.clock()) {
                            case Clock.Running _ -> true;
                            case Clock.Held held -> !held.overrun();
                        };
                };
        };
    }
}
