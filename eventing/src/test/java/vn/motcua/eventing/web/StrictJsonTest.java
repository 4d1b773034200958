package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private static final String OFFICE_TIME = "\"2026-11-21T01:00:00+07:00\"";

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        StrictJson.customize(builder);
        return builder.build();
    }

    @Test
    void every_instant_goes_out_in_the_time_of_the_office() {
        var at = Instant.parse("2026-11-20T18:00:00Z");

        assertThat(json.writeValueAsString(at)).isEqualTo(OFFICE_TIME);
        assertThat(json.writeValueAsString(OffsetDateTime.parse("2026-11-20T18:00:00Z")))
                .isEqualTo(OFFICE_TIME);
        assertThat(json.writeValueAsString(List.of(at))).isEqualTo("[" + OFFICE_TIME + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z"
            })
    void no_instant_that_was_ever_stored_spoils_a_list(String stored) {
        assertThat(json.writeValueAsString(Instant.parse(stored))).isNotBlank();
    }
}
