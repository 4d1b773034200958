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
import static com.mongodb.client.model.Updates.pull;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;

/** One collection of subjects. */
public final class MongoStore<S> implements Store<S> {
    /** When the last line of a subject's journal was recorded; {@code journal} has the lines. */
    public static final String JOURNALED_AT = "journaledAt";

    private final MongoCollection<Document> collection;
    private final SubjectDocuments<S> documents;

    public MongoStore(MongoCollection<Document> collection, StateMapper<S> states) {
        this.collection = collection;
        this.documents = new SubjectDocuments<>(states);
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
                .map(documents::stored);
    }

    /** Whether a subject is there and at this version. */
    public boolean isAt(String id, long version) {
        return collection
                        .find(and(eq("_id", id), eq("version", version)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    @Override
    public List<Stored<S>> findAll(List<String> ids) {
        return collection
                .find(in("_id", ids))
                .projection(exclude("index", "journal", JOURNALED_AT))
                .map(documents::stored)
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
                ? new InsertOneModel<>(documents.inserted(change))
                : new UpdateOneModel<>(asItWas(change), documents.updates(change));
    }

    private boolean insert(Change<S> change) {
        try {
            collection.insertOne(documents.inserted(change));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    && isKept(change.before().id())) {
                return false;
            }
            throw e;
        }
    }

    /** Tells a lost race for the subject from a duplicate in some other unique index, which no second try would heal. */
    private boolean isKept(String id) {
        return collection.find(eq("_id", id)).projection(include("_id")).first() != null;
    }

    private boolean update(Change<S> change) {
        return collection.updateOne(asItWas(change), documents.updates(change)).getMatchedCount() == 1;
    }

    private static Bson asItWas(Change<?> change) {
        return and(
                eq("_id", change.before().id()), eq("version", change.before().version()));
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
                .map(documents::stored)
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
                .map(found ->
                        Map.entry(found.getString("_id"), SubjectDocuments.parked(found.get("parked", Document.class))))
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

    /**
     * Counts what is waiting.
     *
     * @param sentTo the last sequence of a subject that is known to be sent, though it may still be in the outbox
     */
    public Backlog backlog(ToLongFunction<String> sentTo) {
        var outbox = first(
                "outbox",
                "at",
                "outbox.sequence",
                (id, entry) -> SubjectDocuments.number(entry, "sequence") > sentTo.applyAsLong(id));
        var todo = first("todo", "nextTryAt", "_id", (id, entry) -> true);
        return new Backlog(
                outbox.size(),
                outbox.stream().min(Instant::compareTo).orElse(null),
                todo.size(),
                todo.stream().min(Instant::compareTo).orElse(null),
                parked(1000).size());
    }

    private List<Instant> first(String array, String field, String alsoRead, BiPredicate<String, Document> counts) {
        var path = array + "." + field;
        var instants = new ArrayList<Instant>();
        collection
                .find(lt(path, Date.from(Instant.parse("9999-01-01T00:00:00Z"))))
                .projection(include(path, alsoRead))
                .limit(1000)
                .forEach(found -> found.getList(array, Document.class).stream()
                        .filter(entry -> counts.test(found.getString("_id"), entry))
                        .map(entry -> SubjectDocuments.instant(entry, field))
                        .min(Instant::compareTo)
                        .ifPresent(instants::add));
        return instants;
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
}
