package vn.motcua.eventing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reference data that a test publishes. */
public final class InMemoryPublished<T> implements Published<T> {
    private final Map<String, T> entries = new TreeMap<>();
    private final Function<T, String> key;
    private long changes;

    public InMemoryPublished(Function<T, String> key, Collection<? extends T> entries) {
        this.key = key;
        this.entries.putAll(entries.stream().collect(Collectors.toMap(key, Function.identity())));
    }

    /** Publishes an entry, in the place of one with its key. */
    public void put(T entry) {
        entries.put(key.apply(entry), entry);
        changes++;
    }

    @Override
    public Optional<T> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public Collection<T> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public long changes() {
        return changes;
    }
}
