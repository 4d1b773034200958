package vn.motcua.notification.letter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Caller.LEADER;
import static vn.motcua.notification.Facts.CLERK;
import static vn.motcua.notification.Facts.COMMUNE;
import static vn.motcua.notification.Facts.D17;
import static vn.motcua.notification.Facts.DUE;
import static vn.motcua.notification.Facts.HEAD_OF_COMMUNE;
import static vn.motcua.notification.Facts.HEAD_OF_JUSTICE;
import static vn.motcua.notification.Facts.JUSTICE;
import static vn.motcua.notification.Facts.LATEST;
import static vn.motcua.notification.Facts.NEW_DUE;
import static vn.motcua.notification.Facts.NOON;
import static vn.motcua.notification.Facts.letter;
import static vn.motcua.notification.Facts.registered;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.NotificationEvent.ApologyApproved;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.ReappointmentDeclined.Ground;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.notification.Caller;
import vn.motcua.notification.Office;
import vn.motcua.notification.OnSlice;

@OnSlice
class SigningControllerTest {

    private static final String LETTER = "/api/v1/letters/" + letter(1);
    private static final String APPROVAL = LETTER + "/approval";
    private static final String REFUSAL = "/api/v1/letters/" + letter(2);
    private static final String REASON = "Cơ quan phối hợp trả lời chậm.";
    private static final String GOOD =
            """
            {"reason": "%s", "causeCode": "COORDINATION", "newDueAt": "2026-11-30T17:00:00+07:00"}"""
                    .formatted(REASON);

    private final Caller caller;
    private final Office office;

    SigningControllerTest(@Autowired Caller caller, @Autowired Office office) {
        this.caller = caller;
        this.office = office;
    }

    @BeforeEach
    void an_apology_waits() {
        office.forget();
        office.hears(registered(Delivery.COUNTER), new SlaEvent.AtRisk(DUE, DUE, JUSTICE, DUE, LATEST));
    }

