package vn.motcua.notification.letter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Caller.LEADER;
import static vn.motcua.notification.Caller.PORTAL;
import static vn.motcua.notification.Facts.CLERK;
import static vn.motcua.notification.Facts.COMMUNE;
import static vn.motcua.notification.Facts.D17;
import static vn.motcua.notification.Facts.DUE;
import static vn.motcua.notification.Facts.JUSTICE;
import static vn.motcua.notification.Facts.LATEST;
import static vn.motcua.notification.Facts.NOON;
import static vn.motcua.notification.Facts.POLICE;
import static vn.motcua.notification.Facts.letter;
import static vn.motcua.notification.Facts.registered;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.NotificationEvent.LetterChannel;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.notification.Caller;
import vn.motcua.notification.Office;
import vn.motcua.notification.OnSlice;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordDispatch;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordNumber;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordRendering;
import vn.motcua.notification.correspondence.Letter.Sending;
import vn.motcua.notification.letter.LetterFiles;

@OnSlice
class LetterControllerTest {

    private static final byte[] PDF = "%PDF-1.7 receipt".getBytes(StandardCharsets.US_ASCII);
    private static final String RECEIPT = "/api/v1/letters/" + letter(1);
    private static final String APOLOGY = "/api/v1/letters/" + letter(2);

    private final Caller caller;
    private final Office office;
    private final LetterFiles files;

    LetterControllerTest(@Autowired Caller caller, @Autowired Office office, @Autowired LetterFiles files) {
        this.caller = caller;
        this.office = office;
        this.files = files;
    }

    @BeforeEach
    void a_receipt_was_sent_and_an_apology_waits() {
        office.forget();
        office.hears(
                registered(Delivery.COUNTER),
                new SlaEvent.DeadlineSet(new Term(3, Unit.WORKING_DAY), DUE, DUE, DUE, "v1", null),
                new SlaEvent.AtRisk(DUE, DUE, JUSTICE, DUE, LATEST));
        office.handle(D17, null, new RecordNumber(letter(1), "01/TNHS-UBND"));
        office.handle(D17, null, new RecordRendering(letter(1), files.keep(letter(1), PDF)));
        office.handle(
                D17, null, new RecordDispatch(letter(1), List.of(new Sending(LetterChannel.EMAIL, NOON, false)), NOON));
    }

