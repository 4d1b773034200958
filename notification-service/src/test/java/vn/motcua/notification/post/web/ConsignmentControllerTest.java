package vn.motcua.notification.post.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Caller.PORTAL;
import static vn.motcua.notification.Facts.COMMUNE;
import static vn.motcua.notification.Facts.D17;
import static vn.motcua.notification.Facts.registered;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import vn.motcua.contracts.Delivery;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.notification.Caller;
import vn.motcua.notification.Office;
import vn.motcua.notification.OnSlice;

@OnSlice
class ConsignmentControllerTest {

    private static final String PATH = "/api/v1/dossiers/" + D17 + "/consignments";
    private static final String COLLECT =
            """
            {"kind": "COLLECT", "address": {"line": "5 Lê Lợi", "commune": "Xã Mẫu 22", "province": "Mẫu"}}""";

    private final Caller caller;
    private final Office office;

    ConsignmentControllerTest(@Autowired Caller caller, @Autowired Office office) {
        this.caller = caller;
        this.office = office;
    }

    @BeforeEach
    void a_dossier_is_under_way() {
        office.forget();
        office.hears(registered(Delivery.COUNTER));
    }

    @Test
    void the_portal_has_a_dossier_collected() {
        var answer = caller.post(PORTAL, PATH, COLLECT).exchange();

        assertThat(answer).hasStatus(201).headers().containsHeader(HttpHeaders.LOCATION);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "%s.1", "kind": "COLLECT", "state": "REGISTERED", "orderedAt": null, "history": []}"""
                                .formatted(D17));
        assertThat(caller.get(PORTAL, PATH).exchange())
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(D17 + ".1");
        assertThat(office.kept()).doesNotContain("Lê Lợi");
    }

    @Test
    void the_same_key_is_the_same_consignment() {
        var first = caller.post(PORTAL, PATH, COLLECT)
                .header(Idempotency.HEADER, "k1")
                .exchange();
        var again = caller.post(PORTAL, PATH, COLLECT)
                .header(Idempotency.HEADER, "k1")
                .exchange();
        var other = caller.post(PORTAL, PATH, "{\"kind\": \"COLLECT\"}")
                .header(Idempotency.HEADER, "k1")
                .exchange();

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(201).bodyJson().extractingPath("$.id").isEqualTo(D17 + ".1");
        assertThat(other).hasStatus(422);
        assertThat(office.book().consignments()).hasSize(1);
    }

    @Test
    void a_second_one_under_way_is_a_conflict() {
        caller.post(PORTAL, PATH, COLLECT).exchange();

        assertThat(caller.post(Tokens.token("clerk", COMMUNE.value()), PATH, COLLECT)
                        .exchange())
                .hasStatus(409);
    }

    @Test
    void nothing_is_returned_before_the_end() {
        assertThat(caller.post(PORTAL, PATH, "{\"kind\": \"RETURN\"}").exchange())
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"kind\": \"NONSENSE\"}", "{\"kind\": \"COLLECT\", \"address\": {\"line\": \" \"}}", "x"
            })
    void a_body_of_another_form_is_told(String body) {
        assertThat(caller.post(PORTAL, PATH, body).exchange()).hasStatus(400);
        assertThat(office.book().consignments()).isEmpty();
    }

    @Test
    void a_foreign_dossier_is_not_there() {
        var foreign = Tokens.token("clerk", "H99.22");

        assertThat(caller.post(foreign, PATH, COLLECT).exchange()).hasStatus(404);
        assertThat(caller.get(foreign, PATH).exchange()).hasStatus(404);
        assertThat(caller.post(PORTAL, "/api/v1/dossiers/unknown/consignments", COLLECT)
                        .exchange())
                .hasStatus(404);
    }
}
