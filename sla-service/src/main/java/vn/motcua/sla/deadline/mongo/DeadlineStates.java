package vn.motcua.sla.deadline.mongo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.clock.Clock;
import vn.motcua.sla.deadline.state.Appointment;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Dossier;
import vn.motcua.sla.deadline.state.SideClock;
import vn.motcua.sla.deadline.state.Step;

/** Keeps the state by the names of its records. */
@Component
final class DeadlineStates extends JsonStates<Deadline> {

    DeadlineStates() {
        super(
                Deadline.class,
                Map.of(Dossier.class, InOne.class),
                Clock.class,
                Step.class,
                Appointment.class,
                Budget.class,
                SideClock.class);
    }

    /** What a dossier is about lies side by side with whom it concerns. */
    private interface InOne {
        @JsonUnwrapped
        Dossier.Matter matter();
    }
}
