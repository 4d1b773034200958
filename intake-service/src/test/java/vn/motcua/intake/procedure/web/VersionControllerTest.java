package vn.motcua.intake.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Versions;
import vn.motcua.intake.Visitor;

/** Each test has procedures of its own: what is published stays published. */
@AtTheCounter
class VersionControllerTest {
    private final Visitor visitor;
    private final InMemoryPublished<Procedure> told;

    VersionControllerTest(@Autowired Visitor visitor, @Autowired InMemoryPublished<Procedure> told) {
        this.visitor = visitor;
        this.told = told;
    }

    @Test
    void a_preview_tells_what_differs_who_gets_a_dossier_and_until_when_and_publishes_nothing() {
        var answer = visitor.publish(Versions.second(), "1.004873", 2, "?preview=true");

        assertThat(answer).hasStatus(200);
        var preview = visitor.body(answer);
        assertThat(texts(preview.get("diff"), "field"))
                .contains(
                        "terms[0].term.value", "validFrom", "route[verify].agency", "components[to-khai].template.link")
                .doesNotContain("name", "code");
        var step = preview.get("dryRun").get(0);
        assertThat(step.get("agency").asString()).isEqualTo("H99.21.1");
        assertThat(step.get("beginsOn").asString()).isEqualTo("2026-11-23");
        assertThat(step.get("dueOn").asString()).isEqualTo("2026-11-25");
        assertThat(preview.get("due").get(0).get("dueOn").asString()).isEqualTo("2026-11-25");
        assertThat(visitor.get(null, "/api/v1/procedures/1.004873/versions/2")).hasStatus(404);
    }

    @Test
    void a_preview_warns_of_allotments_that_do_not_add_up_and_of_what_begins_today() {
        var version = Versions.from("2026-11-23");
        version.put("route", List.of(Versions.step("issue", ".1", 5)));

        var preview = visitor.body(visitor.publish(version, "1.013831", 3, "?preview=true"));

        assertThat(preview.get("warnings").toString())
                .contains("Expected allotments that add up to 2 WORKING_DAY, got 5 WORKING_DAY")
                .contains("from today on");
    }

