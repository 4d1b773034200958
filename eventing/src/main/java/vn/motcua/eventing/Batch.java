package vn.motcua.eventing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Many subjects at once, each by a machine of its own: read together, written together. Each write still happens only if its
 * version is as it was read. If one of them does not, nobody knows which did: all are done again one by one. A machine that
 * fails does not keep the others from their end.
 */
public final class Batch<S> implements Machine {
    private static final int MOST = 50;

    private final Ports<S, ?, ?, ?> ports;
    private final List<Batchable<S>> parts;

    private final Queue<Batchable<S>> unprepared;
    private final List<Batchable<S>> ready = new ArrayList<>();
    private final Deque<Batchable<S>> alone = new ArrayDeque<>();
    private final Set<String> inDoubt = new LinkedHashSet<>();
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private boolean read;

    /** @param parts of different subjects */
    public Batch(Ports<S, ?, ?, ?> ports, List<? extends Batchable<S>> parts) {
        this.ports = ports;
        this.parts = List.copyOf(parts);
        this.unprepared = new ArrayDeque<>(parts);
    }

    /** The same machines in batches: enough of them together to spare the database, few enough to keep nobody waiting. */
    public static <P> List<List<P>> divided(List<P> machines) {
        return IntStream.iterate(0, from -> from < machines.size(), from -> from + MOST)
                .mapToObj(from -> machines.subList(from, Math.min(machines.size(), from + MOST)))
                .toList();
    }

    @Override
    public boolean step() {
        if (!read) {
            read();
        } else if (!unprepared.isEmpty()) {
            prepare(unprepared.remove());
        } else if (!ready.isEmpty()) {
            write();
        } else if (!alone.isEmpty()) {
            goOn(alone.remove());
        }
        return !unprepared.isEmpty() || !ready.isEmpty() || !alone.isEmpty();
    }

    private void read() {
        read = true;
        try {
            ports.readTogether(parts.stream().map(Batchable::id).toList());
        } catch (RuntimeException e) {
            unprepared.clear();
            parts.forEach(part -> failures.put(part.id(), e));
        }
    }

    private void prepare(Batchable<S> part) {
        try {
            if (!part.step()) {
                return;
            }
            if (part.prepared().isPresent()) {
                ready.add(part);
            } else {
                alone.add(part);
            }
        } catch (RuntimeException e) {
            failures.put(part.id(), e);
        }
    }

    private void write() {
        var together = List.copyOf(ready);
        ready.clear();
        if (together.size() == 1) {
            alone.addAll(together);
            return;
        }
        try {
            var after = ports.write(
                    together.stream().map(part -> part.prepared().orElseThrow()).toList());
            for (var place = 0; place < after.size(); place++) {
                together.get(place).written(after.get(place));
            }
            if (after.isEmpty()) {
                together.forEach(part -> {
                    part.inDoubt();
                    inDoubt.add(part.id());
                    alone.add(part);
                });
            }
        } catch (RuntimeException e) {
            together.forEach(part -> failures.put(part.id(), e));
        }
    }

    private void goOn(Batchable<S> part) {
        try {
            if (part.step()) {
                alone.addFirst(part);
            }
        } catch (RuntimeException e) {
            failures.put(part.id(), e);
        }
    }

    /** Why machines did not come to their end, by subject. */
    public Map<String, RuntimeException> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** What was written by these machines, as far as they know. */
    public List<Commit<S>> commits() {
        return parts.stream().flatMap(part -> part.commit().stream()).toList();
    }

    /** Subjects that were perhaps written by a machine that does not know it: their outboxes are to be looked at. */
    public Set<String> inDoubt() {
        return Set.copyOf(inDoubt);
    }
}
