package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** All databases in one file. */
final class IndexedBackend extends H2Backend {

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "findandmodify", "createIndexes", "create");

    private final boolean commitEveryWrite;

    IndexedBackend(MVStore store, boolean commitEveryWrite) {
        this.commitEveryWrite = commitEveryWrite;
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var answer = super.handleMessage(message);
        if (commitEveryWrite && message.getDocument().keySet().stream().limit(1).anyMatch(WRITES::contains)) {
            commit();
        }
        return answer;
    }
}
