package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the start-up caches that are missing, one after the other and at the lowest priority, beside the open office. A program is
 * started once more on the same broker and database, ends when all it consists of has been made and before it takes anything, and
 * leaves what its JVM has learned. It is broken off when the office closes; what is missing then is made another time.
 */
final class Rehearsal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final List<String> LOWEST = List.of("nice", "-n", "19");

    private final Consumer<Process> begun;
    private @Nullable Process running;
    private boolean closed;

    /** @param begun is told of every process */
    Rehearsal(Consumer<Process> begun) {
        this.begun = begun;
    }

    /**
     * One program.
     *
     * @param name for whoever reads the log
     * @param command how it is started, with these options for its JVM beside the usual ones
     */
    record Part(String name, AotCache cache, UnaryOperator<List<String>> command, Map<String, String> environment) {

        private List<String> whole() {
            var whole = new ArrayList<>(LOWEST);
            whole.addAll(command.apply(cache.making()));
            return whole;
        }
    }

    /**
     * Returns when it is over.
     *
     * @return whether all caches are there now
     */
    boolean run(List<Part> parts, Path log) throws InterruptedException {
        for (var part : parts) {
            if (part.cache().isMissing() && !rehearse(part, log)) {
                return false;
            }
        }
        return true;
    }

    private boolean rehearse(Part part, Path log) throws InterruptedException {
        var process = begin(part, log);
        if (process == null) {
            return false;
        }
        var code = process.waitFor();
        if (code == 0 && part.cache().keep()) {
            return true;
        }
        part.cache().discard();
        if (!isClosed()) {
            LOG.warn("No start-up cache for {}: its rehearsal ended with {}, see {}", part.name(), code, log);
        }
        return false;
    }

    private synchronized @Nullable Process begin(Part part, Path log) {
        if (closed) {
            return null;
        }
        running = ServiceProcess.process(part.whole(), part.environment(), log);
        begun.accept(running);
        return running;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** With the JVM that its JVM has started to write the cache. */
    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }
}
