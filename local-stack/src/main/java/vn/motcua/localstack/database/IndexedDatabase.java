package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/** A database whose collections keep what {@code createIndex} declares. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;
    private final Committer committer;
    private final LongAdder scanned;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, Committer committer, LongAdder scanned) {
        this.store = store;
        this.committer = committer;
        this.scanned = scanned;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(name);
        MVMap<Object, byte[]> documents = store.openMap(
                "databases." + fullName,
                new MVMap.Builder<Object, byte[]>().keyType(new StoredValue()).valueType(new StoredDocument()));
        return new IndexedCollection(this, name, options, documents, cursorRegistry, scanned);
    }

    /** Opens the map of the index first, with keys compared by value; the index then finds it open. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        store.openMap(
                getFullCollectionNamespace(collectionName) + "._index_" + indexName,
                new MVMap.Builder<KeyValue, Object>().keyType(new StoredKey()).valueType(new StoredValue()));
        return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return sortedIndex(collectionName, indexName, keys);
    }

    SortedIndex sortedIndex(String collectionName, String indexName, List<IndexKey> keys) {
        MVMap<IndexEntry, Value> rows = store.openMap(
                getFullCollectionNamespace(collectionName) + "._sorted_" + indexName,
                new MVMap.Builder<IndexEntry, Value>()
                        .keyType(new StoredEntry())
                        .valueType(NullValueDataType.INSTANCE));
        return new SortedIndex(indexName, keys, rows, store.openMap("indexes"));
    }

    /** A house full of dossiers has too many rows for one commit. */
    void indexBuilt() {
        committer.commitBeforeStart();
    }

    /** Of partial indexes only the usual kind is known, unique where the field exists: that is a sparse one. */
    @Override
    protected synchronized void addIndex(Document description) {
        if (description.containsKey("partialFilterExpression") && Utils.isTrue(description.get("unique"))) {
            description.put("sparse", true);
        }
        super.addIndex(description);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("aggregate")) {
            var answer = aggregateMatching(query, databases, oplog);
            if (answer != null) {
                return answer;
            }
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** A pipeline that begins with a {@code $match}, as counting does, starts from what the indexes find. */
    private @Nullable Document aggregateMatching(Document query, DatabaseResolver databases, Oplog oplog) {
        if (!(query.get("aggregate") instanceof String name
                && query.get("pipeline") instanceof Collection<?> stages
                && !stages.isEmpty()
                && stages.iterator().next() instanceof Document first
                && first.get("$match") instanceof Document match)) {
            return null;
        }
        var collection = resolveCollection(name, false);
        if (collection == null) {
            return null;
        }
        var pipeline = Aggregation.parse((Object) stages);
        var aggregation = Aggregation.fromPipeline(pipeline, databases, this, collection, oplog);
        aggregation.validate(query);
        var result = aggregation.runStages(collection.handleQueryAsStream(new Document("$query", match)));
        return new Document(
                        "cursor",
                        new Document("id", 0L)
                                .append("ns", getFullCollectionNamespace(name))
                                .append("firstBatch", result))
                .append("ok", 1.0);
    }
}
