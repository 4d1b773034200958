package vn.motcua.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;

/**
 * The released types of one log, by their names on the wire and by their records.
 *
 * @param <E> the sealed type of its events
 */
final class Vocabulary<E> {
    private final Class<E> events;
    private final List<Entry> entries;
    private final Map<String, Entry> byType;
    private final Map<Class<?>, Entry> byRecord;

    /** @param sealedTypes whose records are the events, in the order in which they are listed */
    Vocabulary(Class<E> events, Class<?>... sealedTypes) {
        this.events = events;
        this.entries = Arrays.stream(sealedTypes)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .<Entry>map(Entry::of)
                .toList();
        this.byType = entries.stream().collect(toUnmodifiableMap(Entry::type, Function.identity()));
        this.byRecord = entries.stream().collect(toUnmodifiableMap(Entry::record, Function.identity()));
    }

    List<Entry> entries() {
        return entries;
    }

    Entry entryOf(Object event) {
        var entry = byRecord.get(event.getClass());
        if (entry == null) {
            throw new IllegalStateException("Not in the catalogue: " + event.getClass());
        }
        return entry;
    }

    E read(String type, byte[] value) {
        var entry = byType.get(type);
        if (entry == null) {
            throw new UnreadableEventException("Expected a type of the catalogue, got " + type);
        }
        return events.cast(WireJson.read(type, value, entry.record()));
    }
}
