package vn.motcua.sla.deadline.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;

/** Keeps the state by the names of its records. */
@Component
final class DeadlineStates extends JsonStates<Deadline> {

    DeadlineStates() {
        super(Deadline.class, Clock.class, Step.class, Appointment.class, Budget.class, SideClock.class);
    }
}
