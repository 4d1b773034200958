package vn.motcua.intake.dossier.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.EventCatalogue.UnreadableEventException;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Incoming;
import vn.motcua.intake.Examples;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.Everything;
import vn.motcua.intake.dossier.Facts;

class DossierReactionTest {
    private final DossierReaction reaction = new DossierReaction();

    @Test
    void intake_takes_a_position_on_everything_the_others_say() {
        for (var entry : EventCatalogue.entries()) {
            if (entry.source() != Source.INTAKE) {
                assertThat(react(entry.type(), Examples.of(entry))).isNotNull();
            }
        }
    }

    @Test
    void intake_does_not_listen_to_itself() {
        assertThat(reaction.sources()).containsExactlyInAnyOrder("routing", "sla", "notification");
    }

    @Test
    void what_nobody_knows_is_not_guessed() {
        assertThatThrownBy(() -> react("vn.motcua.sla.guessed.v1", json("{}")))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void the_end_of_the_route_is_granted_or_refused() {
        assertThat(react(
                        "vn.motcua.routing.route-completed.v1",
                        json("{\"outcome\":\"DONE\",\"completedAt\":\"2026-11-26T03:00:00Z\"}")))
                .containsExactly(new Note.RouteCompleted(Instant.parse("2026-11-26T03:00:00Z"), Outcome.GRANTED));
        assertThat(react(
                        "vn.motcua.routing.route-completed.v1",
                        json("{\"outcome\":\"REFUSED\",\"completedAt\":\"2026-11-26T03:00:00Z\"}")))
                .containsExactly(new Note.RouteCompleted(Instant.parse("2026-11-26T03:00:00Z"), Outcome.REFUSED));
    }

    @Test
    void only_a_delivered_result_is_returned() {
        var at = Instant.parse("2026-11-26T03:00:00Z");

        assertThat(moved("RETURN", "DELIVERED")).containsExactly(new Note.ResultDelivered(Delivery.POST, at));
        assertThat(moved("RETURN", "RETURNED_TO_AGENCY")).containsExactly(new Note.ResultCameBack(at));
        assertThat(moved("RETURN", "DELIVERING")).isEmpty();
        assertThat(moved("COLLECT", "DELIVERED")).isEmpty();
    }

    @Test
    void a_refusal_after_appraisal_is_issued_when_it_has_its_number() {
        var type = "vn.motcua.notification.letter-numbered.v1";
        var numbered = "{\"letter\":\"x-L2\",\"kind\":\"%s\",\"number\":\"01/X\",\"signingAgency\":\"H99.31\"}";

        assertThat(react(type, json(numbered.formatted("REFUSAL_AFTER_APPRAISAL"))))
                .containsExactly(new Note.RefusalIssued("x-L2"));
        assertThat(react(type, json(numbered.formatted("RECEIPT")))).isEmpty();
        var drafted = "vn.motcua.notification.letter-drafted.v1";
        var draft = "{\"letter\":\"x-L2\",\"kind\":\"%s\",\"signingAgency\":\"H99.31\"}";
        assertThat(react(drafted, json(draft.formatted("REFUSAL_AFTER_APPRAISAL"))))
                .containsExactly(new Note.RefusalDrafted("x-L2"));
        assertThat(react(drafted, json(draft.formatted("APOLOGY")))).isEmpty();
    }

    @Test
    void of_a_step_that_refused_it_is_known_where_the_grounds_are_kept() {
        assertThat(completed("REFUSED"))
                .containsExactly(new Note.StepCompleted(new StepId("decide"), null, "completion-decide"));
        assertThat(completed("APPROVED")).containsExactly(new Note.StepCompleted(new StepId("decide"), null, null));
    }

    private List<DossierCommand> completed(String outcome) {
        return react(
                "vn.motcua.routing.step-completed.v1",
                json(
                        "{\"step\":\"decide\",\"agency\":\"H99.31\",\"officer\":\"officer-31\",\"outcome\":\"%s\",\"completedAt\":\"2026-11-25T03:00:00Z\",\"text\":\"completion-decide\"}"
                                .formatted(outcome)));
    }

    private List<DossierCommand> moved(String kind, String state) {
        return react(
                "vn.motcua.notification.consignment-moved.v1",
                json(
                        "{\"consignment\":\"x.1\",\"kind\":\"%s\",\"state\":\"%s\",\"movedAt\":\"2026-11-26T03:00:00Z\",\"carrierCode\":\"P\"}"
                                .formatted(kind, state)));
    }

    private List<DossierCommand> react(String type, byte[] value) {
        var source = type.split("\\.")[2];
        var record = new Incoming(0, 1, Facts.D17.value(), source, type, 1, Facts.NOON, value, Map.of());
        return reaction.react(Everything.states().get(5), record);
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
