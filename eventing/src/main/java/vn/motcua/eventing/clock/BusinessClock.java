package vn.motcua.eventing.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that decides what is due: the machine's clock plus an offset, UTC, in milliseconds. The offset is read from a file
 * (ISO-8601, {@code PT24H}; no file or nothing in it: zero) and only ever grows while the service runs.
 */
public final class BusinessClock {

    private final Clock machine;
    private final @Nullable Path file;
    private volatile Duration offset;

    private BusinessClock(Clock machine, @Nullable Path file) {
        this.machine = machine;
        this.file = file;
        this.offset = read(file);
    }

    /** A business clock that runs with the given one. */
    public static BusinessClock of(Clock clock) {
        return new BusinessClock(clock, null);
    }

    static BusinessClock of(Clock machine, @Nullable Path file) {
        return new BusinessClock(machine, file);
    }

    public Instant now() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    public Duration offset() {
        return offset;
    }

    /** Takes the offset the file holds now; a clock that would run backwards keeps its offset and complains. */
    synchronized void reread() {
        var read = read(file);
        if (read.compareTo(offset) < 0) {
            throw new IllegalArgumentException("Expected an offset of at least " + offset + ", got " + read);
        }
        offset = read;
    }

    private static Duration read(@Nullable Path file) {
        if (file == null || Files.notExists(file)) {
            return Duration.ZERO;
        }
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : notNegative(Duration.parse(text), file);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Expected a duration such as PT24H in " + file + ", got another text", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a readable file " + file, e);
        }
    }

    private static Duration notNegative(Duration offset, Path file) {
        if (offset.isNegative()) {
            throw new IllegalArgumentException("Expected a duration forward in " + file + ", got " + offset);
        }
        return offset;
    }
}
