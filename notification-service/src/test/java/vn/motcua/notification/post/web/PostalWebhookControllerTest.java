package vn.motcua.notification.post.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Facts.D17;
import static vn.motcua.notification.Facts.NOON;
import static vn.motcua.notification.Facts.registered;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.NotificationEvent;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentMoved;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.notification.Caller;
import vn.motcua.notification.Office;
import vn.motcua.notification.OnSlice;
import vn.motcua.notification.post.Quarantine;

@OnSlice
class PostalWebhookControllerTest {

    private static final String ORDER = D17 + ".1";

    private final Caller caller;
    private final Office office;
    private final Quarantine quarantine;

    PostalWebhookControllerTest(@Autowired Caller caller, @Autowired Office office, @Autowired Quarantine quarantine) {
        this.caller = caller;
        this.office = office;
        this.quarantine = quarantine;
    }

    @BeforeEach
    void a_result_is_with_the_post() {
        office.forget();
        office.hears(registered(Delivery.POST), new IntakeEvent.Finished(NOON, Outcome.GRANTED));
    }

    @Test
    void a_genuine_message_moves_the_consignment() {
        assertThat(send("msg_1", told("DLD", "2026-11-20T12:00:00+07:00"))).hasStatus(204);

        assertThat(office.said())
                .contains(new ConsignmentMoved(
                        ORDER,
                        ConsignmentKind.RETURN,
                        ConsignmentState.DELIVERED,
                        Instant.parse("2026-11-20T05:00:00Z"),
                        "DLD"));
        assertThat(quarantine.depth()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PKP, RESULT_PICKED_UP",
        "TRN, IN_TRANSIT",
        "DLV, DELIVERING",
        "DLD, DELIVERED",
        "FLD, ATTEMPT_FAILED",
        "RTN, RETURNED_TO_AGENCY",
        "LST, LOST"
    })
    void the_shipped_codes_have_their_meaning(String code, ConsignmentState state) {
        send("msg_1", told(code, "2026-11-20T12:00:00+07:00"));

        assertThat(office.book().consignments().getFirst().state()).isEqualTo(state);
    }

    @Test
    void while_a_secret_is_replaced_both_count() {
        assertThat(send(OnSlice.OLD_SECRET, "msg_1", Instant.now(), told("PKP", "2026-11-20T05:00:00Z")))
                .hasStatus(204);
        assertThat(send(OnSlice.NEW_SECRET, "msg_2", Instant.now(), told("TRN", "2026-11-20T05:01:00Z")))
                .hasStatus(204);
        assertThat(office.book().consignments().getFirst().state()).isEqualTo(ConsignmentState.IN_TRANSIT);
    }

    @Test
    void a_message_signed_by_somebody_else_is_refused() {
        var stranger = "whsec_c29tZWJvZHkgZWxzZSBhbHRvZ2V0aGVy";

        var answer = send(stranger, "msg_1", Instant.now(), told("DLD", "2026-11-20T05:00:00Z"));

        assertThat(answer).hasStatus(401).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertNothingHappened();
    }