    @Test
    void staff_see_every_letter_of_the_dossier() {
        var answer = caller.get(Tokens.token("clerk", COMMUNE.value()), "/api/v1/dossiers/" + D17 + "/letters")
                .exchange();

        assertThat(answer).hasStatusOk().headers().containsHeader(HttpHeaders.ETAG);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [
                          {"id": "%s", "kind": "RECEIPT", "number": "01/TNHS-UBND", "signingAgency": "H99.21",
                           "state": "DISPATCHED", "reason": null, "originalDueAt": "2026-11-26T17:00:00+07:00",
                           "newDueAt": null,
                           "deliveries": [{"channel": "EMAIL", "at": "2026-11-20T12:00:00+07:00", "state": "DISPATCHED"}]},
                          {"id": "%s", "kind": "APOLOGY", "number": null, "signingAgency": "H99.21.1",
                           "state": "DRAFTED", "newDueUntil": "2026-12-01T17:00:00+07:00", "deliveries": []}],
                         "next": null}"""
                                .formatted(letter(1), letter(2)));
    }

    @Test
    void the_portal_sees_of_its_own_dossiers_what_was_sent() {
        var answer = caller.get(PORTAL, "/api/v1/dossiers/" + D17 + "/letters").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
        assertThat(caller.get(PORTAL, RECEIPT).exchange()).hasStatusOk();
        assertThat(caller.get(PORTAL, APOLOGY).exchange()).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"clerk, H99.22", "officer, H99", "leader, H99.22", "controller, H99.3", "clerk,"})
    void a_foreign_dossier_is_not_there(String role, String agency) {
        var token = agency == null ? Tokens.token(role) : Tokens.token(role, agency);

        assertThat(caller.get(token, "/api/v1/dossiers/" + D17 + "/letters").exchange())
                .hasStatus(404);
        assertThat(caller.get(token, RECEIPT).exchange()).hasStatus(404);
    }

    @Test
    void another_portal_sees_nothing() {
        var other = Tokens.token(Map.of("sub", "other", "client", "other", "roles", List.of("portal")));

        assertThat(caller.get(other, RECEIPT).exchange()).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"leader, H99", "controller, H99", "onestop-head, H99.21", "officer, H99.21.1", "clerk, H99.*"})
    void the_dossiers_parties_and_those_above_them_see_it(String role, String agency) {
        assertThat(caller.get(Tokens.token(role, agency), RECEIPT).exchange()).hasStatusOk();
    }

    @Test
    void a_letter_is_given_out_as_json_or_as_the_very_pdf() {
        assertThat(caller.get(PORTAL, RECEIPT).exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(caller.get(PORTAL, RECEIPT).accept(MediaType.APPLICATION_PDF).exchange())
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .body()
                .isEqualTo(PDF);
    }

    @Test
    void a_letter_that_is_not_set_has_no_pdf() {
        var answer =
                caller.get(LEADER, APOLOGY).accept(MediaType.APPLICATION_PDF).exchange();

        assertThat(answer).hasStatus(404).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/letter-not-set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", D17, D17 + "-L0", D17 + "-L9", "other-L1"})
    void a_letter_that_is_not_there_is_not_found(String id) {
        assertThat(caller.get(LEADER, "/api/v1/letters/" + id).exchange()).hasStatus(404);
    }

    @Test
    void the_list_shows_letters_that_ones_own_agencies_sign() {
        var of21 = caller.get(Tokens.token("leader", COMMUNE.value()), "/api/v1/letters")
                .exchange();
        var ofJustice = caller.get(LEADER, "/api/v1/letters").exchange();
        var ofPolice = caller.get(Tokens.token("leader", POLICE.value()), "/api/v1/letters")
                .exchange();

        assertThat(of21).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        assertThat(ofJustice).bodyJson().extractingPath("$.items[*].id").isEqualTo(List.of(letter(2) + ""));
        assertThat(ofPolice).bodyJson().extractingPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void the_list_is_narrowed_by_state_and_agency() {
        var commune = Tokens.token("leader", COMMUNE.value());

        assertThat(caller.get(commune, "/api/v1/letters?state=DRAFTED").exchange())
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(List.of(letter(2) + ""));
        assertThat(caller.get(commune, "/api/v1/letters?agency=H99.21").exchange())
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(List.of(letter(1) + ""));
        assertThat(caller.get(commune, "/api/v1/letters?agency=H99.31").exchange())
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(caller.get(commune, "/api/v1/letters?state=NONSENSE").exchange())
                .hasStatus(400);
    }

    @Test
    void a_letter_that_is_sent_to_nobody_is_filed_and_waits_for_no_one() {
        var commune = Tokens.token("leader", COMMUNE.value());
        office.hears(
                new IntakeEvent.SupplementRequested(1, Phase.PROCESSING, CLERK, LocalDate.of(2026, 12, 1), "text-1"),
                new IntakeEvent.Withdrawn(CLERK));

        assertThat(caller.get(commune, "/api/v1/letters?state=FILED").exchange())
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(List.of(letter(3) + ""));
        assertThat(caller.get(commune, "/api/v1/letters?state=APPROVED").exchange())
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(caller.get(commune, "/api/v1/letters/" + letter(3)).exchange())
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("FILED");
        assertThat(caller.get(PORTAL, "/api/v1/letters/" + letter(3)).exchange())
                .hasStatus(404);
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended() throws Exception {
        var commune = Tokens.token("leader", COMMUNE.value());

        var first = caller.get(commune, "/api/v1/letters?limit=1").exchange();
        var next = first.getResponse().getContentAsString().replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        var second =
                caller.get(commune, "/api/v1/letters?limit=1&cursor=" + next).exchange();

        assertThat(first).bodyJson().extractingPath("$.items[*].id").isEqualTo(List.of(letter(1) + ""));
        assertThat(second).bodyJson().extractingPath("$.items[*].id").isEqualTo(List.of(letter(2) + ""));
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
        assertThat(caller.get(commune, "/api/v1/letters?cursor=nonsense").exchange())
                .hasStatus(400);
    }
}
