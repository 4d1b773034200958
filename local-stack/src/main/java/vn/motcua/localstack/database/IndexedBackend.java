package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
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
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            return hello(channel, database, query);
        }
        var answer = super.handleCommand(channel, database, command, query);
        if (commitEveryWrite && WRITES.contains(command)) {
            commit();
        }
        return answer;
    }

    /** The newer word for what the library answers under the older one; health checks use it. */
    private Document hello(Channel channel, String database, Document query) {
        var answer = super.handleCommand(channel, database, "ismaster", query);
        answer.put("isWritablePrimary", answer.remove("ismaster"));
        return answer;
    }
}
