package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtagTest {

    @Test
    void a_version_is_read_from_the_tag_it_was_written_to() {
        assertThat(Etag.of(7)).isEqualTo("\"7\"");
        assertThat(Etag.ifMatch(Etag.of(7))).isEqualTo(7);
    }

    @Test
    void no_header_and_a_star_name_no_version() {
        assertThat(Etag.ifMatch(null)).isNull();
        assertThat(Etag.ifMatch("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "W/\"7\"", "\"7\", \"8\"", "\"7\"x", "\"-7\"", "\"seven\"", "\"99999999999999999999\""})
    void any_other_form_is_refused(String header) {
        assertThatThrownBy(() -> Etag.ifMatch(header)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.getStatusCode().value())
                .isEqualTo(400));
    }
}
