package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A collection that answers by {@code _id} and by its declared indexes instead of reading every document. It keeps documents as
 * BSON and decodes what it hands out: a reader never sees half of the next update. Whoever writes has the collection alone;
 * whoever reads takes it as it is at one moment and then stands in nobody's way, however much he reads.
 */
final class IndexedCollection extends AbstractMongoCollection<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexedCollection.class);
    private static final int WORTH_TELLING = 1_000;
    private static final String ID = "_id";
    private static final String SHADOW = "#sorted";

    private final IndexedDatabase home;
    private final MVMap<Object, byte[]> documents;
    private final LongAdder scanned;

    /** How documents are read for the update that has the collection. */
    private @Nullable Function<byte[], Document> updateReader;

    /** @param scanned counts the documents that are read to find those asked for */
    IndexedCollection(
            IndexedDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors,
            LongAdder scanned) {
        super(database, name, options, cursors);
        this.home = database;
        this.documents = documents;
        this.scanned = scanned;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var field = getIdField();
        var id = field == null ? UUID.randomUUID() : Missing.ofNullable(document.get(field));
        if (documents.putIfAbsent(id, Bson.encode(document)) != null) {
            throw new IllegalStateException("Expected no document " + id + " in " + this + " yet, found one");
        }
        return id;
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var found = documents.get(position);
        return found == null ? null : Bson.decode(found);
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(Missing.ofNullable(position), Bson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("Expected a document " + position + " in " + this + ", found none");
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** A unique index answers equality only; a sorted one beside it answers ranges, prefixes and orders. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        if (index instanceof SortedIndex sorted && !sorted.built()) {
            build(sorted);
        }
        super.addIndex(index);
        var onId = index.getKeys().size() == 1
                && index.getKeys().getFirst().getKey().equals(ID);
        if (index.isUnique() && !onId) {
            addIndex(home.sortedIndex(getCollectionName(), index.getName() + SHADOW, index.getKeys()));
        }
    }

    /** Also what an older version of this house left without indexes on disk, the first time it is opened. */
    private void build(SortedIndex index) {
        if (documents.sizeAsLong() >= WORTH_TELLING) {
            LOG.warn("Building index {} of {}, with {} documents", index.getName(), getFullName(), documents.size());
        }
        index.build(values(documents.cursor(null)).map(Bson::decode));
        home.indexBuilt();
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        if (getIndexes().stream().anyMatch(index -> index.getName().equals(name + SHADOW))) {
            super.dropIndex(name + SHADOW);
        }
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void addDocuments(Stream<Document> added) {
        super.addDocuments(added);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return super.insertDocuments(inserted, isOrdered);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        updateReader = updateReader(selector, update);
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            updateReader = null;
        }
    }

    /** An update that changes some fields decodes these and those that indexes are of, and copies the others. */
    private Function<byte[], Document> updateReader(Document selector, Document update) {
        return NeededFields.ofUpdate(selector, update)
                .<Function<byte[], Document>>map(looked -> {
                    looked.add(ID);
                    getIndexes().forEach(index -> index.getKeys()
                            .forEach(key -> looked.add(Path.of(key.getKey()).top())));
                    return stored -> Bson.decodeInPlace(stored, looked::contains);
                })
                .orElse(Bson::decode);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var reader = updateReader;
        return reader != null && Thread.holdsLock(this)
                ? matchDocuments(query, orderBy, skip, limit, batchSize, projection, reader)
                : matchDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return matchDocuments(
                query, orderBy, skip, limit, batchSize, projection, NeededFields.reader(query, orderBy, projection));
    }

    private QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection,
            Function<byte[], Document> reader) {
        var found = now(Conditions.of(query), orderBy, limit == 0 ? Long.MAX_VALUE : (long) skip + limit);
        return matchDocumentsFromStream(
                query,
                found.documents().peek(read -> scanned.increment()).map(reader),
                skip,
                limit,
                batchSize,
                found.ordered() ? null : deriveComparator(orderBy),
                projection);
    }

    private record Found(Stream<byte[]> documents, boolean ordered) {}

    /** What there is to read at this moment; it may be read later, as it was. */
    private synchronized Found now(Conditions conditions, @Nullable Document orderBy, long enough) {
        var candidates = candidates(conditions, orderBy, enough);
        return new Found(candidates.documents().get(), candidates.ordered());
    }

    /** @param documents from the moment on at which it is asked for them */
    private record Candidates(Supplier<Stream<byte[]>> documents, long size, boolean ordered) {}

    /** @param enough after so many that fit nobody reads on, if they come in order */
    private Candidates candidates(Conditions conditions, @Nullable Document orderBy, long enough) {
        var ids = ID.equals(getIdField()) ? conditions.on(ID) : null;
        if (ids != null && ids.oneOf() != null) {
            var wanted = ids.oneOf();
            return new Candidates(() -> at(wanted.stream()), wanted.size(), false);
        }
        var indexes = getIndexes().stream()
                .filter(SortedIndex.class::isInstance)
                .map(SortedIndex.class::cast)
                .toList();
        var ways = Stream.concat(
                        QueryPlan.all(indexes, conditions, orderBy)
                                .map(plan -> new Candidates(() -> at(plan.positions()), plan.size(), plan.ordered())),
                        Stream.of(inKeyOrder(ids, orderBy)))
                .toList();
        var mostThatFit = ways.stream().mapToLong(Candidates::size).min().orElseThrow();
        return ways.stream()
                .min(Comparator.<Candidates>comparingDouble(
                                way -> way.ordered() ? read(way.size(), mostThatFit, enough) : way.size())
                        .thenComparing(way -> !way.ordered()))
                .orElseThrow();
    }

    private Stream<byte[]> at(Stream<?> positions) {
        var all = documents.getRootPage();
        return positions.map(position -> documents.get(all, position)).filter(Objects::nonNull);
    }

    /** How many of so many have to be read until enough are found, if those that fit are spread evenly among them. */
    private static double read(long size, long fitting, long enough) {
        return fitting <= enough ? size : (double) size * enough / fitting;
    }

    /** The documents lie in the order of their {@code _id}. */
    private Candidates inKeyOrder(Conditions.@Nullable Field ids, @Nullable Document orderBy) {
        var backwards = orderBy != null
                && (orderBy.keySet().equals(Set.of(ID)) || isNaturalDescending(orderBy))
                && orderBy.values().iterator().next() instanceof Number direction
                && direction.intValue() < 0;
        var ordered = orderBy == null || orderBy.isEmpty() || List.of(ID).equals(List.copyOf(orderBy.keySet()));
        var lower = ids == null || ids.lower() == null ? null : ids.lower().value();
        var upper = ids == null || ids.upper() == null ? null : ids.upper().value();
        return new Candidates(
                () -> values(backwards ? documents.cursor(upper, lower, true) : documents.cursor(lower, upper, false)),
                between(lower, upper),
                ordered);
    }

    private long between(@Nullable Object lower, @Nullable Object upper) {
        var end = upper == null ? documents.sizeAsLong() : documentsBefore(upper) + 1;
        return Math.max(0, end - (lower == null ? 0 : documentsBefore(lower)));
    }

    private long documentsBefore(Object id) {
        var place = documents.getKeyIndex(id);
        return place < 0 ? -1 - place : place;
    }

    private static Stream<byte[]> values(Cursor<Object, byte[]> cursor) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(id -> cursor.getValue());
    }

    /** Sizes cost an encoding of the whole document per write, and nobody asks for them here. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        // not kept
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
