package vn.motcua.eventing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;

/** Subjects by their real rules, kept in memory. */
public final class InMemorySubjects<S, C, E, R> implements Subjects<S, C, R> {
    private final Decider<S, C, E, R> rules;
    private final Map<String, Stored<S>> kept = new HashMap<>();

    public InMemorySubjects(Decider<S, C, E, R> rules) {
        this.rules = rules;
    }

    public void clear() {
        kept.clear();
    }

    /** Puts a subject there as it is, in its first version. */
    public void put(String id, S state) {
        kept.put(id, stored(id, 1, state));
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Handled<S, R> handle(String id, @Nullable Long ifVersion, C command) {
        var before = find(id).orElseGet(() -> stored(id, 0, rules.initial()));
        if (ifVersion != null && ifVersion != before.version()) {
            return new Handled.Stale<>(before);
        }
        return switch (rules.decide(before.state(), command)) {
            case Rejected<E, R>(var rejection) -> new Handled.Refused<>(rejection, before);
            case Accepted<E, R>(var events) -> new Handled.Done<>(after(before, events));
        };
    }

    private Stored<S> after(Stored<S> before, List<E> events) {
        if (events.isEmpty()) {
            return before;
        }
        var state = before.state();
        for (var event : events) {
            state = rules.apply(state, event);
        }
        var after = stored(before.id(), before.version() + 1, state);
        kept.put(before.id(), after);
        return after;
    }

    private static <S> Stored<S> stored(String id, long version, S state) {
        return new Stored<>(id, version, 0, state, Map.of(), List.of(), List.of(), null);
    }
}
