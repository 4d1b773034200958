package vn.motcua.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;
import vn.motcua.contracts.Released.Place;

class EventCatalogueTest {

    private static final JsonMapper JSON = new JsonMapper();

    static List<Entry> entries() {
        return Released.entries();
    }

    /** One of the examples of a type: the first release's, or that of a field that was added later. */
    record Golden(Entry entry, Released released) {
        @Override
        public String toString() {
            return released.toString();
        }
    }

    static List<Golden> goldens() {
        return entries().stream()
                .flatMap(entry -> Released.of(entry).goldens().stream().map(released -> new Golden(entry, released)))
                .toList();
    }

    @Test
    void every_permitted_event_is_in_the_catalogue_and_nothing_else() {
        assertThat(records(EventCatalogue.entries()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leaves(MotcuaEvent.class).toList());
        assertThat(records(ComplaintCatalogue.entries()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        leaves(ComplaintLogEvent.class).toList());
    }

    private static List<Class<?>> records(List<Entry> entries) {
        return entries.stream().<Class<?>>map(Entry::record).toList();
    }

    @Test
    void a_name_on_the_wire_means_one_thing_on_whatever_log() {
        assertThat(entries()).extracting(Entry::type).doesNotHaveDuplicates();
    }

    @Test
    void every_source_speaks_its_own_vocabulary() {
        for (var entry : EventCatalogue.entries()) {
            Class<?> vocabulary =
                    switch (entry.source()) {
                        case INTAKE -> IntakeEvent.class;
                        case ROUTING -> RoutingEvent.class;
                        case SLA -> SlaEvent.class;
                        case NOTIFICATION -> NotificationEvent.class;
                    };
            assertThat(entry.record()).isAssignableTo(vocabulary);
        }
    }

    @Test
    void nobody_hears_himself() {
        assertThat(EventCatalogue.sourcesOf(HeardByIntake.class)).doesNotContain(Source.INTAKE.wire());
        assertThat(EventCatalogue.sourcesOf(HeardByRouting.class)).doesNotContain(Source.ROUTING.wire());
        assertThat(EventCatalogue.sourcesOf(HeardBySla.class)).doesNotContain(Source.SLA.wire());
        assertThat(EventCatalogue.sourcesOf(HeardByNotification.class)).doesNotContain(Source.NOTIFICATION.wire());
    }

    @Test
    void there_is_one_schema_per_released_type_and_no_other() {
        assertThat(Released.files("schemas")).isEqualTo(firstFiles());
    }

    @Test
    void there_is_an_example_per_released_type_and_one_more_per_later_field() {
        assertThat(Released.files("examples").stream()
                        .map(file -> file.replaceFirst("[.][0-9]+[.]json$", ".json"))
                        .collect(toSet()))
                .isEqualTo(firstFiles());
    }

    private static Set<String> firstFiles() {
        var files = entries().stream()
                .map(entry -> Released.of(entry).file() + ".json")
                .collect(toSet());
        files.addAll(
                Set.of("reference/agency.v1.json", "reference/procedure.v1.json", "reference/working-days.v1.json"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_schema_says_what_the_record_says(Entry entry) {
        var released = Released.of(entry);

        assertThat(released.schema().get("$id").asString()).isEqualTo(entry.dataSchema());
        assertThat(released.schema().get("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(released.schema().get("title").asString()).isEqualTo(entry.type());
        released.assertSchemaIsThatOfTheRecord();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void an_example_fits_its_schema(Golden golden) {
        var released = golden.released();

        assertThat(released.faultsOf(released.example())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void an_example_comes_back_as_it_was_read(Golden golden) {
        var example = golden.released().example();

        var event = read(golden.entry(), example);

        assertThat(event).isInstanceOf(golden.entry().record());
        assertThat(entryOf(event)).isEqualTo(golden.entry());
        assertThat(JSON.readTree(WireJson.write(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void the_examples_show_every_field(Entry entry) {
        var released = Released.of(entry);

        assertThat(released.goldens().stream()
                        .flatMap(golden -> golden.places().stream())
                        .map(Place::field)
                        .collect(toSet()))
                .containsAll(List.copyOf(released.schema().get("properties").propertyNames()));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_missing_field_is_unreadable_unless_it_may_be_null(Golden golden) {
        var released = golden.released();
        for (var place : released.places()) {
            assertReadableIf(!place.required(), golden, released.exampleWith(place, null), place);
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_null_is_unreadable_unless_it_is_declared(Golden golden) {
        var released = golden.released();
        for (var place : released.places()) {
            var example = released.exampleWith(place, JsonNodeFactory.instance.nullNode());
            assertReadableIf(!place.required(), golden, example, place);
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_value_of_another_type_is_unreadable(Golden golden) {
        var released = golden.released();
        for (var place : released.places()) {
            var of = released.example().at(place.object() + "/" + place.field());
            JsonNode other = of.isString() ? JSON.readTree("12") : JSON.readTree("\"12\"");
            var example = released.exampleWith(place, other);

            assertReadableIf(false, golden, example, place);
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_field_that_came_later_is_ignored(Golden golden) {
        var example = golden.released().example();
        var event = read(golden.entry(), example);

        var later = example.deepCopy().put("addedLater", "anything");

        assertThat(golden.released().faultsOf(later)).isEmpty();
        assertThat(read(golden.entry(), later)).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.motcua.intake.accepted.v2",
                "vn.motcua.intake.lost.v1",
                "vn.motcua.sla.accepted.v1",
                "vn.motcua.contracts.IntakeEvent$Accepted",
                ""
            })
    void an_unknown_type_or_version_is_unreadable(String type) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventCatalogue.read(type, "{}".getBytes(UTF_8)))
                .withMessageContaining("Expected a type of the catalogue, got " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "[]",
                "12",
                "\"letter\"",
                "letter",
                "{}",
                "{\"letter\":\"l-1\"",
                "{\"letter\":\"l-1\"}}",
                "{\"letter\":\"l-1\"} {}",
                "[{\"letter\":\"l-1\"}]"
            })
    void broken_json_is_unreadable(String value) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(
                        () -> EventCatalogue.read("vn.motcua.notification.letter-cancelled.v1", value.getBytes(UTF_8)))
                .withMessageContaining("Expected data of vn.motcua.notification.letter-cancelled.v1");
    }

    @Test
    void a_record_without_a_value_is_unreadable() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventCatalogue.read("vn.motcua.intake.resumed.v1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"FAX\"", "\"online\"", "\"\"", "1", "\"1\""})
    void an_unknown_constant_is_unreadable(String channel) {
        var registered = EventCatalogue.entries().getFirst();
        var example = Released.of(registered).example();

        example.set("channel", JSON.readTree(channel));

        assertThat(Released.of(registered).faultsOf(example)).isNotEmpty();
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> read(registered, example));
    }

    @Test
    void a_null_in_a_list_is_unreadable() {
        var registered = EventCatalogue.entries().getFirst();
        var example = Released.of(registered).example();

        example.withArray("agencies").addNull();

        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> read(registered, example));
    }

    @Test
    void a_term_of_no_time_is_unreadable() {
        var value = "{\"term\":{\"value\":0,\"unit\":\"HOUR\"},\"dueAt\":\"2026-12-21T10:00:00Z\","
                + "\"atRiskAt\":\"2026-12-17T10:00:00Z\",\"calendarVersion\":\"1\"}";

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventCatalogue.read("vn.motcua.sla.deadline-set.v1", value.getBytes(UTF_8)))
                .withMessageContaining("Expected a term of at least 1 HOUR, got 0");
    }

    private static void assertReadableIf(boolean readable, Golden golden, JsonNode data, Place place) {
        var entry = golden.entry();
        if (readable) {
            assertThat(golden.released().faultsOf(data)).as(place.toString()).isEmpty();
            assertThat(read(entry, data)).isInstanceOf(entry.record());
        } else {
            assertThat(golden.released().faultsOf(data)).as(place.toString()).isNotEmpty();
            assertThatExceptionOfType(UnreadableEventException.class)
                    .as(place.toString())
                    .isThrownBy(() -> read(entry, data));
        }
    }

    private static Object read(Entry entry, JsonNode data) {
        var value = JSON.writeValueAsBytes(data);
        return ComplaintCatalogue.entries().contains(entry)
                ? ComplaintCatalogue.read(entry.type(), value)
                : EventCatalogue.read(entry.type(), value);
    }

    private static Entry entryOf(Object event) {
        return event instanceof ComplaintLogEvent complaint
                ? ComplaintCatalogue.entryOf(complaint)
                : EventCatalogue.entryOf((MotcuaEvent) event);
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(EventCatalogueTest::leaves)
                : Stream.of(sealed);
    }
}
