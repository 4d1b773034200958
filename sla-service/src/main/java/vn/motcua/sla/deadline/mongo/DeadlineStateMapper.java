package vn.motcua.sla.deadline.mongo;

import org.bson.Document;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.deadline.Appointment;
import vn.motcua.sla.deadline.Clock;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.SideClock;
import vn.motcua.sla.deadline.Step;

/** Keeps the state by the names of its records. */
public final class DeadlineStateMapper implements StateMapper<Deadline> {
    private final StateMapper<Deadline> json =
            new JsonStates<>(Deadline.class, Clock.class, Step.class, Appointment.class, Budget.class, SideClock.class);

    @Override
    public Document write(Deadline state) {
        return json.write(state);
    }

    @Override
    public Deadline read(Document document) {
        return json.read(document);
    }
}
