package vn.motcua.eventing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;

/** Keeps books as the database does, and remembers all that was ever committed. Any call may fail before or after its effect. */
final class MemoryStore implements Store<Book> {
    private final Weather weather;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, TreeMap<Long, String>> committed = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();

    MemoryStore(Weather weather) {
        this.weather = weather;
    }

    private record Row(Stored<Book> stored, @Nullable Instant nextCheckAt, int partition) {}

    @Override
    public Optional<Stored<Book>> find(String id) {
        weather.mayFail();
        return peek(id);
    }

    /** Reads without an accident, for whoever watches. */
    Optional<Stored<Book>> peek(String id) {
        return Optional.ofNullable(rows.get(id)).map(Row::stored);
    }

    @Override
    public List<Stored<Book>> findAll(List<String> ids) {
        weather.mayFail();
        return ids.stream().flatMap(id -> peek(id).stream()).toList();
    }

    /** In no order; where it fails, some of them are written. */
    @Override
    public boolean writeAll(List<Change<Book>> changes) {
        return writeAll(changes, this::write);
    }

    static boolean writeAll(List<Change<Book>> changes, Predicate<Change<Book>> write) {
        var all = true;
        for (var change : changes) {
            all &= write.test(change);
        }
        return all;
    }

    @Override
    public boolean write(Change<Book> change) {
        weather.mayFail();
        var row = rows.get(change.before().id());
        if ((row == null ? 0 : row.stored().version()) != change.before().version()) {
            return false;
        }
        rows.put(change.before().id(), written(row, change));
        remember(change);
        weather.mayFail();
        return true;
    }

    private static Row written(@Nullable Row row, Change<Book> change) {
        var before = change.before();
        var now = row == null ? before : row.stored();
        var index = change.index();
        var inbox = new HashMap<>(now.inbox());
        inbox.putAll(change.watermarks());
        return new Row(
                new Stored<>(
                        before.id(),
                        before.version() + 1,
                        change.outbox().isEmpty() ? now.sequence() : change.sequence(),
                        index == null ? now.state() : change.state(),
                        inbox,
                        change.pending(),
                        change.todo(),
                        change.parked()),
                index != null ? (Instant) index.get("nextCheckAt") : row == null ? null : row.nextCheckAt(),
                change.partition());
    }

    private void remember(Change<Book> change) {
        var id = change.before().id();
        for (var entry : change.outbox()) {
            var known = committed(id).put(entry.sequence(), text(entry));
            if (known != null) {
                throw new Violation("Sequence %d of %s was committed twice: %s and %s"
                        .formatted(entry.sequence(), id, known, text(entry)));
            }
        }
        change.todo().forEach(todo -> asked(id).add(todo.id()));
    }

    private static String text(OutboxEntry entry) {
        return Broker.text(entry.record().value());
    }

    /** Everything that was ever announced of a subject, by sequence. */
    TreeMap<Long, String> committed(String id) {
        return committed.computeIfAbsent(id, any -> new TreeMap<>());
    }

    /** Ids of all work that was ever asked for. */
    Set<String> asked(String id) {
        return asked.computeIfAbsent(id, any -> new LinkedHashSet<>());
    }

    @Override
    public void removeSent(String id, Collection<Long> sequences) {
        weather.mayFail();
        replace(
                id,
                stored -> with(
                        stored,
                        stored.inbox(),
                        stored.outbox().stream()
                                .filter(entry -> !sequences.contains(entry.sequence()))
                                .toList(),
                        stored.todo()));
        weather.mayFail();
    }

    /** What only a planted bug does: an outbox as somebody has once read it. */
    void put(String id, List<OutboxEntry> outbox) {
        replace(id, stored -> with(stored, stored.inbox(), outbox, stored.todo()));
    }

    /** What only a planted bug does: watermarks on their own. */
    void advance(String id, Map<String, Long> watermarks) {
        replace(id, stored -> {
            var inbox = new HashMap<>(stored.inbox());
            watermarks.forEach((source, sequence) -> inbox.merge(source, sequence, Math::max));
            return with(stored, inbox, stored.outbox(), stored.todo());
        });
    }

    /** What only a planted bug does: a todo goes before its outcome is there. */
    void drop(String id, String todoId) {
        replace(
                id,
                stored -> with(
                        stored,
                        stored.inbox(),
                        stored.outbox(),
                        stored.todo().stream()
                                .filter(todo -> !todo.id().equals(todoId))
                                .toList()));
    }

    private void replace(String id, UnaryOperator<Stored<Book>> change) {
        rows.computeIfPresent(
                id, (key, row) -> new Row(change.apply(row.stored()), row.nextCheckAt(), row.partition()));
    }

    private static Stored<Book> with(
            Stored<Book> stored, Map<String, Long> inbox, List<OutboxEntry> outbox, List<Todo> todo) {
        return new Stored<>(
                stored.id(), stored.version(), stored.sequence(), stored.state(), inbox, outbox, todo, stored.parked());
    }

    @Override
    public List<String> unsent(Instant before, int limit) {
        return ids(row ->
                row.stored().outbox().stream().anyMatch(entry -> entry.at().isBefore(before)));
    }

    @Override
    public List<String> withWorkDue(Instant now, int limit) {
        return ids(row ->
                row.stored().todo().stream().anyMatch(todo -> !todo.nextTryAt().isAfter(now)));
    }

    @Override
    public List<String> toCheck(Collection<Integer> partitions, Instant businessNow, int limit) {
        return ids(row -> row.nextCheckAt() != null
                && !row.nextCheckAt().isAfter(businessNow)
                && partitions.contains(row.partition()));
    }

    private List<String> ids(Predicate<Row> wanted) {
        weather.mayFail();
        var found = new ArrayList<String>();
        rows.forEach((id, row) -> {
            if (wanted.test(row)) {
                found.add(id);
            }
        });
        return found;
    }

    /** Parked subjects with their marks. */
    Map<String, Parked> parked() {
        var found = new LinkedHashMap<String, Parked>();
        rows.forEach((id, row) -> {
            var mark = row.stored().parked();
            if (mark != null) {
                found.put(id, mark);
            }
        });
        return found;
    }

    /** Whether nothing is left to send, to do, to replay or to wait for. */
    boolean isQuiet() {
        return rows.values().stream()
                .allMatch(row -> row.stored().outbox().isEmpty()
                        && row.stored().todo().isEmpty()
                        && row.stored().parked() == null
                        && row.nextCheckAt() == null);
    }
}
