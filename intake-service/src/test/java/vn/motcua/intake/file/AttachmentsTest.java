package vn.motcua.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.portal;
import static vn.motcua.intake.Visitor.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Visitor;

@AtTheCounter
class AttachmentsTest {
    private static final AgencyCode JUSTICE = new AgencyCode("H99.21.1");
    private static final AgencyCode POLICE = new AgencyCode("H99.31");

    private final Visitor visitor;

    AttachmentsTest(@Autowired Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void a_file_that_one_dossier_has_named_no_other_may_name() {
        var file = visitor.uploaded(portal());

        assertThat(visitor.file(portal(), naming(file), key())).hasStatus(201);

        refused(visitor.file(portal(), naming(file), key()), "documents[0].attachment");
    }

    @Test
    void the_same_filing_again_names_its_own_file() {
        var filing = naming(visitor.uploaded(portal()));
        var key = key();
        visitor.file(portal(), filing, key);

        assertThat(visitor.file(portal(), filing, key)).hasStatus(200);
    }

    @Test
    void a_refused_filing_leaves_its_file_free() {
        var file = visitor.uploaded(portal());
        var wrong = naming(file);
        wrong.put("documents", List.of(paper("no-such-paper", file)));
        assertThat(visitor.file(portal(), wrong, key())).hasStatus(422);

        assertThat(visitor.file(portal(), naming(file), key())).hasStatus(201);
    }

    @Test
    void of_two_files_the_good_one_is_free_again_when_the_other_is_not_there() {
        var file = visitor.uploaded(portal());
        var filing = naming(file);
        filing.put(
                "documents",
                List.of(
                        paper("to-khai", file),
                        paper("to-khai", UUID.randomUUID().toString())));

        refused(visitor.file(portal(), filing, key()), "documents[1].attachment");

        assertThat(visitor.file(portal(), naming(file), key())).hasStatus(201);
    }

    @Test
    void a_supplement_brings_no_file_of_another_dossier() {
        var file = visitor.uploaded(portal());
        visitor.file(portal(), naming(file), key());
        var id = visitor.filed();
        order(clerk(), id, "supplement-request", Map.of("items", List.of("x"), "reason", "x", "until", "2026-11-27"));

        var answer = order(portal(), id, "supplement", Map.of("documents", List.of(paper("to-khai", file))));

        refused(answer, "documents[0].attachment");
    }

    @Test
    void a_result_on_the_spot_is_a_file_of_the_receiving_agency_for_this_dossier() {
        var id = visitor.accepted();
        var used = visitor.uploaded(clerk());
        assertThat(order(clerk(), visitor.accepted(), "immediate-result", result(used)))
                .hasStatus(200);

        for (var file : List.of(
                "khong-co-that",
                used,
                visitor.uploaded(portal()),
                visitor.uploaded(Tokens.token("officer", POLICE.value())))) {
            refused(order(clerk(), id, "immediate-result", result(file)), "result.attachment");
        }
        assertThat(order(clerk(), id, "immediate-result", result(visitor.uploaded(clerk()))))
                .hasStatus(200);
    }

    @Test
    void a_step_s_result_is_bound_for_routing_if_one_of_its_agencies_has_put_it_there() {
        var id = visitor.accepted();
        var file = visitor.uploaded(Tokens.token("officer", JUSTICE.value()));

        assertThat(bind(visitor.accepted(), file, POLICE.value())).hasStatus(422);
        assertThat(bind(id, file, Visitor.COMMUNE + "," + JUSTICE)).hasStatus(204);
        assertThat(bind(id, file, JUSTICE.value())).hasStatus(204);
        assertThat(bind(visitor.accepted(), file, JUSTICE.value())).hasStatus(422);
        assertThat(bind(id, "khong-co-that", JUSTICE.value())).hasStatus(422);
        assertThat(bind(UUID.randomUUID().toString(), file, JUSTICE.value())).hasStatus(404);
    }

    @Test
    void a_bound_file_is_read_by_officials_who_see_its_dossier_and_by_no_others() {
        var id = visitor.accepted();
        var file = visitor.uploaded(Tokens.token("officer", JUSTICE.value()));
        assertThat(read(clerk(), file)).hasStatus(404);

        bind(id, file, JUSTICE.value());

        assertThat(read(clerk(), file)).hasStatus(200);
        assertThat(read(portal(), file)).hasStatus(404);
        assertThat(read(Tokens.token("officer", POLICE.value()), file)).hasStatus(404);
    }

    private MvcTestResult read(String token, String file) {
        return visitor.get(token, "/api/v1/attachments/{id}", file);
    }

    private MvcTestResult bind(String dossier, String file, String agencies) {
        var path = "/internal/dossiers/{dossier}/files/{file}?agency={agencies}";
        return visitor.request(service(), HttpMethod.PUT, path, dossier, file, agencies)
                .exchange();
    }

    private MvcTestResult order(String token, String id, String order, Map<String, ?> body) {
        return visitor.post(token, body, "/api/v1/dossiers/{id}/" + order, id);
    }

    private static Map<String, Object> naming(String file) {
        var filing = Visitor.online();
        filing.put("documents", List.of(paper("to-khai", file)));
        return filing;
    }

    private static Map<String, String> paper(String component, String file) {
        return Map.of("component", component, "form", "ELECTRONIC", "attachment", file);
    }

    private static Map<String, Object> result(String file) {
        return Map.of(
                "result",
                Map.of("attachment", file, "number", "7/BS", "issuedOn", "2026-11-23", "signedBy", "leader-21"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void refused(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "https://motcua.vn/problems/attachment-unknown", "errors": [{"field": "%s"}]}"""
                                .formatted(field));
    }
}
