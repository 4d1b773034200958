package vn.motcua.intake.dossier.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.mongo.OlderFields;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierRejection;

/** The counter's worklist, by what citizens and officers do. */
@AtTheCounter
class DeskTest {
    private static final Map<String, Object> WANTED =
            Map.of("items", List.of("Bản sao"), "reason", "Chưa đủ", "until", "2026-11-27");
    private static final Map<String, Object> PAPERS =
            Map.of("documents", List.of(Map.of("component", "to-khai", "form", "ELECTRONIC")));

    private final Visitor visitor;
    private final KeptDossiers dossiers;

    DeskTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers) {
        this.visitor = visitor;
        this.dossiers = dossiers;
    }

    @Test
    void what_was_filed_online_waits_for_its_answer_until_it_has_it() {
        var id = visitor.filed();
        var dueAt = Counter.NOW.plus(Duration.ofHours(8));
        dossiers.note(id, new Note.AnswerDeadlineSet(dueAt));

        var waiting = waiting(id).orElseThrow();

        assertThat(waiting.get("kind").asString()).isEqualTo("NEW_ONLINE");
        assertThat(waiting.get("since").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
        assertThat(waiting.get("dueAt").asString()).isEqualTo("2026-11-23T19:00:00+07:00");
        assertThat(waiting.get("code").asString())
                .isEqualTo(visitor.dossier(id).get("code").asString());
        assertThat(waiting.get("procedure").asString()).isEqualTo("1.004873");
        order(clerk(), id, "acceptance", Map.of());
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void papers_that_came_in_wait_for_somebody_to_look_at_them() {
        var id = visitor.filed();
        order(clerk(), id, "supplement-request", WANTED);
        assertThat(waiting(id)).isEmpty();

        order(portal(), id, "supplement", PAPERS);

        assertThat(kind(id)).isEqualTo("SUPPLEMENT_IN");
        order(clerk(), id, "supplement/confirmation", Map.of("complete", false));
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void papers_that_did_not_come_wait_for_a_decision_from_the_end_of_the_last_day() {
        var id = visitor.filed();
        order(clerk(), id, "supplement-request", WANTED);

        dossiers.note(id, new Note.SupplementDeadlineSet(1, Counter.NOW.minus(Duration.ofDays(1))));

        assertThat(kind(id)).isEqualTo("EXPIRED");
        assertThat(ids(clerk(), "?kind=EXPIRED")).contains(id);
    }

    @Test
    void a_wish_to_withdraw_waits_for_the_clerk() {
        var id = visitor.accepted();

        order(portal(), id, "withdrawal", Map.of("reason", "Không cần nữa"));

        assertThat(kind(id)).isEqualTo("WITHDRAWAL_ASKED");
        assertThat(waiting(id).orElseThrow().get("since").asString()).isEqualTo("2026-11-23T11:00:00+07:00");
        order(clerk(), id, "withdrawal/confirmation", Map.of());
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void a_result_waits_until_it_is_given() {
        var id = resolved(Visitor.online());

        assertThat(kind(id)).isEqualTo("RESULT_TO_GIVE");
        order(clerk(), id, "return", Map.of("method", "COUNTER", "receivedBy", "Nguyễn Văn Mẫu"));
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void a_result_that_the_post_gave_back_waits_until_it_is_sent_again() {
        var filing = Visitor.online();
        filing.put("resultDelivery", "POST");
        var id = resolved(filing);
        assertThat(waiting(id)).isEmpty();

        dossiers.note(id, new Note.ResultCameBack(Counter.NOW));

        assertThat(kind(id)).isEqualTo("POST_RETURNED");
        dossiers.note(id, new Note.ResultSentOut());
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void what_is_due_first_stands_first_and_what_has_no_clock_last_page_by_page() {
        var later = due(Duration.ofHours(8));
        var sooner = due(Duration.ofHours(-500));
        var noClock = visitor.filed();
        order(clerk(), noClock, "supplement-request", WANTED);
        order(portal(), noClock, "supplement", PAPERS);

        var seen = items(clerk(), "?limit=2").stream()
                .map(item -> item.get("id").asString())
                .toList();

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(sooner, later, noClock);
        assertThat(seen).containsExactlyElementsOf(ids(clerk(), "?limit=100"));
    }

    @Test
    void a_desk_is_that_of_ones_own_counter() {
        var id = visitor.filed();

        assertThat(ids(clerk(), "?limit=100")).contains(id);
        assertThat(ids(clerk(), "?limit=100&agency=H99.21")).contains(id);
        assertThat(ids(Tokens.token("onestop-head", Visitor.COMMUNE), "?limit=100"))
                .contains(id);
        assertThat(ids(clerk(), "?agency=H99.22")).isEmpty();
        assertThat(ids(Tokens.token("clerk", "H99.22"), "?limit=100")).doesNotContain(id);
        assertThat(ids(Tokens.token("clerk", "H99.*"), "?limit=100")).contains(id);
        assertThat(desk(portal(), "")).hasStatus(403);
        assertThat(desk(leader(), "")).hasStatus(403);
        assertThat(desk(null, "")).hasStatus(401);
    }

    @Test
    void what_an_earlier_release_has_stored_waits_as_well_once_its_fields_are_brought_up(
            @Autowired MongoDatabase database,
            @Autowired StateMapper<Dossier> states,
            @Autowired AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> type) {
        var id = visitor.filed();
        var kept = database.getCollection("dossiers");
        kept.updateOne(eq("_id", id), combine(unset("index.desk"), unset("index.deskKind"), unset("index.deskDue")));
        assertThat(waiting(id)).isEmpty();

        new OlderFields<>(kept, database.getCollection("editions"), states, type::index, type.edition()).next(10_000);

        assertThat(kind(id)).isEqualTo("NEW_ONLINE");
    }

    @Test
    void a_question_of_another_form_is_told() {
        assertThat(desk(clerk(), "?kind=SLEEPING")).hasStatus(400);
        assertThat(desk(clerk(), "?cursor=abc")).hasStatus(400);
        assertThat(desk(clerk(), "?limit=101")).hasStatus(400);
    }

    @Test
    void a_desk_names_nobody() {
        visitor.filed();

        assertThat(desk(clerk(), "?limit=100")).bodyText().doesNotContain("Nguyễn", "099301000123");
    }

    private String due(Duration from) {
        var id = visitor.filed();
        dossiers.note(id, new Note.AnswerDeadlineSet(Counter.NOW.plus(from)));
        return id;
    }

    private String resolved(Map<String, Object> filing) {
        var id = visitor.filed(portal(), filing);
        order(clerk(), id, "acceptance", Map.of());
        dossiers.note(
                id,
                new Note.StepOffered(new AgencyCode("H99.31")),
                new Note.StepAccepted(new AgencyCode("H99.31")),
                new Note.RouteCompleted(Counter.NOW, Outcome.GRANTED));
        return id;
    }

    private String kind(String id) {
        return waiting(id).orElseThrow().get("kind").asString();
    }

    private Optional<JsonNode> waiting(String id) {
        return items(clerk(), "?limit=100").stream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst();
    }

    private List<String> ids(String token, String query) {
        return items(token, query).stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    /** All pages. */
    private List<JsonNode> items(String token, String query) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        while (cursor != null) {
            var page = visitor.body(desk(token, query + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return items;
    }

    private MvcTestResult desk(@Nullable String token, String query) {
        return visitor.get(token, "/api/v1/desk" + query);
    }

    private void order(String token, String id, String order, Map<String, ?> body) {
        assertThat(visitor.post(token, body, "/api/v1/dossiers/{id}/" + order, id))
                .hasStatus2xxSuccessful();
    }
}
