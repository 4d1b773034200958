package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_cursor_gives_back_what_it_was_made_of() {
        var cursor = Cursor.encode("2026-11-20T01:00:00Z", "Đơn \"1\"");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor, 2)).containsExactly("2026-11-20T01:00:00Z", "Đơn \"1\"");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[null]", "[1]", "[[\"a\"]]", "", "[\"a\"", "[\"a\"]x"})
    void a_cursor_of_our_making_only(String json) {
        var cursor = Base64.getUrlEncoder().encodeToString(json.getBytes());

        assertThatThrownBy(() -> Cursor.decode(cursor, 1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.decode("*" + json, 1)).isInstanceOf(Problem.class);
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
