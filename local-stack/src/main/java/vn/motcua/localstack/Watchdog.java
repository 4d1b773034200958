package vn.motcua.localstack;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A small shell that waits at the other end of a pipe. When this process dies, in whatever way, the pipe breaks and the
 * shell ends the services: none of them outlives the stack.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            pids=
            while read -r word pid; do
                case $word in
                    watch) pids="$pids $pid" ;;
                    done) exit 0 ;;
                esac
            done
            kill -TERM $pids 2>/dev/null
            sleep 5
            kill -KILL $pids 2>/dev/null
            """;

    private final Writer pipe;

    private Watchdog(Writer pipe) {
        this.pipe = pipe;
    }

    static Watchdog start() {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Watchdog(new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new StackFailedException("Cannot start /bin/sh to watch over the services", e);
        }
    }

    synchronized void watch(long pid) {
        tell("watch " + pid);
    }

    /** All services have ended: nothing left to watch. */
    @Override
    public synchronized void close() {
        tell("done");
    }

    private void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog is gone", e);
        }
    }
}
