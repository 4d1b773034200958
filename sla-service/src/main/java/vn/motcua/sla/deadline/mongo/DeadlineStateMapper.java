package vn.motcua.sla.deadline.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.sla.calendar.Budget;
import vn.motcua.sla.deadline.Appointment;
import vn.motcua.sla.deadline.Clock;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.SideClock;
import vn.motcua.sla.deadline.Step;

/** Keeps the state by the names of its records. What was kept before a field existed is read as if it had been empty. */
public final class DeadlineStateMapper implements StateMapper<Deadline> {
    private static final List<String> LATER_LISTS = List.of("clocks", "breaches");

    private final StateMapper<Deadline> json =
            JsonStates.of(Deadline.class, Clock.class, Step.class, Appointment.class, Budget.class, SideClock.class);

    @Override
    public Document write(Deadline state) {
        return json.write(state);
    }

    @Override
    public Deadline read(Document document) {
        return json.read(new Document(completed(document)));
    }

    /** The lists are in a registered dossier itself, in the course of an accepted one, and in what an annulled one was before. */
    private static Map<String, Object> completed(Map<String, Object> state) {
        var completed = new LinkedHashMap<>(state);
        if (completed.containsKey("supplements")) {
            LATER_LISTS.forEach(list -> completed.putIfAbsent(list, List.of()));
        }
        completed.replaceAll((name, value) -> switch (name) {
            case "course", "before" -> completed(map(value));
            default -> value;
        });
        return completed;
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, inner) -> map.put((String) name, inner));
        return map;
    }
}
