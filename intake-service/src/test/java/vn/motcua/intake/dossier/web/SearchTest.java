package vn.motcua.intake.dossier.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.filer;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.mongo.OlderFields;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierRejection;

/** Dossiers found by a number of a person, and by a code as it is typed. */
@AtTheCounter
class SearchTest {
    private static final String PURPOSE = "Công dân mất giấy hẹn";

    private final Visitor visitor;
    private final MongoDatabase database;

    SearchTest(@Autowired Visitor visitor, @Autowired MongoDatabase database) {
        this.visitor = visitor;
        this.database = database;
    }

    @Test
    void a_dossier_is_found_by_the_number_of_its_filer_however_it_is_written() {
        var id = filedBy("099301004401", "0900000401");

        assertThat(found("idNumber", "099301004401")).containsExactly(id);
        assertThat(found("idNumber", "099 301 004 401")).containsExactly(id);
        assertThat(found("phone", "+84 900 000 401")).containsExactly(id);
        assertThat(found("phone", "0900.000.401")).containsExactly(id);
        assertThat(found("phone", "0900000402")).isEmpty();
        assertThat(found("idNumber", "0900000401")).isEmpty();
    }

    @Test
    void a_dossier_is_found_by_its_owner_too() {
        var filing = filingOf("099301004411", "0900000411");
        filing.put("owner", person("099301004412", "0900000412"));
        var id = visitor.filed(portal(), filing);

        assertThat(found("idNumber", "099301004412")).containsExactly(id);
        assertThat(found("phone", "0900000412")).containsExactly(id);
    }

    @Test
    void a_number_that_was_put_right_is_found_and_the_wrong_one_no_more() {
        var id = filedBy("099301004421", "0900000421");

        var corrected = visitor.post(
                clerk(),
                Map.of("field", "FILER_ID_NUMBER", "value", "099301004422", "reason", "Ghi nhầm"),
                "/api/v1/dossiers/{id}/corrections",
                id);

        assertThat(corrected).hasStatus2xxSuccessful();
        assertThat(found("idNumber", "099301004422")).containsExactly(id);
        assertThat(found("idNumber", "099301004421")).isEmpty();
    }

    @Test
    void the_answer_names_nobody_and_is_read_page_by_page() {
        var first = filedBy("099301004431", "0900000431");
        var second = filedBy("099301004431", "0900000431");
        var third = filedBy("099301004431", "0900000431");

        var seen = new ArrayList<String>();
        var query = "?limit=2";
        while (query != null) {
            var page = visitor.body(search(clerk(), Map.of("idNumber", "099301004431", "purpose", PURPOSE), query));
            page.get("items").forEach(item -> {
                assertThat(item.get("filer").isNull()).isTrue();
                seen.add(item.get("id").asString());
            });
            query = page.get("next").isNull()
                    ? null
                    : "?limit=2&cursor=" + page.get("next").asString();
        }

        assertThat(seen).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void a_search_finds_only_what_whoever_searches_may_see() {
        var id = filedBy("099301004441", "0900000441");
        var what = Map.of("idNumber", "099301004441", "purpose", PURPOSE);

        assertThat(ids(search(Tokens.token("clerk", "H99.22"), what, ""))).isEmpty();
        assertThat(ids(search(Tokens.token("onestop-head", "H99.21"), what, "")))
                .containsExactly(id);
        assertThat(search(portal(), what, "")).hasStatus(403);
        assertThat(search(leader(), what, "")).hasStatus(403);
        assertThat(visitor.get(null, "/api/v1/dossiers/search")).hasStatus(401);
    }

    @Test
    void every_search_is_on_record_without_what_was_looked_for() {
        filedBy("099301004451", "0900000451");

        found("idNumber", "099301004451");
        found("idNumber", "099301004459");

        var looks = database.getCollection("looks").find(eq("kind", "Search")).into(new ArrayList<>());
        assertThat(looks).anySatisfy(look -> {
            assertThat(look.getString("by")).isEqualTo("clerk");
            assertThat(look.getString("agency")).isEqualTo(Visitor.COMMUNE);
            assertThat(look.getInteger("hits")).isEqualTo(1);
            assertThat(look.getDate("at")).isNotNull();
            assertThat(look.getList("tokens", String.class)).hasSize(1);
        });
        assertThat(looks).extracting(look -> look.getInteger("hits")).contains(0);
        assertThat(looks).extracting(Document::toJson).allSatisfy(look -> assertThat(look)
                .doesNotContain("09930100445", PURPOSE));
    }

    @Test
    void the_database_does_not_hold_the_number_that_is_searched_by() {
        var id = filedBy("099301004461", "0900000461");

        var kept = database.getCollection("dossiers").find(eq("_id", id)).first();

        assertThat(kept.toJson()).doesNotContain("099301004461", "0900000461");
    }

    @Test
    void a_search_says_for_whom_and_what_for() {
        assertThat(search(clerk(), Map.of("idNumber", "099301000123"), "")).hasStatus(400);
        assertThat(search(clerk(), Map.of("purpose", PURPOSE), "")).hasStatus(400);
        assertThat(search(clerk(), Map.of("idNumber", "1", "phone", "0900000123", "purpose", PURPOSE), ""))
                .hasStatus(400);
        assertThat(search(clerk(), Map.of("idNumber", "-.-", "purpose", PURPOSE), ""))
                .hasStatus(400);
    }

    @Test
    void what_an_earlier_release_has_stored_is_found_once_its_fields_are_brought_up(
            @Autowired StateMapper<Dossier> states,
            @Autowired AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> type) {
        var id = filedBy("099301004471", "0900000471");
        var kept = database.getCollection("dossiers");
        kept.updateOne(eq("_id", id), combine(unset("index.persons"), unset("index.plainCode")));
        assertThat(found("phone", "0900000471")).isEmpty();

        new OlderFields<>(kept, database.getCollection("editions"), states, type::index, type.edition() + 1)
                .next(10_000);

        assertThat(found("phone", "0900000471")).containsExactly(id);
    }

    @Test
    void a_code_is_found_with_its_dots_and_hyphens_and_without() {
        var id = visitor.filed();
        var code = visitor.dossier(id).get("code").asString();

        for (var typed : List.of(code, code.replaceAll("[.-]", ""), code.toLowerCase(), code.replace('-', ' '))) {
            assertThat(ids(visitor.get(clerk(), "/api/v1/dossiers?code={code}", typed)))
                    .as(typed)
                    .containsExactly(id);
        }
    }

    private String filedBy(String idNumber, String phone) {
        return visitor.filed(portal(), filingOf(idNumber, phone));
    }

    private static Map<String, Object> filingOf(String idNumber, String phone) {
        var filing = Visitor.online();
        filing.put("filer", person(idNumber, phone));
        return filing;
    }

    private static Map<String, Object> person(String idNumber, String phone) {
        var person = new HashMap<>(filer(idNumber));
        person.put("phone", phone);
        return person;
    }

    private List<String> found(String field, String number) {
        return ids(search(clerk(), Map.of(field, number, "purpose", PURPOSE), ""));
    }

    private List<String> ids(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return visitor.body(answer)
                .get("items")
                .valueStream()
                .map((JsonNode item) -> item.get("id").asString())
                .toList();
    }

    private MvcTestResult search(String token, Map<String, ?> body, String query) {
        return visitor.post(token, body, "/api/v1/dossiers/search" + query);
    }
}
