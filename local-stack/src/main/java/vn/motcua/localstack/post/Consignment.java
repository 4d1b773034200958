package vn.motcua.localstack.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An accepted order and what has happened to it so far. */
public record Consignment(
        PostOrder order, String trackingCode, @Nullable String key, boolean automatic, List<Event> events) {

    /** One step, with the carrier's own code; told once the office has answered with success. */
    public record Event(int number, String code, Instant at, @Nullable String note, boolean told) {

        Event asTold() {
            return new Event(number, code, at, note, true);
        }
    }

    public Consignment {
        events = List.copyOf(events);
    }

    Consignment with(String code, Instant at, @Nullable String note) {
        var longer = new ArrayList<>(events);
        longer.add(new Event(events.size() + 1, code, at, note, false));
        return new Consignment(order, trackingCode, key, automatic, longer);
    }

    Consignment told(Event event) {
        return new Consignment(
                order,
                trackingCode,
                key,
                automatic,
                events.stream()
                        .map(each -> each.number() == event.number() ? each.asTold() : each)
                        .toList());
    }

    Optional<Event> untold() {
        return events.stream().filter(event -> !event.told()).findFirst();
    }
}
