package vn.motcua.eventing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_spreadsheet_is_told_that_it_is_utf_8() {
        assertThat(new Csv().line(List.of("Hộ tịch", "1")).bytes()).isEqualTo("\uFEFFHộ tịch,1\r\n".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\u00A0=1",
                "\u200B=1",
                "\u3000 =1",
                "\t=1",
                "\uFEFF=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void what_looks_like_a_formula_stays_a_text(String cell) {
        assertThat(text(cell)).startsWith("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "12.5", "Đất đai = nhà ở", ""})
    void what_is_none_is_left_alone(String cell) {
        assertThat(text(cell)).isEqualTo(cell + "\r\n");
    }

    @Test
    void quotes_commas_and_lines_are_quoted() {
        assertThat(text("một, \"hai\"\nba")).isEqualTo("\"một, \"\"hai\"\"\nba\"\r\n");
    }

    private static String text(String cell) {
        return new String(new Csv().line(List.of(cell)).bytes(), UTF_8).substring(1);
    }
}
