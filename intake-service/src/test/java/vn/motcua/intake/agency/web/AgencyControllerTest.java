package vn.motcua.intake.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.officer;
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
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.InMemoryPublished;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

/** Each test has agencies of its own: what is published stays published. */
@AtTheCounter
class AgencyControllerTest {
    private static final String CONTROLLER = Tokens.token("controller", "H99");
    private static final Map<String, Object> HEAD =
            Map.of("id", "leader-61", "name", "Người ký mẫu", "title", "Chủ tịch");
    private static final Map<String, Object> CLERK =
            Map.of("id", "clerk-61", "name", "Cán bộ mẫu", "title", "Công chức Một cửa");

    private final Visitor visitor;
    private final InMemoryPublished<Agency> told;

    AgencyControllerTest(@Autowired Visitor visitor, @Autowired InMemoryPublished<Agency> told) {
        this.visitor = visitor;
        this.told = told;
    }

    @Test
    void staff_read_the_tree_page_by_page_and_level_by_level() {
        var first = visitor.body(visitor.get(clerk(), "/api/v1/agencies?limit=2"));
        var second = visitor.body(visitor.get(
                clerk(), "/api/v1/agencies?limit=2&cursor=" + first.get("next").asString()));

        assertThat(texts(first.get("items"), "code")).containsExactly("H99", "H99.1");
        assertThat(texts(second.get("items"), "code")).containsExactly("H99.11", "H99.12");
        assertThat(texts(
                        visitor.body(visitor.get(leader(), "/api/v1/agencies?parent=H99.21"))
                                .get("items"),
                        "code"))
                .containsExactly("H99.21.1", "H99.21.2", "H99.21.3");
    }

    @Test
    void an_agency_is_read_with_its_place_its_days_its_hours_and_its_staff() {
        var answer = visitor.get(officer(), "/api/v1/agencies/H99.21.1");

        assertThat(answer).hasStatus(200).containsHeader("ETag");
        var agency = visitor.body(answer);
        assertThat(agency.get("parent").asString()).isEqualTo("H99.21");
        assertThat(agency.get("validFrom").asString()).isEqualTo("2025-07-01");
        assertThat(agency.get("validTo").isNull()).isTrue();
        assertThat(agency.get("successor").isNull()).isTrue();
        assertThat(agency.get("head").get("title").asString()).isNotBlank();
        assertThat(texts(agency.get("staff"), "id")).contains("officer-21-1");
        assertThat(visitor.get(officer(), "/api/v1/agencies/H99.99")).hasStatus(404);
    }

    @Test
    void whoever_is_not_of_the_staff_reads_no_agency() {
        assertThat(visitor.get(portal(), "/api/v1/agencies")).hasStatus(403);
        assertThat(visitor.get(portal(), "/api/v1/agencies/H99.21")).hasStatus(403);
        assertThat(visitor.get(Tokens.token("operator", "H99"), "/api/v1/agencies"))
                .hasStatus(403);
        assertThat(visitor.get(null, "/api/v1/agencies")).hasStatus(401);
    }

    @Test
    void a_preview_tells_what_differs_and_warns_and_publishes_nothing() {
        publish("H99.61", office());
        var changed = office();
        changed.put("name", "Ủy ban nhân dân phường Mẫu 61");
        changed.put("staff", List.of(HEAD));

        var answer = visitor.put(CONTROLLER, changed, "/api/v1/agencies/H99.61?preview=true");

        assertThat(answer).hasStatus(200);
        var preview = visitor.body(answer);
        assertThat(texts(preview.get("diff"), "field"))
                .containsExactly("name", "staff[clerk-61].id", "staff[clerk-61].name", "staff[clerk-61].title");
        assertThat(preview.get("warnings").toString()).contains("clerk-61 is no longer on the staff");
        assertThat(told.get("H99.61").staff()).hasSize(2);
    }

    @Test
    void a_new_agency_is_told_to_everybody_and_the_same_again_is_told_once() {
        var created = publish("H99.62", office());
        var changes = told.changes();
        var again = publish("H99.62", office());

        assertThat(created).hasStatus(201).hasHeader("Location", "/api/v1/agencies/H99.62");
        assertThat(again).hasStatus(200);
        assertThat(told.get("H99.62").name()).isEqualTo("Ủy ban nhân dân xã Mẫu 61");
        assertThat(told.changes()).isEqualTo(changes);
    }

    @Test
    void whoever_has_seen_another_state_is_told() {
        var seen = publish("H99.63", office()).getResponse().getHeader("ETag");
        var changed = office();
        changed.put("place", "Phường Mẫu 61");

        assertThat(ifMatch("H99.63", changed, seen)).hasStatus(200);
        assertThat(ifMatch("H99.63", office(), seen)).hasStatus(412);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var agency = office();
        agency.put("parent", "H99.64");
        agency.put("successor", "H99.98");
        agency.put("windows", List.of(Map.of("from", "13:00", "to", "11:30")));
        agency.put("staff", List.of(CLERK, CLERK));

        var answer = publish("H99.64", agency);

        assertRefused(answer, 422, "impossible-agency");
        assertThat(texts(visitor.body(answer).get("errors"), "field"))
                .containsExactly("parent", "successor", "windows[0].to", "staff[1].id", "head", "successor");
    }

    @Test
    void the_days_on_which_an_agency_has_existed_are_not_taken_from_it() {
        publish("H99.65", office());
        var moved = office();
        moved.put("validFrom", "2026-01-01");
        var ended = office();
        ended.put("validTo", "2026-11-22");

        assertRefused(publish("H99.65", moved), 409, "agency-exists");
        assertRefused(publish("H99.65", ended), 422, "ends-in-the-past");
        assertRefused(visitor.put(CONTROLLER, ended, "/api/v1/agencies/H99.65?preview=true"), 422, "ends-in-the-past");
    }

    @Test
    void only_the_controller_of_the_agency_or_above_changes_it() {
        var path = "/api/v1/agencies/H99.66";

        assertThat(visitor.put(clerk(), office(), path)).hasStatus(403);
        assertThat(visitor.put(leader(), office(), path)).hasStatus(403);
        assertThat(visitor.put(portal(), office(), path)).hasStatus(403);
        assertThat(visitor.put(Tokens.token("controller", "H99.21"), office(), path))
                .hasStatus(403);
        assertThat(visitor.put(Tokens.token("controller", "H99.66"), office(), path))
                .hasStatus(201);
    }

    private MvcTestResult publish(String code, Map<String, Object> agency) {
        return visitor.put(CONTROLLER, agency, "/api/v1/agencies/" + code);
    }

    private MvcTestResult ifMatch(String code, Map<String, Object> agency, String etag) {
        return visitor.request(CONTROLLER, HttpMethod.PUT, "/api/v1/agencies/" + code)
                .header("If-Match", etag)
                .contentType("application/json")
                .content(new JsonMapper().writeValueAsString(agency))
                .exchange();
    }

    private static Map<String, Object> office() {
        var agency = new HashMap<String, Object>();
        agency.put("name", "Ủy ban nhân dân xã Mẫu 61");
        agency.put("parent", "H99");
        agency.put("place", "Xã Mẫu 61");
        agency.put("symbol", "UBND");
        agency.put("phone", "02990000061");
        agency.put("head", HEAD);
        agency.put("staff", List.of(HEAD, CLERK));
        agency.put("windows", List.of(Map.of("from", "07:30", "to", "11:30"), Map.of("from", "13:00", "to", "17:00")));
        agency.put("validFrom", "2025-07-01");
        return agency;
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
