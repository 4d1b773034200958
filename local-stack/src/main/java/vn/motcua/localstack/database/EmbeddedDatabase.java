package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks MongoDB's wire protocol, on the loopback address. It is not MongoDB: it knows no transactions,
 * sessions, change streams, TTL deletion or text search. Writes reach the disk with the commit delay, zero meaning
 * before they are answered; an orderly stop loses nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    /** Of the memory this process may take, so much keeps what was read from the disk. */
    private static final int CACHE_SHARE = 8;

    private final MongoServer server;

    private EmbeddedDatabase(MongoServer server) {
        this.server = server;
    }

    /** Opens the data folder and listens; port 0 takes any free port. */
    public static EmbeddedDatabase start(Path folder, int port, Duration commitDelay) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listen(folder.resolve("database.mv"), port, commitDelay);
    }

    /** A database that is gone when it is closed. */
    public static EmbeddedDatabase inMemory() {
        return listen(null, 0, Duration.ofSeconds(1));
    }

    private static EmbeddedDatabase listen(@Nullable Path file, int port, Duration commitDelay) {
        var store = new MVStore.Builder()
                .fileName(file == null ? null : file.toString())
                .cacheSize(Math.toIntExact(Runtime.getRuntime().maxMemory() / CACHE_SHARE >> 20))
                .open();
        store.setAutoCommitDelay(Math.toIntExact(commitDelay.toMillis()));
        var server = new MongoServer(new IndexedBackend(store, commitDelay.isZero()));
        server.bind(LOOPBACK, port);
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
