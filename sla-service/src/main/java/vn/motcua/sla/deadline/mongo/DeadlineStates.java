package vn.motcua.sla.deadline.mongo;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;

/** Keeps the state by the names of its records. */
@Component
final class DeadlineStates implements StateMapper<Deadline> {
    private final StateMapper<Deadline> json =
            JsonStates.of(Deadline.class, Clock.class, Step.class, Appointment.class, Budget.class, SideClock.class);

    @Override
    public Document write(Deadline state) {
        return json.write(state);
    }

    @Override
    public Deadline read(Document document) {
        return json.read(document);
    }
}
