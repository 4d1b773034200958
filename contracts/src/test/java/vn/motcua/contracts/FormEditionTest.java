package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.contracts.FormEdition.CIRCULAR_01_2018;
import static vn.motcua.contracts.FormEdition.CIRCULAR_03_2025;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.NotificationEvent.LetterKind;

class FormEditionTest {

    @Test
    void the_new_circular_counts_from_its_own_day() {
        assertThat(FormEdition.on(LocalDate.of(2025, 9, 14))).isEqualTo(CIRCULAR_01_2018);
        assertThat(FormEdition.on(LocalDate.of(2025, 9, 15))).isEqualTo(CIRCULAR_03_2025);
    }

    @Test
    void older_papers_use_the_first_edition() {
        assertThat(FormEdition.on(LocalDate.of(2015, 1, 1))).isEqualTo(CIRCULAR_01_2018);
    }

    @Test
    void every_letter_has_a_name_of_its_own() {
        for (var edition : FormEdition.values()) {
            assertThat(Arrays.stream(LetterKind.values()).map(edition::nameOf))
                    .doesNotHaveDuplicates()
                    .doesNotContain(edition.apologyWithoutDate());
        }
    }
}
