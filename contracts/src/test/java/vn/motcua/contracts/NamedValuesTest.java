package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Codes and ids that would be mistaken for each other as texts. */
class NamedValuesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AgencyCode COMMUNE = new AgencyCode("H99.21");

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("agency", AgencyCode.class),
            Map.entry("receivingAgency", AgencyCode.class),
            Map.entry("competentAgency", AgencyCode.class),
            Map.entry("signingAgency", AgencyCode.class),
            Map.entry("causedBy", AgencyCode.class),
            Map.entry("against", AgencyCode.class),
            Map.entry("by", StaffId.class),
            Map.entry("officer", StaffId.class),
            Map.entry("signedBy", StaffId.class),
            Map.entry("step", StepId.class),
            Map.entry("dossier", DossierId.class));

    static Stream<Record> values() {
        return Stream.of(COMMUNE, new StaffId("clerk-21"), new StepId("police"), new DossierId("7c1c5b1e"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_a_plain_text_on_the_wire_and_in_a_sentence(Record value) {
        var json = JSON.writeValueAsString(value);

        assertThat(json).isEqualTo("\"" + value + "\"");
        assertThat((Object) JSON.readValue(json, value.getClass())).isEqualTo(value);
        assertThat(JSON.writeValueAsString(Map.of(value, 1))).isEqualTo("{" + json + ":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "h-99 old"})
    void what_was_stored_long_ago_is_taken_as_it_is(String old) {
        assertThat(JSON.readValue(JSON.writeValueAsString(old), AgencyCode.class))
                .hasToString(old);
    }

    @Test
    void an_object_is_no_code() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> JSON.readValue("{\"value\":\"H99.21\"}", AgencyCode.class));
    }

    @Test
    void agencies_are_relative_to_the_receiving_one() {
        assertThat(new AgencyCode(".1").seenFrom(COMMUNE)).hasToString("H99.21.1");
        assertThat(new AgencyCode(".").seenFrom(COMMUNE)).isEqualTo(COMMUNE);
        assertThat(new AgencyCode("H99.31").seenFrom(COMMUNE)).hasToString("H99.31");
    }

    @Test
    void nobody_may_have_named_one() {
        assertThat(AgencyCode.ofNullable(null)).isNull();
        assertThat(StaffId.ofNullable(null)).isNull();
        assertThat(DossierId.ofNullable(null)).isNull();
        assertThat(AgencyCode.values(List.of(COMMUNE))).containsExactly("H99.21");
    }

    @Test
    void an_event_says_by_its_types_which_is_which() {
        for (var record : PersonalDataTest.recordsInEvents()) {
            for (var component : record.getRecordComponents()) {
                assertThat(component.getType())
                        .as("%s.%s", record.getSimpleName(), component.getName())
                        .isEqualTo(TYPES.getOrDefault(component.getName(), component.getType()));
            }
        }
    }
}