    @Test
    void a_body_changed_by_one_byte_is_refused() {
        var body = told("DLV", "2026-11-20T05:00:00Z");

        var answer = post("msg_1", Instant.now(), sign(OnSlice.NEW_SECRET, "msg_1", Instant.now(), body), body + " ");

        assertThat(answer).hasStatus(401);
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void a_message_not_of_these_five_minutes_is_refused(long seconds) {
        var then = Instant.now().plusSeconds(seconds);

        assertThat(send(OnSlice.NEW_SECRET, "msg_1", then, told("DLD", "2026-11-20T05:00:00Z")))
                .hasStatus(401);
        assertNothingHappened();
    }

    @Test
    void a_message_without_its_headers_is_refused() {
        assertThat(caller.anyone(HttpMethod.POST, "/webhooks/postal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(told("DLD", "2026-11-20T05:00:00Z"))
                        .exchange())
                .hasStatus(401);
        assertThat(caller.anyone(HttpMethod.POST, "/webhooks/postal").exchange())
                .hasStatus(401);
        assertThat(post("msg_1", Instant.now(), "nonsense", "{}")).hasStatus(401);
    }

    @Test
    void the_same_message_again_changes_nothing() {
        send("msg_1", told("DLV", "2026-11-20T05:00:00Z"));
        var version = office.find(D17).orElseThrow().version();

        assertThat(send("msg_1", told("DLV", "2026-11-20T05:00:00Z"))).hasStatus(204);

        assertThat(office.find(D17).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void an_unknown_code_is_set_aside_whole() {
        var body = told("???", "2026-11-20T05:00:00Z");

        assertThat(send("msg_1", body)).hasStatus(204);
        assertThat(send("msg_1", body)).hasStatus(204);

        assertThat(quarantine.page(null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(Quarantine.Reason.UNKNOWN_CODE);
            assertThat(entry.code()).isEqualTo("???");
            assertThat(entry.orderNumber()).isEqualTo(ORDER);
        });
        assertNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown.1", D17 + ".9", D17, "12345", "a/b c", "$where.1"})
    void an_order_that_is_not_ours_is_set_aside(String order) {
        assertThat(send("msg_1", told(order, "DLD", "2026-11-20T05:00:00Z"))).hasStatus(204);

        assertThat(quarantine.page(null, 10))
                .extracting(Quarantine.Entry::reason)
                .containsExactly(Quarantine.Reason.UNKNOWN_ORDER);
    }

    @Test
    void a_contradiction_is_set_aside() {
        send("msg_1", told("DLD", "2026-11-20T05:00:00Z"));

        assertThat(send("msg_2", told("RTN", "2026-11-20T05:02:00Z"))).hasStatus(204);

        assertThat(quarantine.page(null, 10))
                .extracting(Quarantine.Entry::reason)
                .containsExactly(Quarantine.Reason.CONTRADICTION);
        assertThat(office.book().consignments().getFirst().state()).isEqualTo(ConsignmentState.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "LST, DLD, 2026-11-20T05:01:00Z",
        "DLD, RTN, 2026-11-20T05:01:00Z",
        "DLD, LST, 2026-11-20T05:01:00Z",
        "RTN, DLD, 2026-11-20T05:03:00Z"
    })
    void a_second_end_is_set_aside_and_told_once_whenever_the_carrier_says_it_was(String end, String other, String at) {
        send("msg_1", told(end, "2026-11-20T05:02:00Z"));

        assertThat(send("msg_2", told(other, at))).hasStatus(204);
        assertThat(send("msg_2", told(other, at))).hasStatus(204);

        assertThat(quarantine.page(null, 10))
                .extracting(Quarantine.Entry::reason)
                .containsExactly(Quarantine.Reason.CONTRADICTION);
        assertThat(office.said())
                .filteredOn(NotificationEvent.ConsignmentUnclear.class::isInstance)
                .singleElement()
                .extracting(event -> ((NotificationEvent.ConsignmentUnclear) event).carrierCode())
                .isEqualTo(other);
    }

    @Test
    void a_message_of_another_type_moves_nothing_and_is_set_aside() {
        assertThat(send("msg_1", told("DLD", "2026-11-21T08:00:00Z").replace("consignment.status", "order.priced")))
                .hasStatus(204);
        assertThat(send("msg_2", "{\"type\": \"partner.hello\"}")).hasStatus(204);

        assertThat(quarantine.page(null, 10))
                .extracting(Quarantine.Entry::reason)
                .containsExactly(Quarantine.Reason.UNKNOWN_TYPE, Quarantine.Reason.UNKNOWN_TYPE);
        assertNothingMoved();
    }

    @Test
    void a_code_of_the_other_kind_of_consignment_is_unknown() {
        assertThat(send("msg_1", told("COL", "2026-11-20T05:00:00Z"))).hasStatus(204);

        assertThat(quarantine.page(null, 10))
                .extracting(Quarantine.Entry::reason)
                .containsExactly(Quarantine.Reason.UNKNOWN_CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "\"text\"",
                "{\"data\": {\"orderNumber\": \"x.1\", \"code\": \"DLD\"}}",
                "{\"type\": \"consignment.status\"}",
                "{\"type\": \"consignment.status\", \"data\": {\"code\": \"DLD\"}}",
                "{\"type\": \"consignment.status\", \"data\": {\"orderNumber\": \"x.1\"}}",
                "{\"type\": \"consignment.status\", \"data\": {\"orderNumber\": 5, \"code\": \"DLD\"}}"
            })
    void a_genuine_message_without_what_it_takes_is_told(String body) {
        var answer = send("msg_1", body);

        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(quarantine.depth()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", ""})
    void a_time_that_cannot_be_read_is_taken_as_now(String at) {
        assertThat(send("msg_1", told("DLV", at))).hasStatus(204);

        assertThat(office.book().consignments().getFirst().since()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2020-11-20T08:00:00Z",
                "2099-01-01T00:00:00Z"
            })
    void a_time_that_cannot_have_been_is_set_aside(String at) {
        assertThat(send("msg_1", told("DLD", at))).hasStatus(204);

        assertThat(quarantine.page(null, 10))
                .extracting(Quarantine.Entry::reason)
                .containsExactly(Quarantine.Reason.IMPOSSIBLE_TIME);
        assertNothingMoved();
    }

    @Test
    void the_operator_sees_what_was_set_aside_but_not_its_note() {
        send(
                "msg_2",
                """
                {"type": "consignment.status", "data": {"orderNumber": "%s", "code": "???", "note": "chị Hương vắng nhà"}}"""
                        .formatted(ORDER));
        send("msg_1", told("X", "2026-11-20T12:00:00+07:00"));

        var answer = caller.get(Tokens.token("operator"), "/api/v1/quarantine?limit=1")
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"id": "msg_1", "reason": "UNKNOWN_CODE", "code": "X", "orderNumber": "%s"}]}"""
                                .formatted(ORDER));
        assertThat(answer).bodyJson().extractingPath("$.next").isNotNull();
        assertThat(office.kept()).doesNotContain("vắng nhà");
    }

    @Test
    void a_genuine_message_whose_id_has_no_end_is_told() {
        var answer = send("m".repeat(256), told("DLD", "2026-11-23T09:00:00+07:00"));

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("webhook-id");
        assertNothingHappened();
    }

    private void assertNothingHappened() {
        assertThat(quarantine.depth()).isZero();
        assertNothingMoved();
    }

    private void assertNothingMoved() {
        assertThat(office.book().consignments().getFirst().state()).isEqualTo(ConsignmentState.REGISTERED);
    }

    private static String told(String code, String at) {
        return told(ORDER, code, at);
    }

    private static String told(String order, String code, String at) {
        return """
                {"type": "consignment.status", "timestamp": "2026-11-20T05:00:00Z",
                 "data": {"orderNumber": "%s", "code": "%s", "at": "%s", "note": "đã giao"}}"""
                .formatted(order, code, at);
    }

    private MvcTestResult send(String id, String body) {
        return send(OnSlice.NEW_SECRET, id, Instant.now(), body);
    }

    private MvcTestResult send(String secret, String id, Instant at, String body) {
        return post(id, at, sign(secret, id, at, body), body);
    }

    private MvcTestResult post(String id, Instant at, String signature, String body) {
        return caller.anyone(HttpMethod.POST, "/webhooks/postal")
                .contentType(MediaType.APPLICATION_JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String sign(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (com.standardwebhooks.exceptions.WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