    @Test
    void the_leader_of_the_signing_agency_signs() {
        var answer = caller.post(LEADER, APPROVAL, GOOD).exchange();

        assertThat(answer).hasStatusOk().headers().containsHeader(HttpHeaders.ETAG);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "APPROVED", "reason": "%s", "causeCode": "COORDINATION",
                         "newDueAt": "2026-11-30T17:00:00+07:00"}"""
                                .formatted(REASON));
        assertThat(office.said())
                .contains(new ApologyApproved(
                        letter(1) + "", NEW_DUE, "COORDINATION", HEAD_OF_JUSTICE, letter(1) + "-T1"));
        assertThat(office.kept()).doesNotContain("phối hợp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"newDueAt\": null}"})
    void everything_may_be_left_to_the_rules(String body) {
        var answer = caller.post(LEADER, APPROVAL, body).exchange();

        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"causeCode": "OTHER", "newDueAt": "2026-12-01T17:00:00+07:00",
                         "reason": "Cơ quan chưa hoàn thành việc giải quyết hồ sơ trong thời hạn quy định."}""");
    }

    @Test
    void a_leader_of_another_party_sees_it_and_may_not_sign() {
        var answer = caller.post(Tokens.token("leader", COMMUNE.value()), APPROVAL, GOOD)
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/not-the-signing-agency");
    }

    @Test
    void a_leader_of_no_party_does_not_see_it() {
        assertThat(caller.post(Tokens.token("leader", "H99.22"), APPROVAL, GOOD).exchange())
                .hasStatus(404);
        assertThat(caller.post(LEADER, "/api/v1/letters/" + letter(9) + "/approval", GOOD)
                        .exchange())
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T17:00:00+07:00", "2026-12-01T17:00:01+07:00", "2020-01-01T00:00:00Z"})
    void a_date_out_of_limits_is_told_with_the_limits(String newDueAt) {
        var answer = caller.post(LEADER, APPROVAL, "{\"newDueAt\": \"%s\"}".formatted(newDueAt))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("newDueAt");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .isEqualTo("after 2026-11-26T17:00+07:00 and not after 2026-12-01T17:00+07:00");
        assertThat(office.stateOf(1)).hasToString("DRAFTED");
    }

    @Test
    void what_is_signed_is_not_signed_again() {
        caller.post(LEADER, APPROVAL, GOOD).exchange();

        var answer = caller.post(LEADER, APPROVAL, GOOD).exchange();

        assertThat(answer).hasStatus(409).headers().containsHeader(HttpHeaders.ETAG);
    }

    @Test
    void an_older_version_is_not_signed() {
        var version = office.find(D17).orElseThrow().version();

        var stale = caller.post(LEADER, APPROVAL, GOOD)
                .header(HttpHeaders.IF_MATCH, "\"" + (version - 1) + "\"")
                .exchange();
        var fresh = caller.post(LEADER, APPROVAL, GOOD)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .exchange();

        assertThat(stale).hasStatus(412).hasHeader(HttpHeaders.ETAG, "\"" + version + "\"");
        assertThat(fresh).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"causeCode\": \"NONSENSE\"}", "{\"newDueAt\": \"soon\"}", "[]", "{"})
    void a_body_of_another_form_is_told(String body) {
        assertThat(caller.post(LEADER, APPROVAL, body).exchange()).hasStatus(400);
    }

    @Test
    void a_reason_has_an_end() {
        var body = "{\"reason\": \"%s\"}".formatted("x".repeat(2001));

        var answer = caller.post(LEADER, APPROVAL, body).exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("reason");
    }

    @Test
    void a_draft_that_is_sent_back_shows_why_and_may_be_signed_later() {
        var answer = caller.post(LEADER, LETTER + "/rejection", "{\"reason\": \"Chưa nêu rõ lý do\"}")
                .exchange();

        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"REJECTED\", \"reason\": \"Chưa nêu rõ lý do\"}");
        assertThat(caller.post(LEADER, APPROVAL, GOOD).exchange()).hasStatusOk();
    }

    @Test
    void sending_back_needs_a_reason() {
        assertThat(caller.post(LEADER, LETTER + "/rejection", "{}").exchange()).hasStatus(400);
        assertThat(caller.post(LEADER, LETTER + "/rejection", "{\"reason\": \" \"}")
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void a_declined_draft_shows_the_ground() {
        caller.post(LEADER, APPROVAL, GOOD).exchange();
        office.hears(new SlaEvent.ReappointmentDeclined(letter(1) + "", Ground.OUT_OF_LIMITS));

        assertThat(caller.get(LEADER, LETTER).exchange())
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"DRAFTED\", \"ground\": \"OUT_OF_LIMITS\"}");
    }

    @Test
    void nobody_is_asked_for_patience_who_wants_his_dossier_back() {
        office.hears(new IntakeEvent.WithdrawalAsked("withdrawal-1"));

        var answer = caller.post(LEADER, APPROVAL, GOOD).exchange();
        var batch = caller.post(LEADER, "/api/v1/letters/approvals", "{\"ids\": [\"" + letter(1) + "\"]}")
                .exchange();

        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/withdrawal-pending");
        assertThat(batch).bodyJson().extractingPath("$.approved.length()").isEqualTo(0);
        office.hears(new IntakeEvent.WithdrawalRetracted(new StaffId("portal")));
        assertThat(caller.post(LEADER, APPROVAL, GOOD).exchange()).hasStatusOk();
    }

    @Test
    void a_second_apology_takes_no_date() {
        office.hears(new SlaEvent.ReappointmentMissed(NEW_DUE, JUSTICE));
        var path = "/api/v1/letters/" + letter(2) + "/approval";
        var commune = Tokens.token("leader", COMMUNE.value());

        assertThat(caller.post(commune, path, GOOD).exchange()).hasStatus(422);
        assertThat(caller.post(commune, path, "{\"reason\": \"Xin lỗi\"}").exchange())
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"APPROVED\", \"newDueAt\": null}");
    }

    @Test
    void nothing_is_signed_once_the_dossier_has_ended() {
        office.hears(new IntakeEvent.Withdrawn(CLERK));

        assertThat(caller.post(LEADER, APPROVAL, GOOD).exchange()).hasStatus(409);
    }

    @Test
    void a_refusal_after_appraisal_is_signed_as_it_is_though_the_dossier_has_ended() {
        refused();

        var answer = caller.post(LEADER, REFUSAL + "/approval", "{}").exchange();

        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"kind": "REFUSAL_AFTER_APPRAISAL", "state": "APPROVED"}""");
        assertThat(caller.post(LEADER, REFUSAL + "/approval", "{}").exchange()).hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource({"reason, Xin lỗi", "causeCode, COORDINATION", "newDueAt, 2026-11-30T17:00:00+07:00"})
    void nothing_is_added_to_a_refusal(String field, String value) {
        refused();

        var answer = caller.post(LEADER, REFUSAL + "/approval", "{\"%s\": \"%s\"}".formatted(field, value))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of(field));
        assertThat(office.stateOf(2)).hasToString("DRAFTED");
    }

    @Test
    void a_refusal_that_is_sent_back_may_be_signed_later() {
        refused();

        var answer = caller.post(LEADER, REFUSAL + "/rejection", "{\"reason\": \"Chưa nêu căn cứ\"}")
                .exchange();

        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"state\": \"REJECTED\", \"reason\": \"Chưa nêu căn cứ\"}");
        assertThat(caller.post(LEADER, REFUSAL + "/approval", "{}").exchange()).hasStatusOk();
    }

    @Test
    void a_refusal_loses_its_ground_with_its_dossier() {
        refused();
        office.hears(new IntakeEvent.Annulled("double filing", HEAD_OF_COMMUNE, "text-1"));

        assertThat(caller.post(LEADER, REFUSAL + "/approval", "{}").exchange()).hasStatus(409);
        assertThat(office.stateOf(2)).hasToString("CANCELLED");
    }

    private void refused() {
        office.hears(new IntakeEvent.Finished(NOON, Outcome.REFUSED));
    }

    @Test
    void a_batch_signs_what_it_can_and_tells_the_rest() {
        var body = "{\"ids\": [\"%s\", \"%s\", \"nonsense\"]}".formatted(letter(1), letter(9));

        var answer = caller.post(LEADER, "/api/v1/letters/approvals", body).exchange();

        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"approved": [{"id": "%s", "state": "APPROVED", "newDueAt": "2026-12-01T17:00:00+07:00"}],
                         "refused": [{"id": "%s", "problem": {"status": 404}},
                                     {"id": "nonsense", "problem": {"status": 404}}]}"""
                                .formatted(letter(1), letter(9)));
        assertThat(caller.post(LEADER, "/api/v1/letters/approvals", "{\"ids\": []}")
                        .exchange())
                .hasStatus(400);
    }
}
