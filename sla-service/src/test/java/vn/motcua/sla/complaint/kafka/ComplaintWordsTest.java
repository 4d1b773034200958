package vn.motcua.sla.complaint.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.complaint.Stories.CLOCK;
import static vn.motcua.sla.complaint.Stories.MONDAY_NINE;
import static vn.motcua.sla.complaint.Stories.NEXT_MONDAY_CLOSING;
import static vn.motcua.sla.deadline.Facts.COMMUNE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.Source;
import vn.motcua.eventing.Incoming;
import vn.motcua.sla.complaint.Complaint;
import vn.motcua.sla.complaint.ComplaintCommand;
import vn.motcua.sla.complaint.ComplaintEvent;
import vn.motcua.sla.complaint.Stories;

class ComplaintWordsTest {
    private final ComplaintReaction reaction = new ComplaintReaction();

    @Test
    void the_date_is_told_when_the_clock_starts_and_when_it_moves() {
        var set = new ComplaintLogEvent.DeadlineSet(COMMUNE, NEXT_MONDAY_CLOSING, CLOCK.calendar());

        assertThat(said(new ComplaintEvent.Started(COMMUNE, CLOCK), Stories.awaited()))
                .containsExactly(set);
        assertThat(said(new ComplaintEvent.Recounted(CLOCK, true), Stories.awaited()))
                .containsExactly(set);
        assertThat(said(new ComplaintEvent.Recounted(CLOCK, false), Stories.awaited()))
                .isEmpty();
    }

    @Test
    void it_is_told_that_the_date_passed_and_nothing_of_the_answer() {
        assertThat(said(new ComplaintEvent.DeclaredOverdue(), Stories.overdue()))
                .containsExactly(new ComplaintLogEvent.Overdue(COMMUNE, NEXT_MONDAY_CLOSING));
        assertThat(said(new ComplaintEvent.Answered(MONDAY_NINE), Stories.answered()))
                .isEmpty();
    }

    @Test
    void sla_takes_a_position_on_every_word_of_the_log() {
        for (var entry : ComplaintCatalogue.entries()) {
            var commands = reaction.react(new Complaint.Unknown(), incoming(entry, example(entry)));

            assertThat(commands)
                    .as(entry.type())
                    .hasSize(entry.source() == Source.INTAKE && !entry.name().equals("complaint-rated") ? 1 : 0);
        }
    }

    @Test
    void a_complaint_received_starts_its_clock() {
        var received = new ComplaintLogEvent.Received(
                "KN-H99.21-2026-0007", COMMUNE, "DELAY", null, "ND118-2025", MONDAY_NINE);
        var entry = ComplaintCatalogue.entryOf(received);

        assertThat(reaction.react(new Complaint.Unknown(), incoming(entry, ComplaintCatalogue.write(received))))
                .isEqualTo(List.of(new ComplaintCommand.Receive(COMMUNE, "ND118-2025", MONDAY_NINE)));
    }

    private static List<ComplaintLogEvent> said(ComplaintEvent event, Complaint after) {
        return ComplaintAnnouncements.effects(event, after).announcement().stream()
                .map(told -> ComplaintCatalogue.read(told.type(), told.value()))
                .toList();
    }

    private static byte[] example(Entry entry) {
        var name = "/examples/" + entry.source().wire() + "/" + entry.name() + ".v1.json";
        try (var file = ComplaintCatalogue.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Incoming incoming(Entry entry, byte[] value) {
        return new Incoming(0, 1, "k7", entry.source().wire(), entry.type(), 1, MONDAY_NINE, value, Map.of());
    }
}
