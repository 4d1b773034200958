package vn.motcua.sla.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.Caller.clerk;
import static vn.motcua.sla.Caller.leader;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.Caller;
import vn.motcua.sla.OnSlice;
import vn.motcua.sla.SlaSlice.Kept;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.journal.Fact;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.report.Columns;

@OnSlice
class ReportControllerTest {
    private static final String MARCH = "/api/v1/reports/06?from=2026-03-01&to=2026-03-31";
    private static final String CHECK = "/api/v1/reports/06/check?from=2026-03-01&to=2026-03-31";
    private static final String NOON_OF_TUESDAY = "2026-03-17T12:00:00%2B07:00";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Caller caller;
    private final Kept deadlines;
    private final Database database;

    ReportControllerTest(@Autowired Caller caller, @Autowired Kept deadlines, @Autowired Database database) {
        this.caller = caller;
        this.deadlines = deadlines;
        this.database = database;
    }

    /** It is Wednesday, ten o'clock. */
    @BeforeEach
    void keep_what_happened_until_wednesday() {
        deadlines.played(Map.of(
                "running", given(register(), start(), offer("check", JUSTICE, MONDAY_NINE)),
                "stopped", given(register(), start(), askSupplement(at("2026-03-17T15:00"))),
                "finished", given(register(), start(), finish(at("2026-03-17T10:00"))),
                "registered", given(register(), askSupplementAtIntake(MONDAY_CLOSING)),
                "refused", given(register(), new DeadlineCommand.NotAccept(MONDAY_CLOSING)),
                "annulled", given(register(), start(), new DeadlineCommand.Annul(TUESDAY_CLOSING))));
    }

