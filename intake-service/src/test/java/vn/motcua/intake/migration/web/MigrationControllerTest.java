package vn.motcua.intake.migration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Tokens;
import vn.motcua.intake.AtTheCounter;
import vn.motcua.intake.Counter;
import vn.motcua.intake.GivenSerials;
import vn.motcua.intake.KeptDossiers;
import vn.motcua.intake.KeptMigrations;
import vn.motcua.intake.Visitor;
import vn.motcua.intake.dossier.DossierCommand.Note;

@AtTheCounter
class MigrationControllerTest {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final JsonMapper JSON = new JsonMapper();

    private final Visitor visitor;
    private final KeptMigrations migrations;
    private final KeptDossiers dossiers;
    private final GivenSerials serials;

    @LocalServerPort
    private int port;

    MigrationControllerTest(
            @Autowired Visitor visitor,
            @Autowired KeptMigrations migrations,
            @Autowired KeptDossiers dossiers,
            @Autowired GivenSerials serials) {
        this.visitor = visitor;
        this.migrations = migrations;
        this.dossiers = dossiers;
        this.serials = serials;
    }

    @Test
    void what_is_handed_in_is_kept_before_the_answer_and_brought_over_after_it() throws Exception {
        var lines = List.of(closed(code(1)), open(code(2)));

        var answer = handIn(body(lines), null);

        assertThat(answer).hasStatus(202);
        var id = visitor.body(answer).get("id").asString();
        var before = status(id);
        assertThat(before.get("total").asInt()).isEqualTo(2);
        assertThat(before.get("accepted").asInt()).isZero();
        assertThat(before.get("done").asBoolean()).isFalse();
        migrations.work(id);
        var after = status(id);
        assertThat(after.get("accepted").asInt()).isEqualTo(2);
        assertThat(after.get("rejected").asInt()).isZero();
        assertThat(after.get("done").asBoolean()).isTrue();
        assertThat(after.get("errors").size()).isZero();
    }

    @Test
    void what_is_brought_over_is_told_in_the_trace_of_the_upload() throws Exception {
        var code = code(16);
        var id = visitor.body(handIn(body(List.of(open(code))), null)).get("id").asString();
        var upload = SpanContext.createFromRemoteParent(
                TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());

        try (var trace = Span.wrap(upload).makeCurrent()) {
            migrations.work(id);
        }

        var dossier =
                dossiers.find(Idempotency.id("migrations", "dossier", code)).orElseThrow();
        assertThat(dossier.outbox()).isNotEmpty().allSatisfy(entry -> assertThat(
                        entry.record().headers().get("traceparent"))
                .contains(TRACE));
    }

