package vn.motcua.intake.complaint.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.ComplaintCatalogue;
import vn.motcua.contracts.ComplaintLogEvent;
import vn.motcua.contracts.EventCatalogue.Entry;
import vn.motcua.contracts.Source;
import vn.motcua.eventing.Announcement;
import vn.motcua.eventing.Incoming;
import vn.motcua.intake.Examples;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.Stories;

class ComplaintTypeTest {
    private final ComplaintType type = new ComplaintType();
    private final ComplaintReaction reaction = new ComplaintReaction();

    private List<Announcement> said() {
        return Stories.events().stream()
                .flatMap(event -> type.effects(event, Stories.rated()).announcement().stream())
                .toList();
    }

    @Test
    void every_word_of_intake_is_said_by_some_event() {
        var words = ComplaintCatalogue.entries().stream()
                .filter(entry -> entry.source() == Source.INTAKE)
                .map(Entry::type)
                .toList();

        assertThat(said()).extracting(Announcement::type).containsExactlyElementsOf(words);
    }

    @Test
    void nothing_that_is_sealed_is_said() {
        for (var announcement : said()) {
            assertThat(new String(announcement.value(), StandardCharsets.UTF_8))
                    .doesNotContain(Stories.SECRET.ciphertext());
        }
    }

    @Test
    void a_complaint_received_asks_for_its_number_and_the_number_is_done_when_it_has_one() {
        var lodged = type.effects(Stories.events().get(0), new Complaint.Unnumbered(Stories.RECEIPT));
        var numbered = type.effects(Stories.events().get(1), Stories.open());

        assertThat(lodged.asked()).singleElement().satisfies(todo -> assertThat(todo.data())
                .isEqualTo(Map.of("series", "H99.21/complaint/2026", "claim", "complaint-" + Stories.K7)));
        assertThat(numbered.done()).containsExactly("number");
        assertThat(ComplaintAnnouncements.subjectOf("complaint-" + Stories.K7)).isEqualTo(Stories.K7);
        assertThat(ComplaintAnnouncements.subjectOf("d17")).isEqualTo("d17");
    }

    @Test
    void intake_takes_a_position_on_every_word_of_the_log() {
        for (var entry : ComplaintCatalogue.entries()) {
            var commands = reaction.react(Stories.open(), incoming(entry));

            assertThat(commands).hasSize(entry.source() == Source.SLA ? 1 : 0);
        }
    }

    @Test
    void what_sla_says_is_noted() {
        var overdue = new ComplaintLogEvent.Overdue(new AgencyCode("H99.21"), Stories.DUE);
        var entry = ComplaintCatalogue.entryOf(overdue);

        assertThat(reaction.react(Stories.open(), incoming(entry, ComplaintCatalogue.write(overdue))))
                .isEqualTo(List.of(new ComplaintCommand.NoteOverdue(Stories.DUE)));
    }

    private static Incoming incoming(Entry entry) {
        return incoming(entry, Examples.of(entry));
    }

    private static Incoming incoming(Entry entry, byte[] value) {
        return new Incoming(0, 1, Stories.K7, entry.source().wire(), entry.type(), 1, Stories.MONDAY, value, Map.of());
    }
}
