package vn.motcua.eventing.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @Test
    void the_first_and_the_last_day_come_in() {
        assertThat(Times.date("2000-01-01")).isEqualTo(Times.FIRST_DAY);
        assertThat(Times.date("2099-12-31")).isEqualTo(Times.LAST_DAY);
        assertThat(Times.instant("2000-01-01T00:00:00+07:00").toInstant()).isEqualTo("1999-12-31T17:00:00Z");
        assertThat(Times.instant("2099-12-31T23:59:59.999+07:00").toInstant()).isEqualTo("2099-12-31T16:59:59.999Z");
    }

    @Test
    void a_plus_that_nobody_encoded_is_a_plus() {
        assertThat(Times.instant("2026-11-20T08:00:00 07:00")).isEqualTo("2026-11-20T08:00:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59+07:00", "2100-01-01T00:00:00+07:00", "+999999999-12-31T23:59:59Z"})
    void what_is_out_of_range_is_told_so(String text) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Times.instant(text))
                .satisfies(unfit -> assertThat(unfit.found()).isEqualTo("an instant out of range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "20261120", "2026-02-30", "2026-11-20T00:00:00Z", "+12345678901-01-01"})
    void what_is_no_date_is_told_so(String text) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Times.date(text))
                .satisfies(unfit -> assertThat(unfit.found()).isEqualTo("text of " + text.length() + " characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T01:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z"})
    void whatever_was_stored_can_be_told(String stored) {
        assertThat(OfficeTime.local(Instant.parse(stored)).toString()).isNotBlank();
    }

    @Test
    void what_goes_out_is_told_in_the_time_of_the_office() {
        assertThat(OfficeTime.local(Instant.parse("2026-11-20T18:00:00Z"))).hasToString("2026-11-21T01:00+07:00");
        assertThat(OfficeTime.local(Instant.parse("2026-11-20T18:00:00Z")).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }
}
