package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Function<Cursor.Values, String> FIRST = values -> values.text(0);

    @Test
    void a_cursor_gives_back_what_it_was_made_of() {
        var cursor = Cursor.encode("2026-11-20T01:00:00Z", "Đơn \"1\"");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.<Object>decode(cursor, 2, values -> Map.entry(values.instant(0), values.text(1))))
                .isEqualTo(Map.entry(Instant.parse("2026-11-20T01:00:00Z"), "Đơn \"1\""));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2, FIRST)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[null]", "[1]", "[[\"a\"]]", "", "[\"a\"", "[\"a\"]x"})
    void a_cursor_of_our_making_only(String json) {
        var cursor = Base64.getUrlEncoder().encodeToString(json.getBytes());

        assertThatThrownBy(() -> Cursor.decode(cursor, 1, FIRST)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.decode("*" + json, 1, FIRST)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999-01-01T00:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "-000001-01-01T00:00:00Z",
                "1999-12-31T16:59:59Z",
                "2099-12-31T17:00:00Z",
                "soon",
                ""
            })
    void an_instant_of_a_cursor_is_one_that_a_list_can_hold(String instant) {
        var cursor = Cursor.encode(instant);

        assertThatThrownBy(() -> Cursor.decode(cursor, 1, values -> values.instant(0)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_cursor_may_stand_at_what_has_no_date() {
        var cursor = Cursor.encode(Cursor.UNDATED);

        assertThat(Cursor.<Object>decode(cursor, 1, values -> values.instant(0)))
                .isEqualTo(Cursor.UNDATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "0x10", "9999999999999999999", "٣", ""})
    void a_number_of_a_cursor_has_digits_only(String number) {
        var cursor = Cursor.encode(number);

        assertThatThrownBy(() -> Cursor.decode(cursor, 1, values -> values.number(0)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_page_is_bounded() {
        assertThat(Limits.of(null)).isEqualTo(20);
        assertThat(Limits.of(1)).isEqualTo(1);
        assertThat(Limits.of(100)).isEqualTo(100);
        assertThatThrownBy(() -> Limits.of(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Limits.of(101)).isInstanceOf(Problem.class);
    }
}
