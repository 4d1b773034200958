package vn.motcua.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.CLERK;
import static vn.motcua.localstack.demo.Office.PORTAL;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.demo.Api.Answer;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;

/** What cannot be taken is refused with a problem that names the field, and leaves no trace. */
class BadInputJourneyTest {
    private static Office office;

    @BeforeAll
    static void open() {
        office = SharedStack.office(SharedStack.get());
    }

    private static Map<String, Object> filing() {
        return office.filing("1.004873", "Phạm Thị Kiểm", "COUNTER");
    }

    private static Answer submit(Map<String, Object> filing) {
        return office.submit(filing, UUID.randomUUID().toString());
    }

    private static void assertProblem(Answer answer, int status, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = answer.body();
        assertThat(problem.get("type").asString()).startsWith("https://motcua.vn/problems/");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        if (field != null) {
            var errors = problem.get("errors");
            assertThat(errors.valueStream().map(error -> error.get("field").asString()))
                    .as("errors %s", errors)
                    .anyMatch(named -> named.contains(field));
            assertThat(errors.get(0).has("expected")).isTrue();
            assertThat(errors.get(0).has("found")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"procedure,9.999999", "receivingAgency,H99.22", "receivingAgency,H99.77"})
    void an_unknown_procedure_or_an_agency_not_competent_is_refused(String field, String value) {
        var filing = filing();
        filing.put(field, value);

        var answer = submit(filing);

        assertThat(answer.status()).isIn(400, 422);
        assertProblem(answer, answer.status(), field);
    }

    @Test
    void a_missing_component_is_named() {
        var filing = filing();
        filing.put("documents", List.of());

        assertProblem(submit(filing), 422, "documents");
    }

    @Test
    void an_identity_number_of_the_wrong_form_is_refused_without_being_repeated() {
        var filing = filing();
        var filer = new HashMap<>((Map<String, Object>) filing.get("filer"));
        filer.put("idNumber", "12345X");
        filing.put("filer", filer);

        var answer = submit(filing);

        assertThat(answer.status()).isIn(400, 422);
        assertProblem(answer, answer.status(), "idNumber");
        assertThat(answer.body().toString()).doesNotContain("12345X");
    }

    @Test
    void a_submission_without_a_key_is_refused() {
        assertProblem(office.api().post(PORTAL, "/api/v1/dossiers", filing()), 400, "Idempotency-Key");
    }

    @Test
    void the_same_key_gives_the_same_dossier_and_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        var filing = filing();

        var first = office.submit(filing, key);
        var second = office.submit(filing, key);
        filing.put("resultDelivery", "ELECTRONIC");
        var third = office.submit(filing, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertProblem(third, 422, null);
    }

    @Test
    void ten_submissions_with_one_key_at_the_same_time_make_one_dossier() throws Exception {
        var key = UUID.randomUUID().toString();
        var filing = filing();
        var answers = new ArrayList<Answer>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 10; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                var answer = office.submit(filing, key);
                synchronized (answers) {
                    answers.add(answer);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(10).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(answers.stream()
                        .map(answer -> answer.body().get("code").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void malformed_json_and_other_media_types_are_refused() throws Exception {
        assertThat(raw("{\"procedure\":", "application/json", 400)).contains("https://motcua.vn/problems/");
        assertThat(raw("<dossier/>", "application/xml", 415)).contains("https://motcua.vn/problems/");
    }

    @Test
    void a_body_too_large_is_refused() throws Exception {
        assertThat(raw("{\"x\":\"" + "x".repeat(1_100_000) + "\"}", "application/json", 413))
                .contains("body-too-large");
    }

    private static String raw(String body, String type, int expected) throws Exception {
        var stack = SharedStack.get();
        var address = stack.ports().address(Service.GATEWAY) + "/api/v1/dossiers";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + stack.token("portal", null, null))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(expected);
        return answer.body();
    }

    @Test
    void a_dossier_of_others_does_not_exist_for_one() {
        var id = office.submit(filing()).get("id").asString();

        var stranger = office.api().get(new Person("officer", "H99.22"), "/api/v1/dossiers/" + id);
        var nowhere = office.api().get(CLERK, "/api/v1/dossiers/" + UUID.randomUUID());

        assertProblem(stranger, 404, null);
        assertProblem(nowhere, 404, null);
    }

    @Test
    void what_one_sees_but_may_not_do_is_forbidden() {
        var id = office.submit(filing()).get("id").asString();

        assertProblem(office.api().post(PORTAL, "/api/v1/dossiers/" + id + "/acceptance", Map.of()), 403, null);
    }

    @Test
    void accepting_twice_conflicts_with_the_state() {
        var id = office.submit(filing()).get("id").asString();
        office.accept(id);

        var again = office.api().post(CLERK, "/api/v1/dossiers/" + id + "/acceptance", Map.of());

        assertProblem(again, 409, null);
        assertThat(again.raw().headers().firstValue("ETag")).isPresent();
    }

    @Test
    void a_step_is_completed_by_its_staff_with_a_file_of_its_own_dossier() {
        var first = accepted();
        office.walkRoute(first);
        var paper = office.awaitStatus(first, "RESOLVED").get("result");
        var second = accepted();
        var last = takenLast(second);
        var officer = new Person("officer", last.get("agency").asString());
        var step = "/api/v1/dossiers/" + second + "/steps/" + last.get("id").asString();

        var strange = office.api().post(officer, step + "/completion", Map.of("outcome", "APPROVED", "result", paper));

        assertProblem(strange, 422, "result.attachment");
        office.complete(second, last);
        assertThat(office.steps(second).getLast().get("officer").asString())
                .isEqualTo("officer-" + officer.agency().replace("H99.", "").replace('.', '-'));
    }

    private static String accepted() {
        var id = office.submit(filing()).get("id").asString();
        office.accept(id);
        return id;
    }

    /** The last step of a route, those before it completed. */
    private static JsonNode takenLast(String dossier) {
        var step = office.takeNext(dossier);
        while (!step.get("id").equals(office.steps(dossier).getLast().get("id"))) {
            office.complete(dossier, step);
            step = office.takeNext(dossier);
        }
        return step;
    }

    @Test
    void a_stale_etag_is_told() {
        var id = office.submit(filing()).get("id").asString();
        office.accept(id);

        var stale = office.api()
                .post(
                        CLERK,
                        "/api/v1/dossiers/" + id + "/refusal",
                        Map.of("reason", "x", "legalGround", "y"),
                        "If-Match",
                        "\"1\"");

        assertProblem(stale, 412, null);
    }
}
