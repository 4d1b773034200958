package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LastDayTest {
    private static final LastDay MONDAY = new LastDay(LocalDate.parse("2026-12-07"));
    private static final Instant MIDNIGHT = Instant.parse("2026-12-07T17:00:00Z");

    @Test
    void a_day_ends_at_its_own_midnight_in_viet_nam() {
        assertThat(MONDAY.end()).isEqualTo(MIDNIGHT);
        assertThat(MONDAY.isOver(MIDNIGHT.minusNanos(1))).isFalse();
        assertThat(MONDAY.isOver(MIDNIGHT)).isTrue();
    }

    @Test
    void its_end_names_the_day_and_not_the_next_one() {
        assertThat(LastDay.endingAt(MIDNIGHT)).isEqualTo(MONDAY);
        assertThat(MONDAY.words()).isEqualTo("hết ngày 07/12/2026");
    }
}
