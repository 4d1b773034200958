package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Visitor.clerk;
import static vn.motcua.intake.Visitor.leader;
import static vn.motcua.intake.Visitor.officer;
import static vn.motcua.intake.Visitor.portal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class MoneyTest {
    private static final Map<String, Object> TAX =
            Map.of("kind", "Thuế thu nhập cá nhân", "amount", 12_000_000, "reference", "12/TB-CCT");
    private static final Map<String, Object> FEE =
            Map.of("kind", "Lệ phí trước bạ", "amount", 500_000, "reference", "13/TB-CCT");
    private static final Map<String, Object> NOTICE = Map.of("items", List.of(TAX, FEE));
    private static final Map<String, Object> CASH = Map.of("kind", "Lệ phí", "amount", 50_000, "method", "CASH");
    private static final String NOW = "2026-11-23T11:00:00+07:00";

    private final Visitor visitor;
    private final KeptDossiers dossiers;

    MoneyTest(@Autowired Visitor visitor, @Autowired KeptDossiers dossiers) {
        this.visitor = visitor;
        this.dossiers = dossiers;
    }

    @Test
    void an_officer_tells_what_is_to_be_paid() {
        var answer = order(officer(), processing(), "financial-duty", NOTICE);

        assertThat(answer).hasStatus(200).bodyJson().extractingPath("$.status").isEqualTo("FINANCIAL_DUTY");
        assertThat(answer).bodyJson().extractingPath("$.statusCode").isEqualTo(6);
        assertThat(answer).bodyJson().extractingPath("$.financialDuty.paid").isEqualTo(false);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.financialDuty.items[*].reference")
                .isEqualTo(List.of("12/TB-CCT", "13/TB-CCT"));
    }

    @Test
    void the_last_proof_lets_the_dossier_go_on() {
        var id = owing();

        var first = order(portal(), id, "payment", proof("12/TB-CCT"));
        var last = order(clerk(), id, "payment", proof("13/TB-CCT"));

        assertThat(first).hasStatus(200).bodyJson().extractingPath("$.status").isEqualTo("FINANCIAL_DUTY");
        assertThat(last).hasStatus(200).bodyJson().extractingPath("$.status").isEqualTo("PROCESSING");
        assertThat(last).bodyJson().extractingPath("$.financialDuty.paid").isEqualTo(true);
        assertThat(last)
                .bodyJson()
                .extractingPath("$.financialDuty.items[0].paidAt")
                .isEqualTo(NOW);
    }

    @Test
    void the_same_order_again_is_answered_and_changes_nothing() {
        var id = owing();

        var again = order(officer(), id, "financial-duty", NOTICE);
        order(clerk(), id, "payment", proof("12/TB-CCT"));
        var paidAgain = order(clerk(), id, "payment", proof("12/TB-CCT"));

        assertThat(again).hasStatus(200);
        assertThat(again)
                .bodyJson()
                .extractingPath("$.financialDuty.items.length()")
                .isEqualTo(2);
        assertThat(paidAgain).hasStatus(200);
    }

    @Test
    void another_amount_under_the_same_reference_is_a_conflict() {
        var other = Map.of("items", List.of(Map.of("kind", "Thuế", "amount", 1, "reference", "12/TB-CCT")));

        assertThat(order(officer(), owing(), "financial-duty", other))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://motcua.vn/problems/duty-told-otherwise");
    }

    @Test
    void money_is_asked_only_of_a_dossier_in_process() {
        assertThat(order(officer(), visitor.accepted(), "financial-duty", NOTICE))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://motcua.vn/problems/not-in-status");
    }

    @Test
    void a_proof_names_a_duty_that_was_told() {
        assertThat(order(clerk(), owing(), "payment", proof("99/TB-CCT"))).hasStatus(422);
    }

    @Test
    void an_amount_is_positive_and_bounded_and_a_reference_no_number_of_a_person() {
        var id = processing();
        for (var amount : List.of(0, -5, 1_000_000_000_001L)) {
            var notice = Map.of("items", List.of(Map.of("kind", "Thuế", "amount", amount, "reference", "12/TB")));
            assertThat(order(officer(), id, "financial-duty", notice)).hasStatus(400);
        }
        var personal = Map.of("items", List.of(Map.of("kind", "Thuế", "amount", 1, "reference", "099301000123")));
        assertThat(order(officer(), id, "financial-duty", personal)).hasStatus(400);
        assertThat(order(officer(), id, "financial-duty", Map.of("items", List.of())))
                .hasStatus(400);
    }

    @Test
    void only_an_officer_of_an_agency_that_takes_part_tells_a_duty() {
        var id = processing();
        var tax = Tokens.token("officer", "H99.33");

        assertThat(order(clerk(), id, "financial-duty", NOTICE)).hasStatus(403);
        assertThat(order(leader(), id, "financial-duty", NOTICE)).hasStatus(403);
        assertThat(order(portal(), id, "financial-duty", NOTICE)).hasStatus(403);
        assertThat(order(tax, id, "financial-duty", NOTICE)).hasStatus(404);

        dossiers.note(id, new Note.StepOffered(new AgencyCode("H99.33")));

        assertThat(order(tax, id, "financial-duty", NOTICE)).hasStatus(200);
    }

    @Test
    void nobody_proves_a_payment_of_a_dossier_that_he_does_not_see() {
        var id = owing();

        assertThat(order(Tokens.token("clerk", "H99.22"), id, "payment", proof("12/TB-CCT")))
                .hasStatus(404);
        assertThat(order(officer(), id, "payment", proof("12/TB-CCT"))).hasStatus(403);
    }

    @Test
    void a_fee_is_recorded_and_receipted_with_a_number_of_the_office_s_own() {
        var answer = order(clerk(), visitor.filed(), "fees", CASH);

        assertThat(answer).hasStatus(200).bodyJson().extractingPath("$.status").isEqualTo("SUBMITTED");
        assertThat(answer).bodyJson().extractingPath("$.fees[0].method").isEqualTo("CASH");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.fees[0].receipt")
                .asString()
                .matches("BL-H99.21-2026-[0-9]{4}");
    }

    @Test
    void receipts_have_no_gap() {
        var id = visitor.filed();
        order(clerk(), id, "fees", CASH);
        var body = visitor.body(order(clerk(), id, "fees", CASH));

        var first = body.at("/fees/0/receipt").asString();
        var second = body.at("/fees/1/receipt").asString();
        assertThat(number(second)).isEqualTo(number(first) + 1);
    }

    @Test
    void the_same_key_or_the_same_receipt_is_the_same_fee() {
        var id = visitor.filed();
        var transfer = Map.of("kind", "Lệ phí", "amount", 50_000, "method", "TRANSFER", "receiptNumber", "FT-0123");
        order(portal(), id, "fees", transfer);
        var again = order(portal(), id, "fees", transfer);
        keyed(id, "lan-1");
        var keyed = keyed(id, "lan-1");

        assertThat(again)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.fees.length()")
                .isEqualTo(1);
        assertThat(keyed)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.fees.length()")
                .isEqualTo(2);
        var other = Map.of("kind", "Lệ phí", "amount", 60_000, "method", "TRANSFER", "receiptNumber", "FT-0123");
        assertThat(order(portal(), id, "fees", other)).hasStatus(409);
    }

    private MvcTestResult keyed(String id, String key) {
        return visitor.request(clerk(), HttpMethod.POST, "/api/v1/dossiers/{id}/fees", id)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"Phí\", \"amount\": 1000, \"method\": \"CASH\"}")
                .exchange();
    }

    @Test
    void cash_and_exemptions_are_the_counter_s() {
        var id = visitor.filed();
        var exempt = Map.of("kind", "Lệ phí", "amount", 50_000, "exemption", "Điều 10 Luật Phí và lệ phí");

        assertThat(order(portal(), id, "fees", CASH)).hasStatus(403);
        assertThat(order(portal(), id, "fees", exempt)).hasStatus(403);
        var answer = order(clerk(), id, "fees", exempt);
        assertThat(answer)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.fees[0].receipt")
                .isNull();
        assertThat(order(clerk(), id, "fees", Map.of("kind", "Lệ phí", "amount", 50_000)))
                .hasStatus(422);
    }

    @Test
    void a_fee_is_given_back_once_with_a_reason() {
        var id = visitor.filed();
        order(clerk(), id, "fees", CASH);
        var reason = Map.of("reason", "Thu nhầm");

        assertThat(order(portal(), id, "fees/1/refund", reason)).hasStatus(403);
        var refunded = order(clerk(), id, "fees/1/refund", reason);
        assertThat(refunded)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.fees[0].refundedAt")
                .isEqualTo(NOW);
        assertThat(order(clerk(), id, "fees/1/refund", reason)).hasStatus(409);
        assertThat(order(clerk(), id, "fees/2/refund", reason)).hasStatus(404);
        assertThat(order(clerk(), id, "fees/1/refund", Map.of())).hasStatus(400);
    }

    private static int number(String receipt) {
        return Integer.parseInt(receipt.substring(receipt.lastIndexOf('-') + 1));
    }

    private String processing() {
        var id = visitor.accepted();
        dossiers.note(id, new Note.StepAccepted(new AgencyCode("H99.21.1")));
        return id;
    }

    private String owing() {
        var id = processing();
        order(officer(), id, "financial-duty", NOTICE);
        return id;
    }

    private static Map<String, Object> proof(String reference) {
        return Map.of("reference", reference, "paidAt", NOW);
    }

    private MvcTestResult order(String token, String id, String order, Map<String, ?> body) {
        return visitor.post(token, body, "/api/v1/dossiers/{id}/" + order, id);
    }
}
