package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.filing;
import static vn.motcua.intake.Visitor.portal;
import static vn.motcua.intake.Visitor.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class DossierReadingTest {
    private final Visitor visitor;
    private final KeptDossiers dossiers;

    DossierReadingTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers) {
        this.visitor = visitor;
        this.dossiers = dossiers;
    }

    @Test
    void a_portal_sees_its_own_and_no_others() {
        var id = visitor.filed();
        var other = Tokens.token(Map.of("sub", "other", "client", "other", "roles", List.of("portal")));

        assertThat(show(portal(), id)).hasStatus(200);
        assertThat(show(other, id)).hasStatus(404);
        assertThat(visitor.body(show(portal(), id)).get("filer").get("name").asString())
                .isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void staff_see_what_their_agency_takes_part_in() {
        var id = visitor.filed();

        assertThat(show(clerk(), id)).hasStatus(200);
        assertThat(show(Tokens.token("officer", "H99.21.1"), id)).hasStatus(200);
        assertThat(show(Tokens.token("officer", "H99.31"), id)).hasStatus(404);
        dossiers.note(id, new Note.StepOffered(new AgencyCode("H99.31")));
        assertThat(show(Tokens.token("officer", "H99.31"), id)).hasStatus(200);
        assertThat(show(Tokens.token("officer", "H99"), id)).hasStatus(404);
    }

    @Test
    void leaders_and_controllers_see_below() {
        var id = visitor.filed();

        assertThat(show(Tokens.token("leader", "H99"), id)).hasStatus(200);
        assertThat(show(Tokens.token("controller", "H99"), id)).hasStatus(200);
        assertThat(show(Tokens.token("leader", "H99.22"), id)).hasStatus(404);
        assertThat(show(Tokens.token("clerk", "H99.*"), id)).hasStatus(200);
    }

    @Test
    void the_operator_sees_nobodys_data() {
        var id = visitor.filed();
        var operator = Tokens.token("operator");

        assertThat(show(operator, id)).hasStatus(403);
        assertThat(visitor.get(operator, "/api/v1/dossiers")).hasStatus(403);
        assertThat(show(null, id)).hasStatus(401);
    }

    @Test
    void a_dossier_has_a_version() {
        assertThat(show(clerk(), visitor.filed())).hasHeader("ETag", "\"2\"");
    }

    @Test
    void a_list_names_nobody() {
        visitor.filed();

        var answer = visitor.get(clerk(), "/api/v1/dossiers?limit=1");

        assertThat(answer).bodyText().doesNotContain("Nguyễn", "099301000123", "Số 5");
        assertThat(visitor.body(answer).get("items").get(0).get("filer").isNull())
                .isTrue();
    }

    @Test
    void a_list_is_read_page_by_page() {
        var other = Tokens.token(Map.of("sub", "pages", "client", "pages", "roles", List.of("portal")));
        var filed = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            filed.add(visitor.filed(other, Visitor.online()));
        }

        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = visitor.body(
                    visitor.get(other, "/api/v1/dossiers?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)));
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void a_list_is_filtered() {
        var id = visitor.filed(clerk(), filing("1.004873", "COUNTER"));
        var code = visitor.dossier(id).get("code").asString();

        assertThat(found("?code=" + code)).containsExactly(id);
        assertThat(found("?code=" + code + "&status=ACCEPTED")).containsExactly(id);
        assertThat(found("?code=" + code + "&status=RETURNED")).isEmpty();
        assertThat(found("?code=" + code + "&procedure=1.004873")).containsExactly(id);
        assertThat(found("?code=" + code + "&procedure=2.000815")).isEmpty();
        assertThat(found("?code=" + code + "&agency=H99.21.1")).containsExactly(id);
        assertThat(found("?code=" + code + "&agency=H99.31")).isEmpty();
        assertThat(found("?code=" + code + "&receivedFrom=2026-11-23&receivedTo=2026-11-23"))
                .containsExactly(id);
        assertThat(found("?code=" + code + "&receivedFrom=2026-11-24")).isEmpty();
        assertThat(found("?code=" + code + "&receivedTo=2026-11-22")).isEmpty();
    }

    @Test
    void a_filter_or_cursor_of_another_form_is_told() {
        assertThat(visitor.get(clerk(), "/api/v1/dossiers?status=LOST")).hasStatus(400);
        assertThat(visitor.get(clerk(), "/api/v1/dossiers?receivedFrom=yesterday"))
                .hasStatus(400);
        assertThat(visitor.get(clerk(), "/api/v1/dossiers?cursor=abc")).hasStatus(400);
        assertThat(visitor.get(clerk(), "/api/v1/dossiers?limit=1000")).hasStatus(400);
    }

    @Test
    void nobody_lists_what_he_may_not_see() {
        visitor.filed();

        var answer = visitor.get(Tokens.token("clerk", "H99.22"), "/api/v1/dossiers");

        assertThat(visitor.body(answer).get("items").isEmpty()).isTrue();
    }

    @Test
    void other_services_learn_who_is_behind_a_dossier() {
        var id = visitor.filed();

        var contact = visitor.body(visitor.get(service(), "/internal/dossiers/{id}/contact", id));

        assertThat(contact.get("filer").get("name").asString()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(contact.get("email").asString()).isEqualTo("mau@vi-du.vn");
        assertThat(contact.get("documents").get(0).get("name").asString())
                .isEqualTo("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân");
        assertThat(visitor.get(clerk(), "/internal/dossiers/{id}/contact", id)).hasStatus(403);
        assertThat(visitor.get(portal(), "/internal/dossiers/{id}/contact", id)).hasStatus(403);
        assertThat(visitor.get(service(), "/internal/dossiers/unknown/contact")).hasStatus(404);
    }

    private List<String> found(String query) {
        var items = new ArrayList<String>();
        visitor.body(visitor.get(clerk(), "/api/v1/dossiers" + query))
                .get("items")
                .forEach(item -> items.add(item.get("id").asString()));
        return items;
    }

    private MvcTestResult show(String token, String id) {
        return visitor.get(token, "/api/v1/dossiers/{id}", id);
    }
}
