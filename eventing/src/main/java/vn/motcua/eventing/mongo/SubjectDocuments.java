package vn.motcua.eventing.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.JournalLine;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;

/** Subjects as documents: what a change puts down, and what is read back. */
final class SubjectDocuments<S> {
    private final StateMapper<S> states;

    SubjectDocuments(StateMapper<S> states) {
        this.states = states;
    }

    Document inserted(Change<S> change) {
        var document = new Document("_id", change.before().id())
                .append("version", 1L)
                .append("sequence", change.sequence())
                .append("partition", change.partition())
                .append("state", states.write(change.state()))
                .append("index", index(change.index()))
                .append("inbox", new Document(Map.copyOf(change.watermarks())))
                .append(
                        "outbox",
                        change.outbox().stream().map(SubjectDocuments::document).toList())
                .append(
                        "todo",
                        change.todo().stream().map(SubjectDocuments::document).toList());
        if (!change.journal().isEmpty()) {
            document.append("journal", lines(change.journal())).append(MongoStore.JOURNALED_AT, journaledAt(change));
        }
        var parked = change.parked();
        if (parked != null) {
            document.append("parked", document(parked));
        }
        return document;
    }

    Bson updates(Change<S> change) {
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
        }
        updates.add(set(
                "outbox",
                change.pending().stream().map(SubjectDocuments::document).toList()));
        if (!change.journal().isEmpty()) {
            updates.add(pushEach("journal", lines(change.journal())));
            updates.add(set(MongoStore.JOURNALED_AT, journaledAt(change)));
        }
        if (!change.todo().equals(before.todo())) {
            updates.add(set(
                    "todo",
                    change.todo().stream().map(SubjectDocuments::document).toList()));
        }
        var parked = change.parked();
        if (parked != null) {
            updates.add(set("parked", document(parked)));
        } else if (before.parked() != null) {
            updates.add(unset("parked"));
        }
        return combine(updates);
    }

    Stored<S> stored(Document found) {
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
                        .map(SubjectDocuments::outboxEntry)
                        .toList(),
                found.getList("todo", Document.class, List.of()).stream()
                        .map(SubjectDocuments::todo)
                        .toList(),
                parked == null ? null : parked(parked));
    }

    private static Document index(@Nullable Map<String, Object> fields) {
        return fields == null ? new Document() : MongoStore.values(fields);
    }

    private static Date journaledAt(Change<?> change) {
        return Date.from(change.journal().getLast().recordedAt());
    }

    private static List<Document> lines(List<JournalLine> journal) {
        return journal.stream().map(SubjectDocuments::document).toList();
    }

    private static Document document(JournalLine line) {
        return MongoStore.values(line.fact()).append("recordedAt", Date.from(line.recordedAt()));
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

    static Parked parked(Document parked) {
        return new Parked(
                (int) number(parked, "partition"),
                number(parked, "offset"),
                parked.getString("source"),
                number(parked, "sequence"),
                parked.getString("reason"),
                instant(parked, "since"),
                number(parked, "skippedTo"));
    }

    static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Map<String, String> strings(Document document, String field) {
        var strings = new HashMap<String, String>();
        document.get(field, Document.class).forEach((name, value) -> strings.put(name, (String) value));
        return strings;
    }
}
