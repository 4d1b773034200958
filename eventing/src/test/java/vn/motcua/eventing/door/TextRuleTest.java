package vn.motcua.eventing.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final String FIELD = "Hộ tịch";

    @Test
    void one_name_written_in_several_ways_is_one_name() {
        assertThat(TextRule.line(Normalizer.normalize(FIELD, Normalizer.Form.NFD)))
                .isEqualTo(FIELD);
        assertThat(TextRule.line("Hộ\u00A0tịch")).isEqualTo(FIELD);
        assertThat(TextRule.line("\u3000Hộ\u202Ftịch \u2003")).isEqualTo(FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u3000 \u2003"})
    void what_looks_blank_is_blank(String text) {
        assertThat(TextRule.line(text)).isEmpty();
        assertThat(TextRule.lines(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 9, 0x7F, 0x85, 0xAD, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xD800,
                0xDFFF, 0xFFFE, 0x1FFFF, 0xE000, 0x3164, 0x2800, 0xFE0F
            })
    void what_nobody_sees_is_refused_by_its_name(int character) {
        var text = "a" + new String(new int[] {character}, 0, 1) + "b";

        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> TextRule.line(text))
                .satisfies(unfit -> assertThat(unfit.found()).isEqualTo(TextRule.name(character)));
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> TextRule.lines(text));
    }

    @Test
    void a_free_text_has_lines_and_every_other_one() {
        assertThat(TextRule.lines("một\r\nhai\rba\u2028bốn")).isEqualTo("một\nhai\nba\nbốn");
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> TextRule.line("một\nhai"));
    }

    @Test
    void a_character_counts_once() {
        assertThat(TextRule.length("𠊛")).isEqualTo(1);
        assertThat(TextRule.length("ê\u0306")).isEqualTo(2);
    }
}
