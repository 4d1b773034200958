package vn.motcua.routing.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Caller.leader;
import static vn.motcua.routing.Caller.officer;
import static vn.motcua.routing.route.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.InMemorySubjects;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.routing.Caller;
import vn.motcua.routing.OnSlice;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;

/** Justice holds the check of D17; police is a stranger to it until it is consulted. */
@OnSlice
class ConsultationControllerTest {
    private static final String ROUTE = "/api/v1/dossiers/" + D17 + "/route";
    private static final String CONSULTATIONS = "/api/v1/dossiers/" + D17 + "/steps/check/consultations";
    private static final String TO_POLICE =
            """
            {"agency": "H99.31", "question": "Có phải chỉ giới đường đỏ?"}""";
    private static final String ANSWER = """
            {"answer": "Không có ý kiến"}""";

    private final Caller caller;
    private final InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes;

    ConsultationControllerTest(
            @Autowired Caller caller,
            @Autowired InMemorySubjects<Route, RouteCommand, RouteEvent, RouteRejection> routes) {
        this.caller = caller;
        this.routes = routes;
    }

    @BeforeEach
    void justice_holds_the_check() {
        routes.clear();
        order(register(), permit(), accept("check", AN));
    }

    @Test
    void who_holds_the_step_asks_and_is_given_the_id() {
        var asked = ask(officer(JUSTICE), TO_POLICE);

        assertThat(asked).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"4\"");
        assertThat(asked)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"step": "check", "agency": "H99.31", "state": "AWAITED", "silenceIsConsent": true,
                         "within": {"value": 12, "unit": "CALENDAR_DAY"}, "askedAt": "2026-11-20T15:00:00+07:00",
                         "consultationUntil": null, "answeredAt": null, "question": "Có phải chỉ giới đường đỏ?"}""");
        assertThat(ask(leader(JUSTICE), TO_POLICE)).hasStatus(201);
    }

    @Test
    void the_head_of_the_one_stop_unit_reminds_of_an_overdue_opinion_and_nobody_else() {
        order(consult("c1", POLICE, new Term(1, Unit.HOUR)));
        var reminder = CONSULTATIONS + "/c1/reminder";
        var head = Caller.staff("onestop-head", COMMUNE);
        assertProblem(caller.post(head, reminder, "").exchange(), 409, "consultation-not-overdue");
        order(new RouteCommand.ExpireConsultation("c1"));

        assertThat(caller.post(head, reminder, "").exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "OVERDUE", "reminders": [{"remindedAt": "2026-11-20T15:00:00+07:00"}]}""");
        assertProblem(
                caller.post(Tokens.token("onestop-head", "H99.22"), reminder, "")
                        .exchange(),
                404,
                "no-such-dossier");
        assertProblem(caller.post(head, CONSULTATIONS + "/c9/reminder", "").exchange(), 404, "no-such-consultation");
    }

    @Test
    void the_consulted_agency_sees_the_dossier_and_answers() {
        assertProblem(caller.get(officer(POLICE), ROUTE).exchange(), 404, "no-such-dossier");
        var id = id(ask(officer(JUSTICE), TO_POLICE));

        assertThat(caller.get(officer(POLICE), ROUTE).exchange()).hasStatusOk();
        var answered = answer(officer(POLICE), id);

        assertThat(answered)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "ANSWERED", "answeredAt": "2026-11-20T15:00:00+07:00", "answer": "Không có ý kiến"}""");
        assertThat(answer(officer(POLICE), id)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"5\"");
    }

    @Test
    void the_route_shows_consultations_and_their_words_only_to_those_who_take_part() {
        var id = id(ask(officer(JUSTICE), TO_POLICE));
        answer(officer(POLICE), id);

        var consultation = "$.consultations[0]";
        for (var token :
                new String[] {officer(COMMUNE), officer(POLICE), leader("H99"), Tokens.token("clerk", COMMUNE.value())
                }) {
            assertThat(caller.get(token, ROUTE).exchange())
                    .bodyJson()
                    .extractingPath(consultation + ".answer")
                    .isEqualTo("Không có ý kiến");
        }
        var seen = caller.get(Tokens.token("portal"), ROUTE).exchange();
        assertThat(seen).bodyJson().extractingPath(consultation + ".state").isEqualTo("ANSWERED");
        assertThat(seen).bodyJson().extractingPath(consultation + ".question").isNull();
        assertThat(seen).bodyJson().extractingPath(consultation + ".answer").isNull();
    }

    @Test
    void others_may_neither_ask_nor_answer() {
        assertProblem(ask(officer(COMMUNE), TO_POLICE), 403, "not-of-the-agency");
        assertProblem(ask(officer(POLICE), TO_POLICE), 404, "no-such-dossier");
        var id = id(ask(officer(JUSTICE), TO_POLICE));
        assertProblem(answer(officer(JUSTICE), id), 403, "not-of-the-agency");
        assertProblem(answer(officer(INSURANCE), id), 404, "no-such-dossier");
        assertProblem(answer(officer(POLICE), "another"), 404, "no-such-consultation");
    }

    @Test
    void the_same_key_asks_once() {
        var first = ask(officer(JUSTICE), TO_POLICE, "key-1");
        var again = ask(officer(JUSTICE), TO_POLICE, "key-1");

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"4\"");
        assertProblem(ask(officer(JUSTICE), TO_POLICE.replace("đỏ", "xanh"), "key-1"), 422, "idempotency-key-reused");
    }

    @Test
    void what_cannot_be_asked_is_told() {
        assertProblem(ask(officer(JUSTICE), TO_POLICE.replace("H99.31", "H99.99")), 422, "no-such-agency");
        assertProblem(ask(officer(JUSTICE), TO_POLICE.replace("H99.31", "H99.21.1")), 422, "own-opinion");
        assertProblem(
                ask(officer(JUSTICE), """
                {"agency": "H99.31", "question": "  "}"""),
                400,
                "invalid-request");
        assertProblem(
                ask(
                        officer(JUSTICE),
                        """
                {"agency": "H99.31", "question": "?", "within": {"value": 0, "unit": "HOUR"}}"""),
                400,
                "invalid-request");
        routes.clear();
        order(register(), begin(sequence()), accept("check", AN));
        assertProblem(ask(officer(JUSTICE), TO_POLICE), 422, "time-missing");
    }

    @Test
    void what_the_state_does_not_allow_is_a_conflict() {
        var id = id(ask(officer(JUSTICE), TO_POLICE));
        order(done("check", AN));

        assertProblem(answer(officer(POLICE), id), 409, "consultation-closed");
        assertProblem(ask(officer(JUSTICE), TO_POLICE), 409, "step-already-completed");
    }

    @Test
    void an_answer_after_deemed_consent_is_kept_and_changes_nothing() {
        var id = id(ask(officer(JUSTICE), TO_POLICE));
        order(new RouteCommand.DateConsultation(id, LATER.minus(Duration.ofMinutes(1))));

        assertThat(answer(officer(POLICE), id))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "DEEMED_CONSENT", "consultationUntil": "2026-11-20T14:59:00+07:00",
                         "answeredAt": "2026-11-20T15:00:00+07:00", "answer": "Không có ý kiến"}""");
    }

    private void order(RouteCommand... commands) {
        for (var command : commands) {
            routes.handle(D17.value(), null, command);
        }
    }

    private MvcTestResult ask(String token, String json) {
        return caller.post(token, CONSULTATIONS, json).exchange();
    }

    private MvcTestResult ask(String token, String json, String key) {
        return caller.post(token, CONSULTATIONS, json)
                .header(Idempotency.HEADER, key)
                .exchange();
    }

    private MvcTestResult answer(String token, String consultation) {
        return caller.post(token, CONSULTATIONS + "/" + consultation + "/answer", ANSWER)
                .exchange();
    }

    private static String id(MvcTestResult asked) {
        try {
            return JsonPath.read(asked.getResponse().getContentAsString(), "$.id");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
    }
}
