package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * All databases in one file. No answer goes out before what it tells of is on disk: neither that of the command which
 * changed it, nor that of another which has read it.
 */
final class IndexedBackend extends H2Backend {

    /** In lower case. Every other command is taken for one that changes something. */
    private static final Set<String> READING = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getmore",
            "hello",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus");

    /** To the file since it was opened, what only moved within it included. */
    static final String BYTES_WRITTEN = "bytesWritten";

    private final Map<String, MongoDatabase> open;
    private final Committer committer;
    private final LongAdder scanned;
    private final AskedOf asked;

    IndexedBackend(MVStore store, Duration commitDelay) {
        this.open = new ConcurrentHashMap<>();
        this.committer = new Committer(store, commitDelay);
        this.scanned = new LongAdder();
        this.asked = new AskedOf();
        super(store);
        committer.start();
    }

    /** The library asks for it again and again, for a list of names even. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(
                name, absent -> new IndexedDatabase(absent, getMvStore(), getCursorRegistry(), committer, scanned));
    }

    /**
     * Where MongoDB itself says how many documents were read to find those asked for; what was asked of each database, and what
     * went to the file for it, it says nowhere.
     */
    @Override
    public Document getServerStatus() {
        var status = super.getServerStatus();
        var metrics = (Document) Objects.requireNonNull(status.get("metrics"));
        metrics.put("queryExecutor", new Document("scannedObjects", scanned.sum()));
        metrics.put(AskedOf.METRIC, asked.soFar());
        var file = getMvStore().getFileStore();
        if (file != null) {
            file.populateInfo((name, value) -> {
                if (name.equals("info.FILE_WRITE_BYTES")) {
                    metrics.put(BYTES_WRITTEN, Long.valueOf(value));
                }
            });
        }
        return status;
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            return hello(channel, database, query);
        }
        var place = database + "." + query.get(command);
        var reads = READING.contains(command.toLowerCase(Locale.ROOT));
        asked.command(database, command, reads);
        Supplier<Document> run = () -> {
            var answer = super.handleCommand(channel, database, command, query);
            asked.answered(database, command, query, answer);
            return answer;
        };
        var version = getMvStore().registerVersionUsage(); // what is read now must not be overwritten
        try {
            return changes(database, reads, query) ? committer.apply(place, run) : run.get();
        } finally {
            getMvStore().decrementVersionUsageCounter(version);
            HeldAnswers.hold(channel, committer.onDisk(place));
        }
    }

    private boolean changes(String database, boolean reads, Document query) {
        return !reads
                || (!open.containsKey(database) && !database.equals("admin"))
                || (query.get("pipeline") instanceof Collection<?> stages
                        && stages.stream().anyMatch(IndexedBackend::writes));
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document parts && (parts.containsKey("$out") || parts.containsKey("$merge"));
    }

    /** The newer word for what the library answers under the older one; health checks use it. */
    private Document hello(Channel channel, String database, Document query) {
        var answer = super.handleCommand(channel, database, "ismaster", query);
        answer.put("isWritablePrimary", answer.remove("ismaster"));
        return answer;
    }

    @Override
    public void close() {
        committer.close();
        super.close();
    }
}
