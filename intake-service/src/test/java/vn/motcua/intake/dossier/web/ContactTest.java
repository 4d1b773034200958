package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.portal;
import static vn.motcua.intake.Visitor.service;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

/** How the applicant is reached. */
@AtTheCounter
class ContactTest {
    private static final Map<String, String> ELSEWHERE =
            Map.of("line", "Số 7, thôn Mẫu", "commune", "Xã Mẫu 22", "province", "Tỉnh Mẫu");

    private final Visitor visitor;

    ContactTest(@Autowired Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void letters_go_where_the_applicant_said_last_and_what_he_did_not_name_stays() {
        var id = visitor.accepted();

        assertThat(change(portal(), id, Map.of("phone", "0900000701"))).hasStatusOk();
        assertThat(change(clerk(), id, Map.of("address", ELSEWHERE, "phone", "0900000702")))
                .hasStatusOk();

        var contact = visitor.body(visitor.get(service(), "/internal/dossiers/{id}/contact", id));
        assertThat(contact.get("phone").asString()).isEqualTo("0900000702");
        assertThat(contact.get("email").asString()).isEqualTo("mau@vi-du.vn");
        assertThat(contact.get("address").get("commune").asString()).isEqualTo("Xã Mẫu 22");
        assertThat(visitor.dossier(id).get("filer").get("phone").asString()).isEqualTo("0900000702");
    }

    @Test
    void whoever_is_reached_by_a_new_number_is_found_by_it() {
        var id = visitor.filed();

        change(portal(), id, Map.of("phone", "+84 900 000 703"));

        var found =
                visitor.post(clerk(), Map.of("phone", "0900000703", "purpose", "Tra cứu"), "/api/v1/dossiers/search");
        assertThat(visitor.body(found).get("items").get(0).get("id").asString()).isEqualTo(id);
    }

    @Test
    void it_is_sealed_where_it_is_kept(@Autowired MongoDatabase database) {
        var id = visitor.filed();

        change(portal(), id, Map.of("email", "khac@vi-du.vn", "address", ELSEWHERE));

        assertThat(database.getCollection("dossiers")
                        .find(Filters.eq("_id", id))
                        .first()
                        .toJson())
                .doesNotContain("khac@vi-du.vn", "Xã Mẫu 22");
    }

    @Test
    void it_is_changed_by_whoever_filed_and_by_the_counter_only() {
        var id = visitor.filed();
        var phone = Map.of("phone", "0900000704");
        var other = Tokens.token(Map.of("sub", "x", "client", "another-portal", "roles", java.util.List.of("portal")));

        assertThat(change(other, id, phone)).hasStatus(404);
        assertThat(change(Tokens.token("clerk", "H99.22"), id, phone)).hasStatus(404);
        assertThat(change(leader(), id, phone)).hasStatus(403);
    }

    @Test
    void a_contact_of_another_form_or_none_is_told() {
        var id = visitor.filed();

        assertThat(change(portal(), id, Map.of())).hasStatus(400);
        assertThat(change(portal(), id, Map.of("phone", "abc"))).hasStatus(400);
        assertThat(change(portal(), id, Map.of("email", "không có"))).hasStatus(400);
        assertThat(change(portal(), id, Map.of("fax", "0900000705"))).hasStatus(400);
    }

    @Test
    void a_contact_that_was_decided_on_an_older_version_is_told() {
        var id = visitor.accepted();

        var stale = visitor.mvc()
                .post()
                .uri("/api/v1/dossiers/{id}/contact", id)
                .header("Authorization", "Bearer " + portal())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .content("{\"phone\":\"0900000706\"}")
                .exchange();

        assertThat(stale).hasStatus(412);
    }

    private MvcTestResult change(String token, String id, Map<String, ?> contact) {
        return visitor.post(token, contact, "/api/v1/dossiers/{id}/contact", id);
    }
}
