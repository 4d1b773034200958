package vn.motcua.intake.dossier.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.Source;
import vn.motcua.intake.dossier.DossierFields;
import vn.motcua.intake.dossier.Everything;
import vn.motcua.intake.dossier.Everything.Happened;
import vn.motcua.intake.dossier.Facts;

class DossierTypeTest {
    private final DossierType type = new DossierType(folder -> List.of("a-token"));

    @Test
    void every_word_of_intake_is_said_by_some_event() {
        var said = Everything.events().stream()
                .flatMap(happened -> type.effects(happened.event(), happened.after()).announcement().stream())
                .map(announcement -> announcement.type())
                .collect(Collectors.toSet());

        var words = EventCatalogue.entries().stream()
                .filter(entry -> entry.source() == Source.INTAKE)
                .map(EventCatalogue.Entry::type)
                .toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void what_is_said_can_be_read() {
        for (var happened : Everything.events()) {
            type.effects(happened.event(), happened.after()).announcement().ifPresent(said -> assertThat(
                            EventCatalogue.read(said.type(), said.value()))
                    .isInstanceOf(IntakeEvent.class));
        }
    }

    @Test
    void nothing_that_is_sealed_is_said() {
        for (var happened : Everything.events()) {
            type.effects(happened.event(), happened.after()).announcement().ifPresent(said -> assertThat(
                            new String(said.value(), StandardCharsets.UTF_8))
                    .doesNotContain(Facts.SECRET.ciphertext()));
        }
    }

    @Test
    void a_dossier_handed_in_asks_for_its_number_and_the_number_is_done_when_it_is_registered() {
        var submitted = type.effects(event(0).event(), event(0).after());
        var registered = type.effects(event(1).event(), event(1).after());

        assertThat(submitted.asked()).singleElement().satisfies(todo -> assertThat(todo.data())
                .isEqualTo(Map.of("series", "H99.21/dossier/261123", "claim", Facts.D17.value())));
        assertThat(registered.done())
                .containsExactly(submitted.asked().getFirst().id());
    }

    @Test
    void the_index_names_parties_and_all_above_them() {
        var index = type.index(event(1).after());

        assertThat(index)
                .containsEntry(DossierFields.CODE, Facts.CODE)
                .containsEntry(DossierFields.PLAIN_CODE, Facts.CODE.replaceAll("[.-]", ""))
                .containsEntry(DossierFields.PERSONS, List.of("a-token"))
                .containsEntry(DossierFields.STATUS, "SUBMITTED")
                .containsEntry(DossierFields.PARTIES, List.of("H99.21", "H99.21.1"))
                .containsEntry(DossierFields.ABOVE_PARTIES, List.of("H99", "H99.21", "H99.21.1"));
        assertThat(type.index(event(0).after())).isEmpty();
    }

    private static Happened event(int index) {
        return Everything.events().get(index);
    }
}
