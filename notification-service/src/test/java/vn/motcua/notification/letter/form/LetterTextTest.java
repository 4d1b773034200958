package vn.motcua.notification.letter.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    @Test
    void days_below_ten_and_the_first_two_months_get_a_leading_zero() {
        assertThat(LetterText.of(LocalDate.of(2026, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2026");
        assertThat(LetterText.of(LocalDate.of(2026, 2, 28))).isEqualTo("ngày 28 tháng 02 năm 2026");
        assertThat(LetterText.of(LocalDate.of(2026, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2026");
        assertThat(LetterText.of(LocalDate.of(2026, 12, 31))).isEqualTo("ngày 31 tháng 12 năm 2026");
    }

    @Test
    void moments_are_hour_minute_and_date() {
        assertThat(LetterText.of(LocalDateTime.of(2026, 9, 2, 7, 5, 59)))
                .isEqualTo("07 giờ 05 phút, ngày 02 tháng 9 năm 2026");
    }

    @Test
    void characters_no_document_can_hold_are_dropped() {
        assertThat(LetterText.printable("a\u0000b\u0007c\uFFFFd\uD800e\r\nf\rg\t🙂"))
                .isEqualTo("abcde\nf\ng\t🙂");
    }
}
