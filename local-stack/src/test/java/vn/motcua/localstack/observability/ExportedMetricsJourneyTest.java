package vn.motcua.localstack.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.journey.SharedStack;

/** What the running services export is what dashboards and alert rules ask for. */
class ExportedMetricsJourneyTest {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_metric_of_a_dashboard_or_rule_is_exported_by_a_house_that_has_worked() {
        SharedStack.story();
        var stack = SharedStack.get();
        var office = SharedStack.office(stack);
        var open = office.submit(office.filing("1.004873", "Vũ Thị Đợi", "COUNTER"));
        office.accept(open.get("id").asString());
        var watched = WatchedMetrics.read(ProjectTree.root().resolve("observability"));

        await().atMost(Api.PATIENCE).untilAsserted(() -> assertThat(watched.missing(exported(stack)))
                .isEmpty());
    }

    /** Of an agency that no dossier of the story is of. */
    private static final String IDLE = "agency=\"H99.33\"";

    /** The least that a counter shows of itself before anything happens: by name, the labels of series that must be there. */
    private static final Map<String, List<List<String>>> FROM_THE_START = Map.ofEntries(
            Map.entry("motcua_dossiers_received_total", List.of(List.of(IDLE))),
            Map.entry("motcua_deadlines_closed_total", each(List.of(IDLE), "outcome", "early", "on_time", "late")),
            Map.entry(
                    "motcua_deadlines_declared_total",
                    each(
                            List.of(),
                            "kind",
                            "at_risk",
                            "missed",
                            "step_missed",
                            "reappointment_missed",
                            "supplement_expired",
                            "answer_missed",
                            "commitment_missed",
                            "consultation_expired",
                            "post_overdue",
                            "still_overdue")),
            Map.entry(
                    "motcua_letters_total",
                    each(List.of(IDLE, "state=\"DISPATCHED\""), "kind", "RECEIPT", "APOLOGY", "REFUSAL")),
            Map.entry("motcua_post_events_total", each(List.of(), "result", "taken", "quarantined", "refused")),
            Map.entry("motcua_inbox_handled_total", each(List.of(), "source", "intake", "sla")),
            Map.entry("motcua_inbox_duplicates_total", each(List.of(), "source", "intake", "sla")),
            Map.entry("motcua_inbox_refused_total", each(List.of(), "source", "intake", "sla")),
            Map.entry("motcua_todo_failed_total", each(List.of(), "kind", "dispatch-letter", "send-reply", "number")),
            Map.entry("motcua_inbox_retries_total", List.of(List.of())),
            Map.entry("motcua_outbox_sent_total", List.of(List.of())),
            Map.entry("motcua_parkings_total", List.of(List.of())),
            Map.entry("motcua_store_conflicts_total", List.of(List.of())));

    private static List<List<String>> each(List<String> labels, String label, String... values) {
        return Arrays.stream(values)
                .map(value -> Stream.concat(labels.stream(), Stream.of(label + "=\"" + value + "\""))
                        .toList())
                .toList();
    }

    /** What appears with its first event is lost to {@code increase()}: it has to be there before. */
    @Test
    void every_counter_of_a_dashboard_or_rule_is_there_before_its_first_event() {
        var stack = SharedStack.get();
        var counters = WatchedMetrics.read(ProjectTree.root().resolve("observability")).names().stream()
                .filter(name -> name.startsWith("motcua_") && name.endsWith("_total"))
                .toList();

        assertThat(FROM_THE_START.keySet()).containsExactlyInAnyOrderElementsOf(counters);
        await().atMost(Api.PATIENCE).untilAsserted(() -> {
            var lines = Arrays.stream(Service.values())
                    .flatMap(service -> scrape(stack, service).lines())
                    .toList();
            FROM_THE_START.forEach((name, series) -> series.forEach(labels -> assertThat(lines)
                    .as(name + " " + labels)
                    .anyMatch(line -> line.startsWith(name) && labels.stream().allMatch(line::contains))));
        });
    }

    /** A trace as an example of a series, where OpenMetrics knows it; elsewhere Prometheus may refuse all there is. */
    @Test
    void only_buckets_and_totals_name_a_trace() {
        SharedStack.story();
        var stack = SharedStack.get();

        var withExample = Arrays.stream(Service.values())
                .flatMap(service -> scrape(stack, service, OPEN_METRICS).lines())
                .filter(line -> line.contains(" # {"))
                .toList();

        assertThat(withExample).isNotEmpty().allMatch(line -> line.matches("\\w+_(bucket|total)[{ ].*"));
    }

    @Test
    void figures_carry_no_personal_data() {
        SharedStack.story();
        var stack = SharedStack.get();

        for (var service : Service.values()) {
            assertThat(scrape(stack, service))
                    .doesNotContain("Lê Thị")
                    .doesNotContain("0993010")
                    .doesNotContain("vi-du.vn");
        }
    }

    private Set<String> exported(Stack stack) {
        var exported = new TreeSet<String>();
        Arrays.stream(Service.values())
                .forEach(service -> exported.addAll(WatchedMetrics.exported(scrape(stack, service))));
        return exported;
    }

    private String scrape(Stack stack, Service service) {
        return scrape(stack, service, "*/*");
    }

    private String scrape(Stack stack, Service service, String format) {
        var request = HttpRequest.newBuilder(URI.create(stack.ports().address(service) + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + stack.token("operator", null, null))
                .header("Accept", format)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
