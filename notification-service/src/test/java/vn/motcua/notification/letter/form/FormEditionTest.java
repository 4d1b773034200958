package vn.motcua.notification.letter.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.letter.form.FormEdition.CIRCULAR_01_2018;
import static vn.motcua.notification.letter.form.FormEdition.CIRCULAR_03_2025;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
}
