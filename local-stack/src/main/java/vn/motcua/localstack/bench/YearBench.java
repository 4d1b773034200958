package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.demo.Api.Person;

/** Brings a year of dossiers over from an older system and reads its figures. */
final class YearBench {
    private static final Person OPERATOR = new Person("operator", null);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final String PERIOD = "?from=" + YearOfDossiers.FROM + "&to=" + YearOfDossiers.TO;

    private final Calls calls;
    private final YearFigures expected;
    private final byte[] lines;

    YearBench(Calls calls, YearFigures expected, byte[] lines) {
        this.calls = calls;
        this.expected = expected;
        this.lines = lines;
    }

    /**
     * What one import gave. Seconds count from the first byte sent.
     *
     * @param takenSeconds until the answer that all lines are kept
     * @param importedSeconds until every line was handled
     * @param reportedSeconds until the report showed all of them
     * @param report totals of the report
     * @param wrong what was not as expected; must be none
     */
    record Run(
            int dossiers,
            int bytes,
            double takenSeconds,
            double importedSeconds,
            double reportedSeconds,
            JsonNode report,
            List<String> wrong) {

        String line() {
            return "%d lines kept in %.1f s, imported in %.1f s, right in the report after %.1f s (%.0f dossiers/s)%s"
                    .formatted(
                            dossiers,
                            takenSeconds,
                            importedSeconds,
                            reportedSeconds,
                            dossiers / reportedSeconds,
                            wrong.isEmpty() ? "" : "   WRONG: " + wrong);
        }
    }

    Run run() {
        var wrong = new ArrayList<String>();
        var began = System.nanoTime();
        var id = json(calls.postLines(OPERATOR, "/api/v1/migrations", lines))
                .get("id")
                .asString();
        var taken = secondsSince(began);
        var status = await(
                () -> get("/api/v1/migrations/" + id),
                migration -> migration.get("done").asBoolean());
        var imported = secondsSince(began);
        compare(wrong, "accepted", expected.received(), status.get("accepted").asInt());
        compare(wrong, "rejected", 0, status.get("rejected").asInt());
        var report = await(
                () -> get("/api/v1/reports/06" + PERIOD).get("totals"),
                totals -> totals.at("/received/total").asInt() >= expected.received());
        var reported = secondsSince(began);
        figures(wrong, report);
        published(wrong);
        return new Run(expected.received(), lines.length, taken, imported, reported, report, wrong);
    }

    private void figures(List<String> wrong, JsonNode totals) {
        Map.ofEntries(
                        Map.entry("/received/total", expected.received()),
                        Map.entry("/received/online", expected.online()),
                        Map.entry("/received/direct", expected.direct()),
                        Map.entry("/received/carriedOver", expected.carriedOver()),
                        Map.entry("/resolved/total", expected.resolved()),
                        Map.entry("/resolved/early", expected.early()),
                        Map.entry("/resolved/onTime", expected.onTime()),
                        Map.entry("/resolved/late", expected.late()),
                        Map.entry("/inProgress/total", expected.inProgress()),
                        Map.entry("/inProgress/within", expected.inProgress()),
                        Map.entry("/inProgress/overdue", 0))
                .forEach((column, figure) ->
                        compare(wrong, column, figure, totals.at(column).asInt(-1)));
    }

    /** The total that was printed, beside the parts that were: only the total is wrong. */
    private void published(List<String> wrong) {
        var totals = Map.of(
                "received",
                Map.of(
                        "total", YearFigures.PUBLISHED_TOTAL,
                        "online", expected.online(),
                        "direct", expected.direct(),
                        "carriedOver", expected.carriedOver()),
                "resolved",
                Map.of(
                        "total", expected.resolved(),
                        "early", expected.early(),
                        "onTime", expected.onTime(),
                        "late", expected.late()),
                "inProgress",
                Map.of("total", expected.inProgress()));
        var found = json(calls.post(
                        OPERATOR,
                        "/api/v1/reports/06/check" + PERIOD,
                        JsonMapper.shared().writeValueAsBytes(Map.of("totals", totals))))
                .get("violations");
        var flagged = found.valueStream()
                .anyMatch(violation -> violation.get("found").asInt() == YearFigures.PUBLISHED_TOTAL
                        && violation.get("expected").asInt() == expected.received());
        if (!flagged) {
            wrong.add("Expected the published total to be flagged, got " + found);
        }
    }

    private static void compare(List<String> wrong, String column, int expected, int found) {
        if (expected != found) {
            wrong.add("Expected " + column + " to be " + expected + ", got " + found);
        }
    }

    private JsonNode get(String path) {
        var answer = calls.get(OPERATOR, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return json(answer.body());
    }

    private static JsonNode await(Supplier<JsonNode> question, Predicate<JsonNode> expected) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = question.get();
        while (!expected.test(last) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            last = question.get();
        }
        return last;
    }

    private static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
