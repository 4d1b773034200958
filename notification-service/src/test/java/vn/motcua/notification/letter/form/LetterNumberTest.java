package vn.motcua.notification.letter.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.NotificationEvent.LetterKind;

class LetterNumberTest {

    @Test
    void numbers_below_ten_get_a_leading_zero() {
        assertThat(new LetterNumber(LetterKind.APOLOGY, 5, "UBND")).hasToString("05/PXL-UBND");
        assertThat(new LetterNumber(LetterKind.APOLOGY, 10, "UBND")).hasToString("10/PXL-UBND");
        assertThat(new LetterNumber(LetterKind.RECEIPT, 1234, "TTPVHCC")).hasToString("1234/TNHS-TTPVHCC");
    }

    @Test
    void no_two_kinds_share_an_abbreviation() {
        var numbers = Arrays.stream(LetterKind.values()).map(kind -> new LetterNumber(kind, 1, "UBND").toString());

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void there_is_no_number_zero() {
        assertThatThrownBy(() -> new LetterNumber(LetterKind.APOLOGY, 0, "UBND"))
                .hasMessage("Expected a serial from 1 for APOLOGY of UBND, got 0");
    }
}
