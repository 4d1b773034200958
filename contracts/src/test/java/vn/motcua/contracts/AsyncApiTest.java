package vn.motcua.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.contracts.EventCatalogue.Entry;

class AsyncApiTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml"));

    static List<Entry> entries() {
        return Released.entries();
    }

    @Test
    void the_document_is_asyncapi_3_and_every_reference_leads_somewhere() {
        assertThat(DOCUMENT.get("asyncapi").asString()).isEqualTo("3.1.0");
        for (var reference : DOCUMENT.findValues("$ref")) {
            var target = reference.asString();
            if (target.startsWith("#")) {
                assertThat(at(target).isObject()).as(target).isTrue();
            } else {
                assertThat(Files.isRegularFile(RESOURCES.resolve(target)))
                        .as(target)
                        .isTrue();
            }
        }
    }

    @Test
    void the_channels_are_the_topics() throws IllegalAccessException {
        var addresses = DOCUMENT.get("channels")
                .valueStream()
                .map(channel -> channel.get("address").asString())
                .collect(toSet());

        for (var topic : Topics.class.getFields()) {
            assertThat(addresses).contains((String) topic.get(null));
        }
        assertThat(addresses).hasSize(Topics.class.getFields().length);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_released_type_is_a_message_with_its_schema(Entry entry) {
        var message = DOCUMENT.at("/components/messages/" + messageId(entry));

        assertThat(message.path("name").asString()).isEqualTo(entry.type());
        assertThat(message.at("/payload/$ref").asString())
                .isEqualTo("schemas/" + Released.of(entry).file() + ".json");
        assertThat(message.at("/headers/properties/ce_type/const").asString()).isEqualTo(entry.type());
        assertThat(message.at("/headers/properties/ce_dataschema/const").asString())
                .isEqualTo(entry.dataSchema());
        assertThat(message.at("/headers/properties/ce_source/const").asString())
                .isEqualTo(entry.source().wire());
    }

    @Test
    void there_are_no_other_messages() {
        var expected = Stream.concat(
                        entries().stream().map(AsyncApiTest::messageId),
                        Stream.of("agency", "procedure", "workingDays"))
                .toList();

        assertThat(DOCUMENT.at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_source_sends_its_own_events_and_reads_what_the_others_say(Source source) {
        assertThat(messagesOf(source.wire() + "Sends", "send", "dossiers"))
                .isEqualTo(messageIds(EventCatalogue.entries(), entry -> entry.source() == source));
        assertThat(messagesOf(source.wire() + "Receives", "receive", "dossiers"))
                .isEqualTo(messageIds(EventCatalogue.entries(), entry -> entry.source() != source));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "SLA"})
    void of_complaints_a_source_sends_its_own_events_and_reads_what_the_other_says(Source source) {
        assertThat(messagesOf(source.wire() + "SendsComplaints", "send", "complaints"))
                .isEqualTo(messageIds(ComplaintCatalogue.entries(), entry -> entry.source() == source));
        assertThat(messagesOf(source.wire() + "ReceivesComplaints", "receive", "complaints"))
                .isEqualTo(messageIds(ComplaintCatalogue.entries(), entry -> entry.source() != source));
    }

    @Test
    void who_sends_the_answers_reads_what_intake_says_of_complaints() {
        assertThat(messagesOf("notificationReceivesComplaints", "receive", "complaints"))
                .isEqualTo(messageIds(ComplaintCatalogue.entries(), entry -> entry.source() == Source.INTAKE));
    }

    @Test
    void the_timeline_reads_everything() {
        assertThat(messagesOf("intakeKeepsTheTimeline", "receive", "dossiers"))
                .isEqualTo(messageIds(EventCatalogue.entries(), entry -> true));
    }

    @Test
    void every_channel_is_written_by_somebody() {
        var written = DOCUMENT.get("operations")
                .valueStream()
                .filter(operation -> operation.get("action").asString().equals("send"))
                .map(operation -> at(operation.at("/channel/$ref").asString())
                        .get("address")
                        .asString())
                .collect(toSet());

        assertThat(written)
                .isEqualTo(Set.of(
                        Topics.DOSSIERS,
                        Topics.DEAD_LETTERS,
                        Topics.COMPLAINTS,
                        Topics.COMPLAINT_DEAD_LETTERS,
                        Topics.AGENCIES,
                        Topics.PROCEDURES,
                        Topics.WORKING_DAYS));
    }

    private static Set<String> messagesOf(String operation, String action, String channel) {
        var found = DOCUMENT.at("/operations/" + operation);
        assertThat(found.path("action").asString()).isEqualTo(action);
        assertThat(found.at("/channel/$ref").asString()).isEqualTo("#/channels/" + channel);
        return found.get("messages")
                .valueStream()
                .map(message -> at(message.get("$ref").asString()).get("$ref").asString())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(toSet());
    }

    private static Set<String> messageIds(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).map(AsyncApiTest::messageId).collect(toSet());
    }

    private static String messageId(Entry entry) {
        return Arrays.stream(entry.name().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce(entry.source().wire(), String::concat);
    }

    private static JsonNode at(String reference) {
        return DOCUMENT.at(reference.substring(1));
    }
}
