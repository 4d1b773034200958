package vn.motcua.contracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;

class WorkingDaysTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2026-08-22");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-09-01");
    private static final WorkingDays DAYS =
            new WorkingDays(new AgencyCode("H99.21"), "1", List.of(TUESDAY, TUESDAY.plusDays(1)), List.of(SATURDAY));

    @Test
    void a_day_is_what_the_week_says_unless_it_is_named() {
        assertThat(DAYS.isWorked(SATURDAY)).isTrue();
        assertThat(DAYS.isWorked(SATURDAY.plusDays(1))).isFalse();
        assertThat(DAYS.isWorked(SATURDAY.plusDays(7))).isFalse();
        assertThat(DAYS.isWorked(TUESDAY)).isFalse();
        assertThat(DAYS.isWorked(TUESDAY.minusDays(1))).isTrue();
    }

    @Test
    void the_next_day_is_one_that_is_worked() {
        assertThat(DAYS.next(TUESDAY.minusDays(1))).isEqualTo(TUESDAY.plusDays(2));
        assertThat(DAYS.next(SATURDAY.minusDays(1))).isEqualTo(SATURDAY);
    }
}
