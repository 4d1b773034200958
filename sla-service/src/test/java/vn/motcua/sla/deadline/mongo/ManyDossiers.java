package vn.motcua.sla.deadline.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * An embedded database for tens of thousands of dossiers. The library's own reads every document for an update that also names the
 * version, and for whatever is due; this one finds an {@code _id} by its key, and what is due in the order of {@code nextCheckAt}, as
 * MongoDB does with its indexes. It keeps documents as BSON, which takes a tenth of the room.
 */
public final class ManyDossiers implements AutoCloseable {
    private static final String DOSSIERS = "dossiers";
    private static final String ID = "_id";
    private static final String DUE = "index.nextCheckAt";

    private final MongoServer server = new MongoServer(new Backend(MVStore.open(null)));
    private final String address = server.bindAndGetConnectionString();

    /** A process has a connection of its own, which can be cut. */
    public MongoClient connect() {
        return MongoClients.create(address);
    }

    public static com.mongodb.client.MongoDatabase database(MongoClient client) {
        return client.getDatabase("sla");
    }

    public static MongoCollection<org.bson.Document> dossiers(MongoClient client) {
        return database(client).getCollection(DOSSIERS);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Backend extends H2Backend {

        Backend(MVStore store) {
            super(store);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new Databases(name, getMvStore(), getCursorRegistry());
        }
    }

    private static final class Databases extends H2Database {
        private final MVStore store;

        Databases(String name, MVStore store, CursorRegistry cursors) {
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected de.bwaldvogel.mongo.MongoCollection<Object> openOrCreateCollection(
                String name, CollectionOptions options) {
            if (!name.equals(DOSSIERS)) {
                return super.openOrCreateCollection(name, options);
            }
            var fullName = getFullCollectionNamespace(name);
            return new Keyed(
                    this,
                    name,
                    options,
                    store.openMap("databases." + fullName),
                    store.openMap("meta." + fullName),
                    cursorRegistry);
        }
    }

    private record Due(Instant at, String id) {}

    private static final class Keyed extends H2Collection {
        private final Map<Object, byte[]> documents = new TreeMap<>(Comparator.comparing(Object::toString));
        private final NavigableSet<Due> due =
                new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::id));

        Keyed(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> nothing,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, nothing, meta, cursors);
        }

        @Override
        protected Object addDocumentInternal(Document document) {
            var id = document.get(ID);
            documents.put(id, encoded(document));
            due(document).ifPresent(due::add);
            return id;
        }

        @Override
        protected void handleUpdate(Object id, Document before, Document after) {
            due(before).ifPresent(due::remove);
            due(after).ifPresent(due::add);
            documents.put(id, encoded(after));
        }

        @Override
        protected Document getDocument(Object id) {
            return decoded(documents.get(id));
        }

        @Override
        public int count() {
            return documents.size();
        }

        @Override
        public boolean isEmpty() {
            return documents.isEmpty();
        }

        @Override
        protected boolean tracksDataSize() {
            return false;
        }

        @Override
        protected synchronized QueryResult queryDocuments(
                Document query,
                @Nullable Document orderBy,
                int skip,
                int limit,
                int batchSize,
                @Nullable Document projection) {
            var id = id(query);
            var isInOrderOfDue = orderBy != null && orderBy.containsKey(DUE);
            var candidates = id != null
                    ? Optional.ofNullable(documents.get(id)).stream()
                    : isInOrderOfDue ? due.stream().map(Due::id).map(documents::get) : documents.values().stream();
            return matchDocumentsFromStream(
                    query,
                    candidates.map(Keyed::decoded),
                    skip,
                    limit,
                    batchSize,
                    isInOrderOfDue ? null : deriveComparator(orderBy),
                    projection);
        }

        private static @Nullable Object id(Document query) {
            var own = query.get(ID);
            if (own instanceof String) {
                return own;
            }
            var parts = query.get("$and") instanceof Collection<?> all ? all.stream() : Stream.empty();
            return parts.map(part -> id((Document) part))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }

        private static Optional<Due> due(Document document) {
            return document.get("index") instanceof Document index
                            && index.get("nextCheckAt") instanceof Instant at
                            && document.get(ID) instanceof String id
                    ? Optional.of(new Due(at, id))
                    : Optional.empty();
        }

        private static byte[] encoded(Document document) {
            var buffer = Unpooled.buffer(4096);
            BsonEncoder.encodeDocument(document, buffer);
            var bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            return bytes;
        }

        private static Document decoded(byte[] bytes) {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        }
    }
}
