package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the start-up caches that are missing, one after the other and at the lowest priority, beside the open office. A service is
 * started once more on the same broker and database, ends when all it consists of has been made and before it takes anything, and
 * leaves what its JVM has learned. It is broken off when the office closes; what is missing then is made another time.
 */
final class Rehearsal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final List<String> ONLY_MADE = List.of("-Dspring.context.exit=onRefresh");
    private static final List<String> LOWEST = List.of("nice", "-n", "19");

    private final Consumer<Process> begun;
    private @Nullable Process running;
    private boolean closed;

    /** @param begun is told of every process */
    Rehearsal(Consumer<Process> begun) {
        this.begun = begun;
    }

    /**
     * One service.
     *
     * @param jvmOptions as it is usually started with
     */
    record Part(
            Service service,
            Path jar,
            AotCache cache,
            List<String> jvmOptions,
            Map<String, String> properties,
            Map<String, String> environment) {

        private List<String> command() {
            var options = new ArrayList<>(jvmOptions);
            options.addAll(cache.making());
            options.addAll(ONLY_MADE);
            var command = new ArrayList<>(LOWEST);
            command.addAll(ServiceProcess.command(service, jar, options, properties));
            return command;
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
            LOG.warn(
                    "No start-up cache for {}: its rehearsal ended with {}, see {}",
                    part.service().word(),
                    code,
                    log);
        }
        return false;
    }

    private synchronized @Nullable Process begin(Part part, Path log) {
        if (closed) {
            return null;
        }
        running = ServiceProcess.process(part.command(), part.environment(), log);
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
