package vn.motcua.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.JournalLine;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;

/** One collection of subjects. Never replaces a document: that would bring back records already sent. */
public final class MongoStore<S> implements Store<S> {
    /** When the last line of a subject's journal was recorded; {@code journal} has the lines. */
    public static final String JOURNALED_AT = "journaledAt";

    private final MongoCollection<Document> collection;
    private final StateMapper<S> states;

    public MongoStore(MongoCollection<Document> collection, StateMapper<S> states) {
        this.collection = collection;
        this.states = states;
    }

    /** Declares the indexes of the polled fields; lists declare their own. */
    public void declareIndexes() {
        var sparse = new IndexOptions().sparse(true);
        collection.createIndex(Indexes.ascending("outbox.at"), sparse);
        collection.createIndex(Indexes.ascending("todo.nextTryAt"), sparse);
        collection.createIndex(Indexes.ascending("index.nextCheckAt"), sparse);
        collection.createIndex(Indexes.ascending("parked.since"), sparse);
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(collection
                        .find(eq("_id", id))
                        .projection(exclude("index", "journal", JOURNALED_AT))
                        .first())
                .map(this::stored);
    }

    @Override
    public List<Stored<S>> findAll(List<String> ids) {
        return collection
                .find(in("_id", ids))
                .projection(exclude("index", "journal", JOURNALED_AT))
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public boolean write(Change<S> change) {
        return change.before().version() == 0 ? insert(change) : update(change);
    }

    @Override
    public boolean writeAll(List<Change<S>> changes) {
        try {
            var result = collection.bulkWrite(
                    changes.stream().map(this::model).toList(), new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + result.getInsertedCount() == changes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private WriteModel<Document> model(Change<S> change) {
        return change.before().version() == 0
                ? new InsertOneModel<>(inserted(change))
                : new UpdateOneModel<>(asItWas(change), updates(change));
    }

    private boolean insert(Change<S> change) {
        try {
            collection.insertOne(inserted(change));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    && isKept(change.before().id())) {
                return false;
            }
            throw e;
        }
    }

    private Document inserted(Change<S> change) {
        var document = new Document("_id", change.before().id())
                .append("version", 1L)
                .append("sequence", change.sequence())
                .append("partition", change.partition())
                .append("state", states.write(change.state()))
                .append("index", index(change.index()))
                .append("inbox", new Document(Map.copyOf(change.watermarks())))
                .append(
                        "outbox",
                        change.outbox().stream().map(MongoStore::document).toList())
                .append("todo", change.todo().stream().map(MongoStore::document).toList());
        if (!change.journal().isEmpty()) {
            document.append("journal", lines(change.journal())).append(JOURNALED_AT, journaledAt(change));
        }
        var parked = change.parked();
        if (parked != null) {
            document.append("parked", document(parked));
        }
        return document;
    }

    /** Tells a lost race for the subject from a duplicate in some other unique index, which no second try would heal. */
    private boolean isKept(String id) {
        return collection.find(eq("_id", id)).projection(include("_id")).first() != null;
    }

    private boolean update(Change<S> change) {
        return collection.updateOne(asItWas(change), updates(change)).getMatchedCount() == 1;
    }

    private static Bson asItWas(Change<?> change) {
        return and(
                eq("_id", change.before().id()), eq("version", change.before().version()));
    }

    private Bson updates(Change<S> change) {
        var before = change.before();
        var updates = new ArrayList<Bson>();
        updates.add(set("version", before.version() + 1));
        if (change.index() != null) {
            updates.add(set("state", states.write(change.state())));
            updates.add(set("index", index(change.index())));
        }
        change.watermarks().forEach((source, sequence) -> updates.add(set("inbox." + source, sequence)));
        if (!change.outbox().isEmpty()) {
            updates.add(set("sequence", change.sequence()));
            updates.add(pushEach(
                    "outbox", change.outbox().stream().map(MongoStore::document).toList()));
        }
        if (!change.journal().isEmpty()) {
            updates.add(pushEach("journal", lines(change.journal())));
            updates.add(set(JOURNALED_AT, journaledAt(change)));
        }
        if (!change.todo().equals(before.todo())) {
            updates.add(
                    set("todo", change.todo().stream().map(MongoStore::document).toList()));
        }
        var parked = change.parked();
        if (parked != null) {
            updates.add(set("parked", document(parked)));
        } else if (before.parked() != null) {
            updates.add(unset("parked"));
        }
        return combine(updates);
    }

    @Override
    public void removeSent(String id, Collection<Long> sequences) {
        removeSent(Map.of(id, sequences));
    }

    /** The same for many subjects in one round trip. */
    public void removeSent(Map<String, ? extends Collection<Long>> sequences) {
        collection.bulkWrite(
                sequences.entrySet().stream()
                        .map(sent -> new UpdateOneModel<Document>(
                                eq("_id", sent.getKey()), pull("outbox", in("sequence", sent.getValue()))))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<String> unsent(Instant before, int limit) {
        return ids(lt("outbox.at", Date.from(before)), "outbox.at", limit);
    }

    @Override
    public List<String> withWorkDue(Instant now, int limit) {
        return ids(lte("todo.nextTryAt", Date.from(now)), "todo.nextTryAt", limit);
    }

    @Override
    public List<String> toCheck(Collection<Integer> partitions, Instant businessNow, int limit) {
        return ids(dueForCheck(partitions, businessNow), "index.nextCheckAt", limit);
    }

    /**
     * The same subjects, whole, so that nobody has to read them one by one.
     *
     * @param except ids to pass over
     */
    public List<Stored<S>> wholeToCheck(
            Collection<Integer> partitions, Instant businessNow, Collection<String> except, int limit) {
        var due = dueForCheck(partitions, businessNow);
        return collection
                .find(except.isEmpty() ? due : and(due, nin("_id", except)))
                .projection(exclude("index", "journal"))
                .sort(ascending("index.nextCheckAt"))
                .limit(limit)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    private static Bson dueForCheck(Collection<Integer> partitions, Instant businessNow) {
        return and(lte("index.nextCheckAt", Date.from(businessNow)), in("partition", partitions));
    }

    /** Ids of parked subjects with their marks, oldest first. */
    public List<Map.Entry<String, Parked>> parked(int limit) {
        return collection
                .find(gt("parked.since", Date.from(Instant.EPOCH)))
                .projection(include("parked"))
                .sort(ascending("parked.since"))
                .limit(limit)
                .map(found -> Map.entry(found.getString("_id"), parked(found.get("parked", Document.class))))
                .into(new ArrayList<>());
    }

    /**
     * How much is waiting.
     *
     * @param outbox subjects with unsent records, counted up to 1,000
     * @param oldestOutbox machine time of the oldest of them
     * @param todo subjects with work, counted up to 1,000
     * @param nextTodo machine time at which the first work is to be tried
     * @param parked parked subjects, counted up to 1,000
     */
    public record Backlog(
            int outbox, @Nullable Instant oldestOutbox, int todo, @Nullable Instant nextTodo, int parked) {}

    /** Counts what is waiting. */
    public Backlog backlog() {
        var outbox = first("outbox", "at");
        var todo = first("todo", "nextTryAt");
        return new Backlog(
                outbox.size(),
                outbox.stream().min(Instant::compareTo).orElse(null),
                todo.size(),
                todo.stream().min(Instant::compareTo).orElse(null),
                parked(1000).size());
    }

    private List<Instant> first(String array, String field) {
        var path = array + "." + field;
        return collection
                .find(lt(path, Date.from(Instant.parse("9999-01-01T00:00:00Z"))))
                .projection(include(path))
                .limit(1000)
                .map(found -> found.getList(array, Document.class).stream()
                        .map(entry -> instant(entry, field))
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX))
                .into(new ArrayList<>());
    }

    private List<String> ids(Bson filter, String order, int limit) {
        return collection
                .find(filter)
                .projection(include("_id"))
                .sort(ascending(order))
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private Stored<S> stored(Document found) {
        var inbox = new HashMap<String, Long>();
        found.get("inbox", new Document())
                .forEach((source, sequence) -> inbox.put(source, ((Number) sequence).longValue()));
        var parked = found.get("parked", Document.class);
        return new Stored<>(
                found.getString("_id"),
                number(found, "version"),
                number(found, "sequence"),
                states.read(found.get("state", Document.class)),
                inbox,
                found.getList("outbox", Document.class, List.of()).stream()
                        .map(MongoStore::outboxEntry)
                        .toList(),
                found.getList("todo", Document.class, List.of()).stream()
                        .map(MongoStore::todo)
                        .toList(),
                parked == null ? null : parked(parked));
    }

    private static Document index(@Nullable Map<String, Object> fields) {
        return fields == null ? new Document() : values(fields);
    }

    /** Fields as a document has them: an instant is a date there, however deep it lies. */
    public static Document values(Map<String, ?> fields) {
        var document = new Document();
        fields.forEach((name, value) -> document.append(name, value(value)));
        return document;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case Map<?, ?> map -> {
                var inner = new Document();
                map.forEach((name, each) -> inner.append((String) name, value(each)));
                yield inner;
            }
            case List<?> list -> list.stream().map(MongoStore::value).toList();
            case null -> null;
            default -> value;
        };
    }

    private static Date journaledAt(Change<?> change) {
        return Date.from(change.journal().getLast().recordedAt());
    }

    private static List<Document> lines(List<JournalLine> journal) {
        return journal.stream().map(MongoStore::document).toList();
    }

    private static Document document(JournalLine line) {
        return values(line.fact()).append("recordedAt", Date.from(line.recordedAt()));
    }

    private static Document document(OutboxEntry entry) {
        var record = entry.record();
        return new Document("sequence", entry.sequence())
                .append("at", Date.from(entry.at()))
                .append(
                        "record",
                        new Document("topic", record.topic())
                                .append("key", record.key())
                                .append("headers", new Document(Map.copyOf(record.headers())))
                                .append("value", new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static OutboxEntry outboxEntry(Document entry) {
        var record = entry.get("record", Document.class);
        var value = record.getString("value").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new OutboxEntry(
                number(entry, "sequence"),
                instant(entry, "at"),
                new Outgoing(record.getString("topic"), record.getString("key"), strings(record, "headers"), value));
    }

    private static Document document(Todo todo) {
        var document = new Document("id", todo.id())
                .append("kind", todo.kind())
                .append("data", new Document(Map.copyOf(todo.data())))
                .append("nextTryAt", Date.from(todo.nextTryAt()))
                .append("attempts", todo.attempts());
        return todo.trace() == null ? document : document.append("trace", todo.trace());
    }

    private static Todo todo(Document todo) {
        return new Todo(
                todo.getString("id"),
                todo.getString("kind"),
                strings(todo, "data"),
                instant(todo, "nextTryAt"),
                (int) number(todo, "attempts"),
                todo.getString("trace"));
    }

    private static Document document(Parked parked) {
        return new Document("partition", parked.partition())
                .append("offset", parked.offset())
                .append("source", parked.source())
                .append("sequence", parked.sequence())
                .append("reason", parked.reason())
                .append("since", Date.from(parked.since()))
                .append("skippedTo", parked.skippedTo());
    }

    private static Parked parked(Document parked) {
        return new Parked(
                (int) number(parked, "partition"),
                number(parked, "offset"),
                parked.getString("source"),
                number(parked, "sequence"),
                parked.getString("reason"),
                instant(parked, "since"),
                number(parked, "skippedTo"));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Map<String, String> strings(Document document, String field) {
        var strings = new HashMap<String, String>();
        document.get(field, Document.class).forEach((name, value) -> strings.put(name, (String) value));
        return strings;
    }
}