    @Test
    void the_figures_of_a_period_add_up() {
        assertThat(caller.get(clerk("H99.21"), MARCH).exchange())
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"rows": [{"group": "Hộ tịch"}],
                 "totals": {"received": {"total": 3, "online": 3, "direct": 0, "carriedOver": 0},
                            "resolved": {"total": 1, "early": 1, "onTime": 0, "late": 0},
                            "inProgress": {"total": 2, "within": 2, "overdue": 0},
                            "notAccepted": {"waiting": 0, "answerOverdue": 0, "supplement": 1, "refused": 1},
                            "shares": {"online": 1.0, "postal": 0.0}},
                 "corrections": 1, "undated": {"total": 0, "dossiers": []}, "violations": []}""");
    }

    @Test
    void figures_as_of_a_past_instant_differ_from_todays() {
        assertThat(caller.get(clerk("H99.21"), MARCH + "&asOf=" + NOON_OF_TUESDAY)
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"totals": {"received": {"total": 4}, "resolved": {"total": 1},
                            "inProgress": {"total": 3, "within": 3, "overdue": 0}}, "corrections": 0,
                 "asOf": "2026-03-17T12:00:00+07:00"}""");
    }

    @Test
    void a_period_that_lasts_longer_is_seen_from_now_and_not_from_its_end() {
        assertThat(caller.get(clerk("H99.21"), MARCH).exchange())
                .bodyJson()
                .extractingPath("$.asOf")
                .asString()
                .startsWith("2026-03-18T09:59:59");
    }

    @Test
    void what_was_written_down_later_changes_no_answer_that_was_given() {
        var given = json(caller.get(clerk("H99.21"), MARCH).exchange());
        database.journal(
                "running", List.of(Map.entry(at("2026-03-18T09:59:59.500"), new Fact.Annulled(TUESDAY_CLOSING))));
        var position = given.get("knownAt").asString().replace("+", "%2B");

        var again =
                json(caller.get(clerk("H99.21"), MARCH + "&knownAt=" + position).exchange());

        assertThat(again).isEqualTo(given);
        assertThat(json(caller.get(clerk("H99.21"), MARCH).exchange()).get("identity"))
                .isNotEqualTo(given.get("identity"));
    }

    @Test
    void an_identity_names_the_query_and_the_position_and_has_a_digest() {
        var given = json(caller.get(clerk("H99.21"), MARCH).exchange());

        assertThat(given.get("identity").asString()).matches("ii06a-2/2026-03-18T02:59:59Z/[0-9a-f]{64}");
        assertThat(given.get("knownAt").asString()).isEqualTo("2026-03-18T09:59:59+07:00");
    }

    @Test
    void groups_may_be_agencies() {
        assertThat(caller.get(Tokens.token("operator"), MARCH + "&groupBy=agency")
                        .exchange())
                .bodyJson()
                .extractingPath("$.rows[*].group")
                .asArray()
                .containsExactly("H99.21.1");
    }

    @Test
    void everybody_sees_his_own_figures() {
        assertThat(received(leader("H99"), MARCH)).isEqualTo(3);
        assertThat(received(clerk("H99.32"), MARCH)).isZero();
        assertThat(received(Tokens.token("controller", "H99"), MARCH)).isEqualTo(3);
        assertThat(received(Tokens.token("operator"), MARCH + "&agency=H99.21")).isEqualTo(3);
        assertThat(received(Tokens.token("operator"), MARCH + "&agency=H99.31")).isZero();
    }

    private int received(String token, String path) {
        return json(caller.get(token, path).exchange())
                .at("/totals/received/total")
                .asInt();
    }

    @Test
    void whoever_accepts_csv_gets_lines() throws UnsupportedEncodingException {
        var answer = caller.get(clerk("H99.21"), MARCH)
                .header(HttpHeaders.ACCEPT, "text/csv")
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        var lines =
                answer.getResponse().getContentAsString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .startsWith("\uFEFFgroup,received.total,received.online,")
                .endsWith(",identity");
        assertThat(lines[1]).startsWith("Hộ tịch,3,3,0,0,1,1,0,0,2,2,0,0,0,1,1,");
        assertThat(lines[2])
                .startsWith("Tổng số,3,3,0,0,1,1,0,0,2,2,0,0,0,1,1,1,0,0,")
                .contains("ii06a-2/2026-03-18T02:59:59Z/");
    }

    @Test
    void whoever_accepts_a_workbook_gets_the_form() throws IOException {
        var answer = caller.get(clerk("H99.21"), MARCH)
                .header(HttpHeaders.ACCEPT, ReportFormats.XLSX)
                .exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(ReportFormats.XLSX);
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var form = book.getSheet(0).orElseThrow().read();
            assertThat(texts(form.get(1))).startsWith("STT", "Lĩnh vực / Cơ quan", "Tiếp nhận: tổng số");
            assertThat(texts(form.get(2))).startsWith("(1)", "(2)", "(3)").endsWith("(13)");
            assertThat(texts(form.get(3))).startsWith("1", "Hộ tịch", "3", "3", "0", "0", "1");
            assertThat(form.getLast().getCellText(1)).isEqualTo("Tổng số");
            assertThat(form.getLast().getCellText(1 + 1 + Columns.NAMES.indexOf("inProgress.total")))
                    .isEqualTo("2");
            var origin = book.getSheet(1).orElseThrow().read();
            assertThat(origin.getFirst().getCellText(1)).startsWith("ii06a-2/2026-03-18T02:59:59Z/");
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    @Test
    void whoever_accepts_neither_is_told_so() {
        assertThat(caller.get(clerk("H99.21"), MARCH)
                        .header(HttpHeaders.ACCEPT, "image/png")
                        .exchange())
                .hasStatus(406);
    }

    @Test
    void a_refusal_is_a_problem_whatever_is_accepted() {
        assertThat(caller.get(clerk("H99.21"), "/api/v1/reports/06?from=2026-03-31&to=2026-03-01")
                        .header(HttpHeaders.ACCEPT, "text/csv")
                        .exchange())
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void published_figures_are_checked_within_and_against_our_own_record() {
        var published =
                """
                {"totals": {"received": {"total": 13555, "online": 12781, "direct": 0, "carriedOver": 574},
                            "resolved": {"total": 1, "early": 1, "onTime": 0, "late": 0},
                            "inProgress": {"total": 2}}}""";

        assertThat(caller.post(Tokens.token("controller", "H99"), CHECK, published)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"violations": [
                  {"identity": "received = online + direct + carriedOver", "expected": 13355, "found": 13555},
                  {"identity": "received = resolved + inProgress", "expected": 3, "found": 13555},
                  {"identity": "received.carriedOver: our own record", "expected": 0, "found": 574},
                  {"identity": "received.online: our own record", "expected": 3, "found": 12781},
                  {"identity": "received.total: our own record", "expected": 3, "found": 13555}]}""");
    }

    @Test
    void our_own_answer_is_found_right() {
        var own = caller.get(Tokens.token("operator"), MARCH).exchange();
        var body = new String(own.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(caller.post(Tokens.token("operator"), CHECK, body).exchange())
                .bodyJson()
                .extractingPath("$.violations")
                .asArray()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"clerk, 403", "leader, 403", "portal, 403", "controller, 200", "operator, 200"})
    void only_control_and_operation_check_figures(String role, int status) {
        assertThat(caller.post(Tokens.token(role, "H99.21"), CHECK, "{\"totals\": {}}")
                        .exchange())
                .hasStatus(status);
    }

    @Test
    void a_negative_or_too_large_figure_is_named_as_such() {
        var body = "{\"totals\": {\"received\": {\"total\": %s}}}";

        assertThat(caller.post(Tokens.token("operator"), CHECK, body.formatted("-1"))
                        .exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"field\": \"totals.received.total\", \"expected\": \"a number from 0\"}]}");
        assertThat(caller.post(Tokens.token("operator"), CHECK, body.formatted("99999999999999999999"))
                        .exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"errors": [{"field": "totals.received.total",
                                     "expected": "a whole number up to 2147483647", "found": "a larger one"}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"totals\": {\"received\": {\"total\": \"many\"}}}", "[]", "{\"totals\": null}"})
    void figures_that_are_none_are_refused(String body) {
        assertThat(caller.post(Tokens.token("operator"), CHECK, body).exchange())
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void the_causes_of_lateness_are_told() {
        deadlines.played(Map.of(
                "late",
                given(register(), start(terms(ONE_DAY, Policy.RESUME, 0)), reappoint(null, at("2026-03-18T08:00")))));

        assertThat(caller.get(clerk("H99.21"), "/api/v1/reports/causes?from=2026-03-01&to=2026-03-31")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"totals": {"late": 1, "resolvedLate": 0, "overdue": 1,
                            "causes": {"COORDINATION": 1, "NOT_STATED": 0}}, "corrections": 0}""");
    }

    @Test
    void the_time_saved_is_told() {
        assertThat(caller.get(clerk("H99.21"), "/api/v1/reports/time-saved?from=2026-03-01&to=2026-03-31")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"rows": [{"procedure": "1.004873", "agency": "H99.21.1",
                           "times": {"dossiers": 1, "legal": 1800, "used": 540, "saved": 1260}}],
                 "unit": "WORKING_MINUTE", "uncounted": 0, "corrections": 1}""");
    }

    @Test
    void suspicious_stops_are_told() {
        var path = "/api/v1/reports/suspensions?from=2026-03-01&to=2026-03-31&groupBy=agency&lastHours=24";

        assertThat(caller.get(clerk("H99.21"), path).exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"totals": {"stops": 1, "supplementInLastHours": 1, "stoppedAfterDue": 0}, "lastHours": 24,
                 "cases": [{"dossier": "stopped", "kind": "SUPPLEMENT_IN_LAST_HOURS", "workingMinutes": 1080}]}""");
        assertThat(caller.get(clerk("H99.21"), path + "00").exchange()).hasStatus(400);
    }

    @Test
    void a_forecast_says_what_it_watches_and_how_often_it_was_right() {
        assertThat(caller.get(clerk("H99.21"), "/api/v1/reports/forecast").exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"until": "2026-03-23T23:59:59.999+07:00", "watched": 1, "likely": 0, "unknown": 1, "dossiers": [],
                 "trackRecord": {"days": 0, "right": 0, "precision": null}, "corrections": 0}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reports/06",
                "/api/v1/reports/06?from=2026-03-31&to=2026-03-01",
                "/api/v1/reports/06?from=March&to=April",
                "/api/v1/reports/06?from=0001-01-01&to=2026-03-01",
                "/api/v1/reports/06?from=%2B999999999-01-01&to=%2B999999999-12-31",
                MARCH + "&groupBy=colour",
                MARCH + "&agency=",
                MARCH + "&asOf=9999-01-01T00:00:00Z",
                MARCH + "&knownAt=yesterday"
            })
    void a_period_or_group_that_is_none_is_refused(String path) {
        assertThat(caller.get(clerk("H99.21"), path).exchange())
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void one_of_each_state_can_be_counted() {
        deadlines.played(States.stories());

        assertThat(caller.get(Tokens.token("operator"), MARCH).exchange()).hasStatusOk();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "from, to=2026-03-31",
        "to, from=2026-03-01",
        "from, from=&to=2026-03-31",
        "from, from=hom-nay&to=2026-03-31",
        "from, from=2026-02-30&to=2026-03-31",
        "from, from=2026-03-01T00:00:00&to=2026-03-31",
        "from, from=%2B999999999-01-01&to=2026-03-31",
        "from, from=-999999999-01-01&to=2026-03-31",
        "to, from=2026-03-01&to=9999-12-31",
        "to, from=2026-03-01&to=2026-02-28",
        "asOf, from=2026-03-01&to=2026-03-31&asOf=2026-03-17T12:00:00",
        "asOf, from=2026-03-01&to=2026-03-31&asOf=9999-12-31T23:59:59Z",
        "asOf, from=2026-03-01&to=2026-03-31&asOf=%2B999999999-12-31T23:59:59-18:00",
        "knownAt, from=2026-03-01&to=2026-03-31&knownAt=gestern",
        "knownAt, from=2026-03-01&to=2026-03-31&knownAt=1066-10-14T09:00:00Z",
        "agency, from=2026-03-01&to=2026-03-31&agency=%20",
        "agency, from=2026-03-01&to=2026-03-31&agency=H99.21.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1",
        "groupBy, from=2026-03-01&to=2026-03-31&groupBy=mood"
    })
    void a_question_that_cannot_be_answered_is_refused_by_the_name_of_what_is_wrong(String field, String query) {
        for (var report : List.of("06", "causes", "suspensions")) {
            var answer = caller.get(clerk("H99.21"), "/api/v1/reports/" + report + "?" + query)
                    .exchange();

            assertThat(answer)
                    .as(report)
                    .hasStatus(400)
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .contains(field);
        }
    }
}
