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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.journey.SharedStack;

/** What the running services export is what dashboards and alert rules ask for. */
class ExportedMetricsJourneyTest {
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
        var request = HttpRequest.newBuilder(URI.create(stack.ports().address(service) + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + stack.token("operator", null, null))
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
