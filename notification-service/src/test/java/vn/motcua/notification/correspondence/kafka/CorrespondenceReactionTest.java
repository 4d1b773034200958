package vn.motcua.notification.correspondence.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.MoveReason;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.NotYetException;
import vn.motcua.notification.Facts;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.Close;
import vn.motcua.notification.correspondence.CorrespondenceCommand.CorrectOutcome;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DraftApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.DraftLastApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.EndWish;
import vn.motcua.notification.correspondence.CorrespondenceCommand.GiveUp;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteHandOver;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteParty;
import vn.motcua.notification.correspondence.CorrespondenceCommand.NoteWish;
import vn.motcua.notification.correspondence.CorrespondenceCommand.OpenBook;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RenewReceipt;

class CorrespondenceReactionTest {

    private final CorrespondenceReaction reaction = new CorrespondenceReaction(Facts.AGENCIES);

    static Stream<Entry> catalogue() {
        return EventCatalogue.entries().stream();
    }

    /** The examples name letters by another form of id than ours; only sla's answers are about letters of ours. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void it_takes_a_position_on_every_released_event(Entry entry) throws IOException {
        var example = example(entry).replace("f3a7c2d8-5b19-5c06-a4e1-9d8b6f0c7e08", Facts.letter(1) + "");

        assertThat(react(entry.type(), example)).isNotNull();
    }

    @Test
    void it_asks_for_every_source_but_its_own() {
        assertThat(reaction.sources()).containsExactlyInAnyOrder("intake", "routing", "sla");
    }

    @Test
    void only_a_final_stop_ends_the_dossier() {
        var stopped = "{\"final\": %s, \"legalBasis\": \"x\", \"by\": \"leader-21\", \"text\": \"t\"}";

        assertThat(react("vn.motcua.intake.stopped.v1", stopped.formatted("true")))
                .containsExactly(new GiveUp());
        assertThat(react("vn.motcua.intake.stopped.v1", stopped.formatted("false")))
                .isEmpty();
    }

    @Test
    void whoever_is_consulted_may_see_the_letters_and_nothing_is_written_about_it() throws IOException {
        for (var entry : EventCatalogue.entries()) {
            if (entry.name().startsWith("consultation-")) {
                var expected = entry.name().equals("consultation-requested")
                        ? List.<CorrespondenceCommand>of(new NoteParty(new AgencyCode("H99.12")))
                        : List.<CorrespondenceCommand>of();

                assertThat(react(entry.type(), example(entry))).as(entry.type()).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_import_opens_a_book_and_writes_nothing_and_what_was_closed_is_closed() throws IOException {
        var imported = EventCatalogue.entries().stream()
                .filter(entry -> entry.name().equals("dossier-imported"))
                .findFirst()
                .orElseThrow();
        var closed = example(imported);
        var open = closed.replaceAll("\"(outcome|finishedAt|returnedAt)\": \"[^\"]*\",", "");

        assertThat(react(imported.type(), closed))
                .hasSize(3)
                .endsWith(new NoteHandOver(), new Close()); // Nobody is told of a result that he has.
        assertThat(react(imported.type(), closed.replaceAll("\"returnedAt\": \"[^\"]*\",", "")))
                .hasSize(2)
                .last()
                .isEqualTo(new Close());
        assertThat(react(imported.type(), open)).singleElement().isInstanceOf(OpenBook.class);
    }

    @Test
    void a_wish_to_withdraw_is_noted_until_it_is_answered() {
        assertThat(react("vn.motcua.intake.withdrawal-asked.v1", "{\"text\": \"withdrawal-1\"}"))
                .containsExactly(new NoteWish());
        assertThat(react("vn.motcua.intake.withdrawal-retracted.v1", "{\"by\": \"portal\"}"))
                .containsExactly(new EndWish());
        assertThat(react("vn.motcua.intake.withdrawn.v1", "{\"by\": \"clerk-21\"}"))
                .containsExactly(new GiveUp());
    }

    @Test
    void of_corrections_only_another_outcome_is_a_letter_of_its_own() {
        var corrected =
                """
                {"correction": 1, "fact": "%s", "correctedTo": null, "outcome": %s, "by": "leader-21",
                 "legalBasis": "Điều 5", "text": "correction-1"}""";

        assertThat(react("vn.motcua.intake.corrected.v1", corrected.formatted("OUTCOME", "\"REFUSED\"")))
                .containsExactly(new CorrectOutcome(Outcome.REFUSED, "correction-1", Facts.NOON));
        assertThat(react("vn.motcua.intake.corrected.v1", corrected.formatted("DATA", "null")))
                .isEmpty();
    }

    @Test
    void only_at_the_counter_is_a_result_handed_over() {
        var returned = "{\"returnedAt\": \"2026-11-26T03:00:00Z\", \"method\": \"%s\"}";

        assertThat(react("vn.motcua.intake.returned.v1", returned.formatted("COUNTER")))
                .containsExactly(new NoteHandOver(), new Close());
        assertThat(react("vn.motcua.intake.returned.v1", returned.formatted("POST")))
                .containsExactly(new Close());
    }

    @Test
    void the_second_apology_is_for_the_superior_and_at_the_top_for_the_agency_itself() {
        assertThat(secondApologyFor(Facts.JUSTICE.value()))
                .containsExactly(new DraftLastApology(Facts.COMMUNE, Facts.NEW_DUE));
        assertThat(secondApologyFor(Facts.PROVINCE.value()))
                .containsExactly(new DraftLastApology(Facts.PROVINCE, Facts.NEW_DUE));
    }

    @Test
    void an_apology_that_is_ordered_has_a_date_as_long_as_one_may_be_promised() {
        assertThat(ordered(Facts.DUE, Facts.DUE, Facts.NEW_DUE))
                .containsExactly(new DraftApology(Facts.JUSTICE, Facts.DUE, Facts.DUE, Facts.NEW_DUE));
        assertThat(ordered(Facts.DUE, null, null))
                .containsExactly(new DraftLastApology(Facts.JUSTICE, Facts.DUE, Facts.DUE));
        assertThat(ordered(Facts.NEW_DUE, null, null))
                .containsExactly(new DraftLastApology(Facts.COMMUNE, Facts.DUE, Facts.NEW_DUE));
    }

    private List<CorrespondenceCommand> ordered(Instant dueAt, @Nullable Instant after, @Nullable Instant until) {
        var event = new SlaEvent.ApologyOrdered(Facts.HEAD_OF_COMMUNE, Facts.JUSTICE, Facts.DUE, dueAt, after, until);
        return reaction.react(
                new Correspondence.Unknown(),
                incoming("vn.motcua.sla.apology-ordered.v1", EventCatalogue.write(event)));
    }

    @Test
    void an_agency_that_has_not_arrived_is_waited_for() {
        assertThatThrownBy(() -> secondApologyFor("H99.77")).isInstanceOf(NotYetException.class);
    }

    @ParameterizedTest
    @EnumSource(MoveReason.class)
    void whatever_moves_a_date_it_is_certified_anew_unless_an_apology_promises_another_one(MoveReason reason) {
        assertThat(moved(reason, Facts.DUE)).containsExactly(new RenewReceipt(Facts.DUE, Facts.NOON));
        assertThat(moved(reason, Facts.NEW_DUE)).isEmpty();
    }

    private List<CorrespondenceCommand> moved(MoveReason reason, Instant dueAt) {
        var event = new SlaEvent.DeadlineMoved(reason, Facts.DUE, dueAt, null, "1-5c1f09ab");
        return reaction.react(
                new Correspondence.Unknown(), incoming("vn.motcua.sla.deadline-moved.v1", EventCatalogue.write(event)));
    }

    private List<CorrespondenceCommand> secondApologyFor(String causedBy) {
        var event = new SlaEvent.ReappointmentMissed(Facts.NEW_DUE, new AgencyCode(causedBy));
        return reaction.react(
                new Correspondence.Unknown(),
                incoming("vn.motcua.sla.reappointment-missed.v1", EventCatalogue.write(event)));
    }

    private List<CorrespondenceCommand> react(String type, String json) {
        return reaction.react(
                new Correspondence.Unknown(), incoming(type, json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Incoming incoming(String type, byte[] value) {
        return new Incoming(0, 0, Facts.D17, "x", type, 1, Facts.NOON, value, Map.of());
    }

    private static String example(Entry entry) throws IOException {
        var path = "/examples/" + entry.source().wire() + "/" + entry.name() + ".v" + entry.version() + ".json";
        try (InputStream file =
                Objects.requireNonNull(CorrespondenceReactionTest.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