    @Test
    void a_published_version_closes_the_one_before_it_on_the_day_before() {
        var published = visitor.publish(Versions.second(), "2.000635", 2, "");

        assertThat(published).hasStatus(201);
        var versions = visitor.body(visitor.get(null, "/api/v1/procedures/2.000635/versions"))
                .get("items");
        assertThat(texts(versions, "validFrom")).containsExactly("2025-07-01", "2026-11-30");
        assertThat(versions.get(0).get("validTo").asString()).isEqualTo("2026-11-29");
        assertThat(versions.get(1).get("validTo").isNull()).isTrue();
        assertThat(visitor.body(visitor.get(null, "/api/v1/procedures/2.000635"))
                        .get("version")
                        .asInt())
                .as("today's")
                .isEqualTo(1);
        assertThat(visitor.body(visitor.get(null, "/api/v1/procedures/2.000635/versions/2"))
                        .get("resultPaper")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_same_version_again_is_told_once_and_answered_as_before() {
        visitor.publish(Versions.second(), "2.000908", 2, "");
        var changes = told.changes();

        var again = visitor.publish(Versions.second(), "2.000908", 2, "");

        assertThat(again).hasStatus(200);
        assertThat(told.changes()).isEqualTo(changes);
    }

    @Test
    void what_is_not_in_force_yet_may_be_replaced_and_what_is_is_never_edited() {
        visitor.publish(Versions.second(), "2.001263", 2, "");

        var replaced = visitor.publish(Versions.from("2026-12-07"), "2.001263", 2, "");
        var edited = visitor.publish(Versions.second(), "2.001263", 1, "");

        assertThat(replaced).hasStatus(200);
        assertThat(visitor.body(visitor.get(null, "/api/v1/procedures/2.001263/versions/1"))
                        .get("validTo")
                        .asString())
                .isEqualTo("2026-12-06");
        assertRefused(edited, 409, "version-in-force");
    }

    @Test
    void versions_are_counted_without_a_gap_follow_one_another_and_begin_today_at_the_earliest() {
        assertRefused(visitor.publish(Versions.second(), "1.001612", 3, ""), 409, "not-the-next-version");
        assertRefused(visitor.publish(Versions.from("2026-11-22"), "1.001612", 2, ""), 422, "begins-in-the-past");
        visitor.publish(Versions.second(), "1.001612", 2, "");
        assertRefused(visitor.publish(Versions.second(), "1.001612", 3, ""), 422, "versions-overlap");
        var ended = Versions.second();
        ended.put("validTo", "2026-11-29");
        assertRefused(visitor.publish(ended, "1.001612", 2, ""), 422, "ends-before-it-begins");
    }

    @Test
    void a_new_procedure_may_begin_whenever_it_did() {
        assertThat(visitor.publish(Versions.from("2026-01-01"), "9.000077", 1, ""))
                .hasStatus(201);
        assertThat(visitor.get(null, "/api/v1/procedures/9.000077")).hasStatus(200);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var version = Versions.second();
        version.put("offeredAt", List.of("H99.99"));
        version.put("onlineService", Map.of("level", "PARTIAL"));
        version.put("afterSupplement", Map.of("policy", "EXTEND", "workingDays", 0));

        var answer = visitor.publish(version, "1.004873", 2, "");

        assertRefused(answer, 422, "impossible-procedure");
        assertThat(texts(visitor.body(answer).get("errors"), "field"))
                .contains("offeredAt[0]", "onlineService.reason", "afterSupplement.workingDays");
    }

    @Test
    void a_time_of_nothing_is_no_time() {
        var version = Versions.second();
        version.put("terms", List.of(Map.of("value", 0, "unit", "WORKING_DAY", "sameDay", false)));
        var step = new HashMap<String, Object>(Versions.step("issue", ".1", 1));
        step.put("allotment", Map.of("value", 0, "unit", "WORKING_DAY"));

        assertThat(visitor.publish(version, "1.004873", 2, "")).hasStatus(400);
        version.put("terms", Versions.second().get("terms"));
        version.put("route", List.of(step));
        assertThat(visitor.publish(version, "1.004873", 2, "")).hasStatus(400);
    }

    @Test
    void whoever_has_seen_another_state_is_told() {
        var first = visitor.publish(Versions.second(), "1.001193", 2, "");
        var seen = first.getResponse().getHeader("ETag");
        visitor.publish(Versions.from("2026-12-07"), "1.001193", 2, "");

        var late = visitor.request(
                        Tokens.token("controller", "H99"), HttpMethod.PUT, "/api/v1/procedures/1.001193/versions/2")
                .header("If-Match", seen)
                .contentType("application/json")
                .content(new JsonMapper().writeValueAsString(Versions.from("2026-12-14")))
                .exchange();

        assertThat(late).hasStatus(412);
    }

    @Test
    void only_the_controller_publishes() {
        var path = "/api/v1/procedures/1.004873/versions/2";

        assertThat(visitor.put(clerk(), Versions.second(), path)).hasStatus(403);
        assertThat(visitor.put(portal(), Versions.second(), path)).hasStatus(403);
    }

    @Test
    void two_versions_live_at_once_and_each_dossier_keeps_that_of_its_receipt() {
        var first = visitor.filed(portal(), Visitor.filing("1.000894", "ONLINE"));
        visitor.publish(Versions.from("2026-11-23"), "1.000894", 2, "");

        var second = visitor.filed(portal(), Visitor.filing("1.000894", "ONLINE"));
        var onFriday = Visitor.filing("1.000894", "POST");
        onFriday.put("handover", Map.of("at", "2026-11-20T09:00:00+07:00", "postalReference", "EE123456789VN"));
        var byPost = visitor.filed(clerk(), onFriday);

        assertThat(version(first)).isEqualTo(1);
        assertThat(version(second)).isEqualTo(2);
        assertThat(version(byPost)).as("handed over on Friday").isEqualTo(1);
    }

    private int version(String dossier) {
        return visitor.dossier(dossier).get("procedureVersion").asInt();
    }

    private static void assertRefused(MvcTestResult answer, int status, String problem) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("type").asString().endsWith("/" + problem);
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.get(field).asString()));
        return texts;
    }
}
