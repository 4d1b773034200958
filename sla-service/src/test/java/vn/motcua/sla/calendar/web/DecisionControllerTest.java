package vn.motcua.sla.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.sla.Caller;
import vn.motcua.sla.OnSlice;
import vn.motcua.sla.SlaSlice;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.deadline.mongo.Database;

@OnSlice
class DecisionControllerTest {
    private static final String PATH = "/api/v1/calendar/decisions";
    private static final String OPERATOR = Tokens.token("operator", "H99");
    private static final String SHIPPED = CalendarBook.shipped().version();

    private final Caller caller;
    private final SlaSlice.Kept deadlines;
    private final Database database;
    private final CalendarInForce calendar;

    DecisionControllerTest(
            @Autowired Caller caller,
            @Autowired SlaSlice.Kept deadlines,
            @Autowired Database database,
            @Autowired CalendarInForce calendar) {
        this.caller = caller;
        this.deadlines = deadlines;
        this.database = database;
        this.calendar = calendar;
    }

    @BeforeEach
    @AfterEach
    void nothing_is_adopted() {
        database.calendars().deleteMany(new Document());
        calendar.refresh();
        deadlines.only(Map.of());
    }

    private static String body(String more) {
        return """
                {"number": "12/QĐ-TTg", "issuedOn": "2026-03-16",
                 "days": [{"date": "2026-03-18", "kind": "HOLIDAY", "name": "Quốc tang"}]%s}
                """
                .formatted(more);
    }

    private static String basedOn(String version) {
        return body(", \"basedOn\": \"" + version + "\"");
    }

    private MvcTestResult post(String query, String body) {
        return caller.post(OPERATOR, PATH + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static @Nullable Object read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_preview_lists_whom_the_decision_would_move_and_changes_nothing() {
        deadlines.only(Map.of(
                "d17", given(register(), start()).state(),
                "d18", given(register(), start(), finish(MONDAY_CLOSING)).state()));

        var answer = post("?preview=true", body(""));

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"basedOn": "%s", "next": null, "moves": [{"dossier": "d17", "becomes": null,
                         "from": "2026-03-19T17:00:00+07:00", "to": "2026-03-20T17:00:00+07:00"}]}
                        """
                                .formatted(SHIPPED));
        assertThat(calendar.book().version()).isEqualTo(SHIPPED);
    }

    @Test
    void a_preview_comes_in_parts() {
        deadlines.only(Map.of(
                "d17", given(register(), start()).state(),
                "d18", given(register(), start()).state(),
                "d19", given(register(), start()).state()));

        var first = post("?preview=true&limit=2", body(""));
        var second = post("?preview=true&limit=2&cursor=" + read(first, "$.next"), body(""));

        assertThat(first)
                .bodyJson()
                .extractingPath("$.moves[*].dossier")
                .asArray()
                .containsExactly("d17", "d18");
        assertThat(second)
                .bodyJson()
                .extractingPath("$.moves[*].dossier")
                .asArray()
                .containsExactly("d19");
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void an_adopted_decision_is_in_force_and_listed() {
        var adopted = post("", basedOn(SHIPPED));

        assertThat(adopted).hasStatus(201);
        assertThat(adopted)
                .bodyJson()
                .extractingPath("$.calendarVersion")
                .isEqualTo(calendar.book().version());
        assertThat(adopted).bodyJson().extractingPath("$.decision.revision").isEqualTo(1);
        assertThat(caller.get("/api/v1/calculator?received=2026-03-16T09:00:00%2B07:00&value=2&unit=WORKING_DAY")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"dueAt": "2026-03-19T17:00:00+07:00", "calendarVersion": "%s", "explanation": [{}, {},
                         {"date": "2026-03-18", "counted": false, "why": "Nghỉ lễ: Quốc tang, theo 12/QĐ-TTg"}, {}]}
                        """
                                .formatted(calendar.book().version()));
        var listed = caller.get(Caller.clerk("H99.21"), PATH).exchange();
        assertThat(listed)
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly("12/QĐ-TTg");
        assertThat(listed).bodyJson().extractingPath("$.items[0].adoptedAt").isEqualTo("2026-03-18T10:00:00+07:00");
    }