    @Test
    void what_was_closed_reads_as_it_was() throws Exception {
        var code = code(3);
        broughtOver(closed(code));

        var dossier = dossier(code);

        assertThat(dossier.get("code").asString()).isEqualTo(code);
        assertThat(dossier.get("status").asString()).isEqualTo("RETURNED");
        assertThat(dossier.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(dossier.get("ruleSet").asString()).isEqualTo("ND61-2018");
        assertThat(dossier.get("receivedAt").asString()).isEqualTo("2019-03-11T09:00:00+07:00");
        assertThat(dossier.get("dueAt").asString()).isEqualTo("2019-03-14T17:00:00+07:00");
        assertThat(dossier.get("finishedAt").asString()).isEqualTo("2019-03-13T10:00:00+07:00");
        assertThat(dossier.get("returnedAt").asString()).isEqualTo("2019-03-15T10:00:00+07:00");
        assertThat(dossier.get("filer").isNull()).isTrue();
        assertThat(dossier.get("importedAt").asString()).startsWith("2026-11-23");
        var tracked = visitor.body(visitor.get(null, "/api/v1/tracking/{code}", code));
        assertThat(tracked.get("status").asString()).isEqualTo("RETURNED");
        assertThat(tracked.at("/progress/done").asInt()).isEqualTo(1);
    }

    @Test
    void the_result_of_what_is_open_is_a_file_of_its_own() throws Exception {
        var code = code(40);
        broughtOver(open(code));
        var result = visitor.uploaded(Tokens.token("officer", "H99.21.1"));
        var path = "/internal/dossiers/{dossier}/files/{file}?agency=H99.21.1";

        var bound = visitor.request(
                        Visitor.service(),
                        HttpMethod.PUT,
                        path,
                        dossier(code).get("id").asString(),
                        result)
                .exchange();
        var other = visitor.request(Visitor.service(), HttpMethod.PUT, path, visitor.accepted(), result)
                .exchange();

        assertThat(bound).hasStatus(204);
        assertThat(other).hasStatus(422);
    }

    @Test
    void what_is_open_goes_on_living_here() throws Exception {
        var code = code(4);
        broughtOver(open(code));
        var id = dossier(code).get("id").asString();

        assertThat(dossier(code).get("status").asString()).isEqualTo("PROCESSING");
        dossiers.note(
                id,
                new Note.StepAccepted(new AgencyCode("H99.21.1")),
                new Note.StepCompleted(new StepId("tiep-nhan-chuyen-giao"), null, null));
        dossiers.note(id, new Note.RouteCompleted(Counter.NOW, Outcome.GRANTED));
        assertThat(dossier(code).get("status").asString()).isEqualTo("RESOLVED");
        var returned = visitor.post(
                Visitor.clerk(),
                Map.of("method", "COUNTER", "receivedBy", "Người Nhận"),
                "/api/v1/dossiers/{id}/return",
                id);
        assertThat(returned).hasStatus2xxSuccessful();
        assertThat(dossier(code).get("status").asString()).isEqualTo("RETURNED");
    }

    @Test
    void an_open_one_can_be_withdrawn_and_a_waiting_one_supplemented() throws Exception {
        var withdrawn = code(5);
        var waiting = code(6);
        var supplement = open(waiting);
        supplement.put("status", "SUPPLEMENT");
        supplement.putArray("stops").addObject().put("reason", "SUPPLEMENT").put("from", "2026-11-20T09:00:00+07:00");
        broughtOver(open(withdrawn), supplement);
        var id = dossier(withdrawn).get("id").asString();
        visitor.post(Visitor.clerk(), Map.of("reason", "không cần nữa"), "/api/v1/dossiers/{id}/withdrawal", id);
        visitor.post(Visitor.clerk(), Map.of(), "/api/v1/dossiers/{id}/withdrawal/confirmation", id);

        assertThat(dossier(withdrawn).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(dossier(waiting).get("status").asString()).isEqualTo("SUPPLEMENT");
        assertThat(dossier(waiting).get("dueAt").isNull()).isTrue();
        var other = dossier(waiting).get("id").asString();
        visitor.post(
                Visitor.clerk(),
                Map.of("documents", List.of(Map.of("component", "to-khai", "form", "ORIGINAL"))),
                "/api/v1/dossiers/{id}/supplement",
                other);
        visitor.post(Visitor.clerk(), Map.of("complete", true), "/api/v1/dossiers/{id}/supplement/confirmation", other);
        assertThat(dossier(waiting).get("status").asString()).isEqualTo("PROCESSING");
    }

    @Test
    void a_line_that_was_brought_over_counts_again_and_does_nothing() throws Exception {
        var line = closed(code(7));
        broughtOver(line);
        var version = etag(code(7));

        var again = status(broughtOver(line, line));

        assertThat(again.get("accepted").asInt()).isEqualTo(2);
        assertThat(etag(code(7))).isEqualTo(version);
    }

    @Test
    void one_code_has_one_past() throws Exception {
        var first = closed(code(8));
        var other = closed(code(8)).put("finishedAt", "2019-03-12T10:00:00+07:00");

        var status = status(broughtOver(first, other));

        assertThat(status.get("accepted").asInt()).isEqualTo(1);
        assertThat(status.at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(status.at("/errors/0/detail").asString()).contains("imported with before");
        assertThat(dossier(code(8)).get("finishedAt").asString()).startsWith("2019-03-13");
    }

    @Test
    void the_code_of_a_dossier_filed_here_is_taken() throws Exception {
        var filed = visitor.dossier(visitor.filed()).get("code").asString();

        var status = status(broughtOver(closed(filed)));

        assertThat(status.get("rejected").asInt()).isEqualTo(1);
        assertThat(status.at("/errors/0/detail").asString()).contains("a code of no other dossier");
    }

    @Test
    void a_code_of_these_days_is_not_issued_again_and_one_on_its_way_to_a_dossier_is_taken() throws Exception {
        serials.give("H99.21/dossier/261120", 3);

        var status = status(broughtOver(open("H99.21-261120-0003"), open("H99.21-261120-0017"), closed(code(15))));

        assertThat(status.get("accepted").asInt()).isEqualTo(2);
        assertThat(status.at("/errors/0/line").asInt()).isEqualTo(1);
        assertThat(serials.passedOver("H99.21/dossier/261120")).isEqualTo(17);
        assertThat(serials.passedOver("H99.21/dossier/190311")).isZero();
    }

    @Test
    void what_is_wrong_with_a_line_is_said_and_the_others_come_over() throws Exception {
        var body = "\n" + closed(code(9)) + "\nno json\n" + closed("17/HS") + "\r\n" + closed(code(10));

        var id = visitor.body(handIn(body, null)).get("id").asString();
        migrations.work(id);
        var status = status(id);

        assertThat(status.get("total").asInt()).isEqualTo(4);
        assertThat(status.get("accepted").asInt()).isEqualTo(2);
        assertThat(status.get("rejected").asInt()).isEqualTo(2);
        assertThat(status.at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(status.at("/errors/1/line").asInt()).isEqualTo(4);
        assertThat(status.at("/errors/1/detail").asString()).contains("code as a dossier code");
    }

    @Test
    void an_unknown_procedure_has_an_unknown_field() throws Exception {
        broughtOver(closed(code(11)).put("procedure", "1.999999"));

        assertThat(dossier(code(11)).get("procedureName").asString()).isEqualTo("1.999999");
        var kept = dossiers.find(dossier(code(11)).get("id").asString()).orElseThrow();
        assertThat(kept.outbox().getFirst().record().value())
                .asString(StandardCharsets.UTF_8)
                .contains("\"field\":\"unknown\"");
    }

    @Test
    void a_crash_in_the_middle_brings_nothing_over_twice_and_leaves_nothing_out() throws Exception {
        var lines = IntStream.range(0, 700)
                .mapToObj(i -> closed("H99.21-190412-%04d".formatted(i)))
                .toList();
        var id = visitor.body(handIn(body(lines), null)).get("id").asString();

        migrations.workAndDie(id);
        migrations.work(id);

        var status = status(id);
        assertThat(status.get("total").asInt()).isEqualTo(700);
        assertThat(status.get("accepted").asInt()).isEqualTo(700);
        assertThat(status.get("done").asBoolean()).isTrue();
        assertThat(dossiers.find(dossier("H99.21-190412-0000").get("id").asString())
                        .orElseThrow()
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void the_same_key_is_the_same_migration_and_other_lines_need_another() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = body(List.of(closed(code(12))));

        var first = visitor.body(handIn(body, key)).get("id").asString();

        assertThat(visitor.body(handIn(body, key)).get("id").asString()).isEqualTo(first);
        assertThat(handIn(body(List.of(closed(code(13)))), key)).hasStatus(422);
        migrations.work(first);
        assertThat(status(first).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void many_errors_come_in_pages() throws Exception {
        var body = IntStream.range(0, 1_100).mapToObj(i -> "wrong").collect(Collectors.joining("\n"));
        var id = visitor.body(handIn(body, null)).get("id").asString();
        migrations.work(id);

        var first = status(id);
        var second = visitor.body(visitor.get(
                operator(),
                "/api/v1/migrations/{id}?cursor={next}",
                id,
                first.get("next").asString()));

        assertThat(first.get("rejected").asInt()).isEqualTo(1_100);
        assertThat(first.get("errors").size()).isEqualTo(1_000);
        assertThat(second.get("errors").size()).isEqualTo(100);
        assertThat(second.at("/errors/0/line").asInt()).isEqualTo(1_001);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void only_an_operator_brings_dossiers_over() {
        for (var other : List.of(Visitor.clerk(), Visitor.portal(), Visitor.leader())) {
            var answer = visitor.request(other, HttpMethod.POST, "/api/v1/migrations")
                    .contentType(LINES)
                    .content("{}")
                    .exchange();
            assertThat(answer).hasStatus(403);
            assertThat(visitor.get(other, "/api/v1/migrations/{id}", "any")).hasStatus(403);
        }
        assertThat(visitor.get(operator(), "/api/v1/migrations/{id}", "any")).hasStatus(404);
    }

    @Test
    void nothing_is_no_migration_and_lines_have_their_own_type() {
        assertThat(handIn("\n \n", null)).hasStatus(400);
        var answer = visitor.request(operator(), HttpMethod.POST, "/api/v1/migrations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertThat(answer).hasStatus(415);
    }

    @Test
    void a_body_of_several_megabytes_that_does_not_say_its_length_is_taken() throws Exception {
        var line = closed(code(14)).toString();
        var many = (line + "\n").repeat(5_000_000 / line.length());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/migrations"))
                .header("Authorization", "Bearer " + operator())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(many.getBytes(StandardCharsets.UTF_8))))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(202);
            var id = JSON.readTree(answer.body()).get("id").asString();
            assertThat(status(id).get("total").asInt()).isEqualTo(5_000_000 / line.length());
        }
    }

    private static String code(int serial) {
        return "H99.21-190311-%04d".formatted(serial);
    }

    private static ObjectNode closed(String code) {
        return line(code)
                .put("receivedAt", "2019-03-11T09:00:00+07:00")
                .put("dueAt", "2019-03-14T17:00:00+07:00")
                .put("finishedAt", "2019-03-13T10:00:00+07:00")
                .put("returnedAt", "2019-03-15T10:00:00+07:00");
    }

    private static ObjectNode open(String code) {
        return line(code).put("receivedAt", "2026-11-19T09:00:00+07:00").put("dueAt", "2026-11-30T17:00:00+07:00");
    }

    private static ObjectNode line(String code) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("procedure", "1.004873")
                .put("receivingAgency", Visitor.COMMUNE)
                .put("competentAgency", "H99.21.1")
                .put("channel", "COUNTER");
    }

    private static String body(List<ObjectNode> lines) {
        return lines.stream().map(ObjectNode::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private String broughtOver(ObjectNode... lines) throws Exception {
        var answer = handIn(body(new ArrayList<>(List.of(lines))), null);
        var id = visitor.body(answer).get("id").asString();
        migrations.work(id);
        return id;
    }

    private MvcTestResult handIn(String body, @Nullable String key) {
        var request = visitor.request(operator(), HttpMethod.POST, "/api/v1/migrations")
                .contentType(LINES)
                .content(body.getBytes(StandardCharsets.UTF_8));
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private JsonNode status(String id) {
        return visitor.body(visitor.get(operator(), "/api/v1/migrations/{id}", id));
    }

    private JsonNode dossier(String code) {
        var found = visitor.body(visitor.get(Visitor.clerk(), "/api/v1/dossiers?code={code}", code));
        return visitor.dossier(found.at("/items/0/id").asString());
    }

    private String etag(String code) {
        var answer = visitor.get(
                Visitor.clerk(),
                "/api/v1/dossiers/{id}",
                dossier(code).get("id").asString());
        return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
    }

    private static String operator() {
        return Tokens.token("operator");
    }
}
