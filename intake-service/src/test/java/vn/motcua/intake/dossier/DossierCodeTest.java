package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.contracts.AgencyCode;

class DossierCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"000.00.12.H62-201105-0004", "H56.14-240823-0001", "H99.21-261123-123456"})
    void both_styles_of_codes_are_good(String code) {
        assertThat(new DossierCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "H99.21", "H99.21-261123-12", "H99.21-2611-0001", "h99-261123-0001", "H99..2-261123-0001"})
    void anything_else_is_no_code(String code) {
        assertThatThrownBy(() -> new DossierCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_day_is_that_of_the_office() {
        var lateInTheEvening = Instant.parse("2026-11-22T17:00:00Z");

        assertThat(DossierCode.of(new AgencyCode("H99.21"), lateInTheEvening, 7).value())
                .isEqualTo("H99.21-261123-0007");
        assertThat(DossierCode.series(new AgencyCode("H99.21"), lateInTheEvening))
                .isEqualTo("H99.21/dossier/261123");
        assertThat(DossierCode.of(new AgencyCode("H99.21"), lateInTheEvening.minusSeconds(1), 12345)
                        .value())
                .isEqualTo("H99.21-261122-12345");
    }
}