    @Test
    void nothing_is_adopted_if_the_calendar_has_moved_since_the_preview() {
        post("", basedOn(SHIPPED));

        var second = post("", basedOn(SHIPPED));

        assertThat(second).hasStatus(409).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(second)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "https://motcua.vn/problems/calendar-moved",
                         "errors": [{"field": "basedOn", "expected": "%s", "found": "%s"}]}
                        """
                                .formatted(calendar.book().version(), SHIPPED));
        assertThat(calendar.book().revision()).isEqualTo(1);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_and_its_key_is_good_for_no_other() {
        var first = keyed("k-1", basedOn(SHIPPED));
        var again = keyed("k-1", basedOn(SHIPPED));
        var other = keyed("k-1", basedOn(SHIPPED).replace("12/QĐ-TTg", "13/QĐ-TTg"));

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatusOk();
        assertThat(read(again, "$.calendarVersion")).isEqualTo(read(first, "$.calendarVersion"));
        assertThat(other).hasStatus(422);
        assertThat(calendar.book().revision()).isEqualTo(1);
    }

    private MvcTestResult keyed(String key, String body) {
        return caller.post(OPERATOR, PATH)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void an_adoption_names_what_it_is_based_on() {
        assertThat(post("", body("")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("basedOn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"12/QĐ-TTg\" | \"  \"          | 422 | number",
                "\"number\"    | \"no\"          | 400 | no",
                "2026-03-16    | 16 tháng 3      | 400 | issuedOn",
                "HOLIDAY       | WORKING_DAY     | 400 | days[0].kind",
                "HOLIDAY       | CARNIVAL        | 400 | days[0].kind",
                "2026-03-18    | 2026-02-30      | 400 | days[0].date",
                "2026-03-18    | 1945-09-02      | 400 | days[0].date",
                "Quốc tang     | ` `             | 422 | days[0].name"
            })
    void what_is_no_decision_is_refused_with_the_field_that_is_wrong(
            String right, String wrong, int status, String field) {
        for (var query : new String[] {"", "?preview=true"}) {
            var answer = post(query, basedOn(SHIPPED).replace(right, wrong));

            assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].expected").isNotNull();
        }
        assertThat(calendar.book().revision()).isZero();
    }

    @Test
    void a_decision_names_days_and_each_once() {
        var day = "{\"date\": \"2026-03-18\", \"kind\": \"HOLIDAY\", \"name\": \"Quốc tang\"}";

        assertThat(post("", basedOn(SHIPPED).replace(day, "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("days");
        assertThat(post("", basedOn(SHIPPED).replace(day, day + ", " + day)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("days[1].date");
    }

    @Test
    void an_unknown_agency_is_an_error_and_never_another() {
        for (var query : new String[] {"", "?preview=true"}) {
            assertThat(post(query, body(", \"agency\": \"H98\", \"basedOn\": \"" + SHIPPED + "\"")))
                    .hasStatus(422)
                    .bodyJson()
                    .isLenientlyEqualTo(
                            """
                            {"type": "https://motcua.vn/problems/unknown-agency",
                             "errors": [{"field": "agency", "expected": "the code of an agency that exists", "found": "H98"}]}
                            """);
        }
    }

    @Test
    void an_agency_closes_for_its_steps_and_only_a_superior_for_its_legal_terms() {
        deadlines.only(Map.of("d17", given(register(), start()).state()));

        var own = post("?preview=true", body(", \"agency\": \"H99.21\""));
        var superior = post("?preview=true", body(", \"agency\": \"H99.21\", \"bySuperior\": true"));
        var nobody = post("?preview=true", body(", \"bySuperior\": true"));

        assertThat(own).bodyJson().extractingPath("$.moves").asArray().isEmpty();
        assertThat(superior).bodyJson().extractingPath("$.moves").asArray().hasSize(1);
        assertThat(nobody).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({"?preview=maybe, 400", "?preview=true&limit=0, 400", "?preview=true&cursor=x, 400"})
    void a_question_of_another_form_is_refused(String query, int status) {
        assertThat(post(query, basedOn(SHIPPED))).hasStatus(status);
        assertThat(calendar.book().revision()).isZero();
    }

    @Test
    void the_list_comes_in_pages_latest_first() {
        post("", basedOn(SHIPPED));
        post("", basedOn(calendar.book().version()).replace("12/QĐ-TTg", "13/QĐ-TTg"));

        var first = caller.get(OPERATOR, PATH + "?limit=1").exchange();
        var second = caller.get(OPERATOR, PATH + "?limit=1&cursor=" + read(first, "$.next"))
                .exchange();

        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly("13/QĐ-TTg");
        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly("12/QĐ-TTg");
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
        assertThat(caller.get(OPERATOR, PATH + "?cursor=x").exchange()).hasStatus(400);
    }
}
