package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The office's time: the machine's clock plus an offset that lies in a file and only ever grows. */
public final class BusinessClock implements InstantSource {

    private final Path file;
    private final Clock machine = Clock.systemUTC();

    public BusinessClock(Path file) {
        this.file = file;
    }

    /** How far the office is ahead of the machine. */
    public Duration offset() {
        try {
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset());
    }

    /** Moves forward; a reader of the file sees the old offset or the new one, never half of it. */
    synchronized void jump(Duration ahead) {
        if (!ahead.isPositive()) {
            throw new IllegalArgumentException("Expected a jump forward, found " + ahead);
        }
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, offset().plus(ahead).toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
