package vn.motcua.eventing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00.123Z");
    private static final Clock MACHINE = Clock.fixed(NOON.plusNanos(456_789), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    private Path folder;

    @Test
    void it_ticks_in_milliseconds_with_the_clock_it_is_of() {
        var clock = BusinessClock.of(MACHINE);

        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void no_file_and_an_empty_file_are_no_offset() throws IOException {
        assertThat(BusinessClock.of(MACHINE, folder.resolve("absent")).offset()).isZero();
        assertThat(BusinessClock.of(MACHINE, file("\n")).offset()).isZero();
    }

    @Test
    void it_is_ahead_by_what_its_file_says() throws IOException {
        assertThat(BusinessClock.of(MACHINE, file("PT24H\n")).now()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void it_jumps_when_told_to_read_again_and_not_before() throws IOException {
        var clock = BusinessClock.of(MACHINE, file("PT1H"));

        file("PT48H");
        assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        clock.reread();

        assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofHours(48)));
    }

    @Test
    void it_never_runs_backwards() throws IOException {
        var clock = BusinessClock.of(MACHINE, file("PT48H"));

        for (var text : new String[] {"PT1H", "", "PT-1H", "tomorrow"}) {
            file(text);
            assertThatThrownBy(clock::reread).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(clock.offset()).isEqualTo(Duration.ofHours(48));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("clock"), text);
    }
}
