package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A collection that answers by {@code _id} and by its declared indexes instead of reading every document. It hands out
 * copies: a reader must never see half of the next update.
 */
final class IndexedCollection extends H2Collection {

    private static final Logger LOG = LoggerFactory.getLogger(IndexedCollection.class);
    private static final int WORTH_TELLING = 1_000;
    private static final String ID = "_id";
    private static final String SHADOW = "#sorted";

    private final IndexedDatabase home;
    private final MVMap<Object, Document> documents;

    IndexedCollection(
            IndexedDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.home = database;
        this.documents = documents;
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
        index.build(values(documents.cursor(null)));
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
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var candidates = candidates(Conditions.of(query), orderBy);
        return matchDocumentsFromStream(
                query,
                candidates.documents().map(Document::clone),
                skip,
                limit,
                batchSize,
                candidates.ordered() ? null : deriveComparator(orderBy),
                projection);
    }

    private record Candidates(Stream<Document> documents, boolean ordered) {}

    private Candidates candidates(Conditions conditions, @Nullable Document orderBy) {
        var ids = ID.equals(getIdField()) ? conditions.on(ID) : null;
        if (ids != null && ids.oneOf() != null) {
            return new Candidates(ids.oneOf().stream().map(documents::get).filter(document -> document != null), false);
        }
        var indexes = getIndexes().stream()
                .filter(SortedIndex.class::isInstance)
                .map(SortedIndex.class::cast)
                .toList();
        var plan = QueryPlan.best(indexes, conditions, orderBy);
        return plan.map(best -> new Candidates(best.positions().map(this::getDocument), best.ordered()))
                .orElseGet(() -> inKeyOrder(ids, orderBy));
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
        var cursor = backwards ? documents.cursor(upper, lower, true) : documents.cursor(lower, upper, false);
        return new Candidates(values(cursor), ordered);
    }

    private static Stream<Document> values(Cursor<Object, Document> cursor) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(id -> cursor.getValue());
    }

    /** Sizes cost an encoding of the whole document per write, and nobody asks for them here. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
