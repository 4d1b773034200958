package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnCounterService
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private static final String GOOD =
            """
            {"name": "An", "copies": 2, "lines": [{"text": "a", "form": "COPY"}]}""";

    private final Client client;

    ProblemAdviceTest(@Autowired Client client) {
        this.client = client;
    }

    @Test
    void what_may_be_absent_is_null() {
        var answer = client.post("/requests", GOOD).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.day").isNull();
    }

    @Test
    void names_that_nobody_knows_are_all_told() {
        var answer = client.post(
                        "/requests",
                        GOOD.replace("\"text\":", "\"colour\": \"red\", \"text\":")
                                .replace("\"copies\"", "\"fee\": {\"amount\": 1}, \"copies\""))
                .exchange();

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("fee", "lines[0].colour");
        assertThat(answer).bodyJson().extractingPath("$.errors[1].expected").isEqualTo("one of the names text, form");
        assertTellsNothing(answer, "red");
    }

    @Test
    void parameters_that_nobody_knows_are_all_told() {
        var answer = client.get("/list?limt=5&form=COPY&bé=1&limt=6").exchange();

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("limt", "bé");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .isEqualTo("one of the names limit, cursor, form, from");
        assertError(client.get("/me?day=1").exchange(), 400, "day", "absent", "another name");
        assertThat(client.get("/asked?day=1").exchange()).hasStatusOk();
    }

    @Test
    void a_parameter_is_given_once() {
        assertError(client.get("/list?limit=5&limit=6").exchange(), 400, "limit", "given once", "given again");
        assertError(client.get("/asked?day=1&day=1").exchange(), 400, "day", "given once", "given again");
    }

    @Test
    void a_name_is_given_once() {
        assertError(
                client.post("/requests", GOOD.replace("\"copies\": 2", "\"copies\": 2, \"copies\": 3"))
                        .exchange(),
                400,
                "copies",
                "given once",
                "given again");
    }

    @Test
    void a_number_too_large_is_told_as_such() {
        assertError(
                client.post("/requests", GOOD.replace("2", "99999999999999999999"))
                        .exchange(),
                400,
                "copies",
                "a whole number up to 2147483647",
                "a larger one");
        assertError(client.get("/list?limit=0x10").exchange(), 400, "limit", "a whole number", "text of 4 characters");
    }

    @Test
    void what_nobody_sees_is_told_by_its_name() {
        assertError(
                client.post("/requests", GOOD.replace("An", "A\\u202En")).exchange(),
                400,
                "name",
                "text without control characters and characters that nobody sees",
                "U+202E");
    }

    @Test
    void broken_json_is_told_by_line_and_column() {
        var answer = client.post("/requests", "{\"name\": \"An\",\n \"copies\": secretword}")
                .exchange();

        assertProblem(answer, 400, "malformed-json");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("line 2, column ");
        assertTellsNothing(answer, "secretword");
    }

    @Test
    void json_that_ends_early_or_goes_on_is_malformed() {
        assertProblem(client.post("/requests", "{\"name\": ").exchange(), 400, "malformed-json");
        assertProblem(client.post("/requests", GOOD + "{}").exchange(), 400, "malformed-json");
    }

    @Test
    void an_absent_body_is_told() {
        var answer = client.as(Roles.CLERK, POST, "/requests")
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();

        assertError(answer, 400, "body", "JSON", null);
    }

    @Test
    void a_body_of_another_shape_is_told() {
        assertError(client.post("/requests", "[]").exchange(), 400, "body", "an object", "a list");
        assertProblem(client.post("/requests", "null").exchange(), 400, "invalid-request");
    }

    @Test
    void an_unknown_enum_value_is_told_with_the_known_ones() {
        var answer = client.post("/requests", GOOD.replace("COPY", "NONSENSE")).exchange();

        assertError(answer, 400, "lines[0].form", "one of ORIGINAL, COPY", "text");
        assertTellsNothing(answer, "NONSENSE");
    }

    @Test
    void an_enum_is_not_read_from_its_position() {
        assertError(
                client.post("/requests", GOOD.replace("\"COPY\"", "1")).exchange(),
                400,
                "lines[0].form",
                "one of ORIGINAL, COPY",
                "a number");
    }

    @Test
    void a_value_of_another_type_is_told() {
        assertError(
                client.post("/requests", GOOD.replace("2", "\"2\"")).exchange(),
                400,
                "copies",
                "a whole number",
                "text");
        assertError(client.post("/requests", GOOD.replace("\"An\"", "5")).exchange(), 400, "name", "text", "a number");
        assertError(
                client.post("/requests", GOOD.replace("2", "2.5")).exchange(),
                400,
                "copies",
                "a whole number",
                "a number");
        assertError(
                client.post("/requests", GOOD.replace("2,", "2, \"day\": \"2026-13-45\","))
                        .exchange(),
                400,
                "day",
                "a date such as 2026-11-20",
                "text of 10 characters");
    }

    @Test
    void what_is_not_nullable_must_be_there() {
        assertError(
                client.post("/requests", GOOD.replace("\"name\": \"An\", ", "")).exchange(), 400, "name", "text", null);
        assertError(
                client.post("/requests", GOOD.replace("\"copies\": 2, ", "")).exchange(),
                400,
                "copies",
                "a whole number",
                null);
        assertError(client.post("/requests", GOOD.replace("\"An\"", "null")).exchange(), 400, "name", "text", "null");
        assertError(
                client.post("/requests", GOOD.replace("{\"text\": \"a\", \"form\": \"COPY\"}", "null"))
                        .exchange(),
                400,
                "lines[0]",
                "an object",
                "null");
    }

    @Test
    void what_a_constructor_refuses_is_told_without_the_value() {
        var answer = client.post("/requests", GOOD.replace("2,", "2, \"code\": \"0123-secret\","))
                .exchange();

        assertError(answer, 400, "code", "12 digits", "another form");
        assertTellsNothing(answer, "0123-secret");
    }

    @Test
    void a_constructor_that_does_not_speak_the_house_form_is_not_quoted() {
        var answer = client.post("/periods", "{\"from\": \"b\", \"to\": \"a\"}").exchange();

        assertError(answer, 400, "body", "as documented", "another form");
        assertTellsNothing(answer, "vn.motcua");
    }

    @Test
    void broken_constraints_are_named_by_field() {
        var answer = client.post("/requests", GOOD.replace("An", "Nguyen").replace("\"a\"", "\" \""))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("name", "lines[0].text");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[?(@.field == 'name')].found")
                .asArray()
                .containsExactly("text of 6 characters");
        assertTellsNothing(answer, "Nguyen");
    }

    @Test
    void parameters_and_headers_are_told_by_name() {
        assertError(client.get("/needy").header("X-Wanted", "a").exchange(), 400, "day", "present", null);
        assertError(client.get("/needy?day=2026-11-20").exchange(), 400, "X-Wanted", "present", null);
        assertError(
                client.get("/needy?day=soon").header("X-Wanted", "a").exchange(),
                400,
                "day",
                "a date such as 2026-11-20",
                "text of 4 characters");
        assertError(
                client.get("/list?form=FAX").exchange(), 400, "form", "one of ORIGINAL, COPY", "text of 3 characters");
        assertError(client.get("/list?limit=x").exchange(), 400, "limit", "a whole number", "text of 1 characters");
        assertError(client.get("/list?limit=101").exchange(), 400, "limit", "a number from 1 to 100", "101");
        assertError(
                client.get("/list?cursor=x").exchange(),
                400,
                "cursor",
                "the next of an earlier page of this list",
                "another form");
        assertError(
                client.get("/list?from=0")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .exchange(),
                400,
                "from",
                "a number from 1",
                "another number");
    }

    @Test
    void a_path_that_cannot_be_anything_is_not_found() {
        assertProblem(client.get("/numbered/one").exchange(), 404, "not-found");
        assertProblem(client.get("/nowhere").exchange(), 404, "not-found");
    }

    @Test
    void another_media_type_is_refused() {
        var answer = client.as(Roles.CLERK, POST, "/requests")
                .contentType(MediaType.TEXT_PLAIN)
                .content("a")
                .exchange();

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer).headers().containsHeader(HttpHeaders.ACCEPT);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("Content-Type");
    }

    @Test
    void a_client_that_accepts_nothing_we_have_is_told_so_all_the_same() {
        assertProblem(client.get("/list").accept(MediaType.APPLICATION_PDF).exchange(), 406, "not-acceptable");
        assertProblem(
                client.get("/list?limit=0").accept(MediaType.APPLICATION_JSON).exchange(), 400, "invalid-request");
    }

    @Test
    void another_method_is_refused_with_the_allowed_ones() {
        var answer = client.as(Roles.CLERK, DELETE, "/requests").exchange();

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer).hasHeader(HttpHeaders.ALLOW, "POST");
    }

    @Test
    void a_problem_is_told_as_it_is() {
        var answer = client.get("/accidents/conflict").exchange();

        assertProblem(answer, 409, "already-accepted");
        assertThat(answer).hasHeader(HttpHeaders.ETAG, "\"7\"");
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Already accepted");
        assertThat(answer).bodyJson().doesNotHavePath("$.errors");
    }

    @Test
    void database_and_broker_out_of_reach_are_worth_another_try() {
        for (var kind : new String[] {"database", "broker"}) {
            var answer = client.get("/accidents/" + kind).exchange();

            assertProblem(answer, 503, "service-unavailable");
            assertThat(answer).hasHeader(HttpHeaders.RETRY_AFTER, "5");
            assertTellsNothing(answer, "10.0.0");
        }
    }

    @Test
    void an_accident_is_logged_once_and_told_without_details(CapturedOutput output) {
        var answer = client.get("/accidents/of-ours").exchange();

        assertProblem(answer, 500, "internal-server-error");
        assertTellsNothing(answer, "secret");
        assertThat(output.getAll().split(" ERROR ", -1)).hasSize(2);
        assertThat(output).contains("secret of-ours");
    }

    @Test
    void a_status_of_anyone_else_is_told_without_its_reason() {
        var answer = client.get("/accidents/status").exchange();

        assertProblem(answer, 410, "gone");
        assertTellsNothing(answer, "internal reason");
    }

    @Test
    void an_answer_that_takes_too_long_is_worth_another_try() {
        assertProblem(client.get("/accidents/slow").exchange(), 503, "service-unavailable");
    }

    private static void assertProblem(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://motcua.vn/problems/" + slug);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        assertTellsNothing(answer, "Exception");
        assertTellsNothing(answer, "springframework");
    }

    private static void assertError(MvcTestResult answer, int status, String field, String expected, String found) {
        assertProblem(answer, status, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].expected").isEqualTo(expected);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].found").isEqualTo(found);
    }

    private static void assertTellsNothing(MvcTestResult answer, String word) {
        assertThat(answer).bodyText().doesNotContain(word);
    }
}
