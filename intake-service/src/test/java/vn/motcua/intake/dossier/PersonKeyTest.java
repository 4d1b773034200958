package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.intake.dossier.PersonKey.IdNumber;
import vn.motcua.intake.dossier.PersonKey.Phone;

class PersonKeyTest {

    @Test
    void a_phone_number_is_the_same_with_the_country_or_a_zero_with_dots_or_blanks() {
        for (var written : new String[] {
            "0900000123",
            "0900.000.123",
            "0900 000 123",
            "+84900000123",
            "+84 900 000 123",
            "84900000123",
            "0084-900-000-123"
        }) {
            assertThat(new Phone(written).normal()).as(written).isEqualTo("0900000123");
        }
    }

    @Test
    void a_number_of_another_country_stays_what_it_is() {
        assertThat(new Phone("+1 202 555 0100").normal()).isEqualTo("12025550100");
        assertThat(new Phone("8412345").normal()).isEqualTo("8412345");
    }

    @Test
    void an_identity_number_is_the_same_with_blanks_dots_and_small_letters() {
        assertThat(new IdNumber("099 301 000 123").normal()).isEqualTo("099301000123");
        assertThat(new IdNumber("099.301.000.123").normal()).isEqualTo("099301000123");
        assertThat(new IdNumber("c1234567").normal()).isEqualTo("C1234567");
        assertThat(new IdNumber("0101234567-001").normal()).isEqualTo("0101234567001");
    }

    @Test
    void a_number_is_not_told_by_mistake() {
        assertThat(new Phone("0900000123")).hasToString("Phone[hidden]");
        assertThat(new IdNumber("099301000123")).hasToString("IdNumber[hidden]");
    }
}
