package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.MVStore;

/**
 * A server that speaks MongoDB's wire protocol, on the loopback address. It is not MongoDB: it knows no transactions,
 * sessions, change streams, TTL deletion or text search. What it has answered is on disk, unless a commit delay allows
 * answers to be ahead of it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    /** Of the memory this process may take, so much keeps what was read from the disk. */
    private static final int CACHE_SHARE = 8;

    /** A connection belongs to one of them; the more there are, the fewer wait behind a report. */
    private static final int THREADS = 32;

    private final MongoServer server;

    private EmbeddedDatabase(MongoServer server) {
        this.server = server;
    }

    /** Opens the data folder and listens; port 0 takes any free port. */
    public static EmbeddedDatabase start(Path folder, int port) {
        return start(folder, port, Duration.ZERO);
    }

    /**
     * The same, to find out what durability costs.
     *
     * @param commitDelay how far answers may be ahead of the disk; zero: not at all
     */
    public static EmbeddedDatabase start(Path folder, int port, Duration commitDelay) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listen(
                new MVStore.Builder().fileName(folder.resolve("database.mv").toString()), port, commitDelay);
    }

    /** A database that is gone when it is closed. */
    public static EmbeddedDatabase inMemory() {
        return listen(new MVStore.Builder(), 0, Duration.ZERO);
    }

    static EmbeddedDatabase listen(MVStore.Builder builder, int port, Duration commitDelay) {
        var store = builder.autoCommitDisabled()
                .cacheSize(Math.toIntExact(Runtime.getRuntime().maxMemory() / CACHE_SHARE >> 20))
                .open();
        var server = new MongoServer(new IndexedBackend(store, commitDelay));
        server.bind(new InetSocketAddress(LOOPBACK, port), 1, THREADS);
        return new EmbeddedDatabase(server);
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    /** The connection string of one of its databases. */
    public String uri(String database) {
        return "mongodb://" + LOOPBACK + ":" + port() + "/" + database;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
