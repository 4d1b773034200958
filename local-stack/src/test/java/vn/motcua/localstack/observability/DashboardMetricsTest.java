package vn.motcua.localstack.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.observability.PromQl.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.ProjectTree;

/** Dashboards and alert rules ask only for what there is. */
class DashboardMetricsTest {
    private static final Path ROOT = ProjectTree.root();
    private static final WatchedMetrics WATCHED = WatchedMetrics.read(ROOT.resolve("observability"));

    @Test
    void a_metric_is_told_from_functions_labels_and_variables() {
        assertThat(
                        metrics(
                                "sum by (service, le) (rate(a_seconds_bucket{uri!~\"/x(y)\", b=\"c\"}[$__rate_interval])) * 3600"))
                .containsExactly("a_seconds_bucket");
        assertThat(metrics("max(a_depth{service=~\"$service\"}) without (instance) > bool 60 offset 5m"))
                .containsExactly("a_depth");
        assertThat(metrics("a / on (service) group_left (name) b unless c or 1e3"))
                .containsExactly("a", "b", "c");
        assertThat(metrics("histogram_quantile(0.95, sum by (le) (rate(d_bucket[5m])))"))
                .containsExactly("d_bucket");
        assertThat(metrics("label_values(up{job=\"motcua\"}, service)")).containsExactly("up");
    }

    @Test
    void names_are_read_from_a_scrape_with_and_without_labels() {
        var scrape =
                """
                # HELP motcua_parked Subjects parked now
                # TYPE motcua_parked gauge
                motcua_parked{collection="deadlines"} 0.0
                process_cpu_usage 0.01
                """;

        assertThat(WatchedMetrics.exported(scrape)).containsExactly("motcua_parked", "process_cpu_usage");
    }

    @Test
    void a_metric_that_nobody_exports_is_named_with_its_place() {
        var exported = new TreeSet<>(WATCHED.names());
        exported.remove("motcua_parked");

        assertThat(WATCHED.missing(WATCHED.names())).isEmpty();
        assertThat(WATCHED.missing(exported))
                .singleElement()
                .asString()
                .startsWith("motcua_parked, asked for by motcua-pipeline.json");
    }

    @Test
    void every_dashboard_and_rule_file_is_read() {
        assertThat(WATCHED.expressions().keySet())
                .extracting(place -> place.substring(0, place.indexOf(':')))
                .contains("motcua-service.json", "motcua-pipeline.json", "pipeline.yml", "service.yml");
        assertThat(WATCHED.expressions().values()).doesNotContain("");
    }

    @Test
    void every_metric_of_our_own_is_a_constant_in_code() throws IOException {
        var constants = constants();

        assertThat(WATCHED.names().stream()
                        .filter(name -> name.startsWith("motcua_"))
                        .filter(name -> !constants.contains(name)))
                .isEmpty();
    }

    /** The names in all classes called Metrics or so, as Prometheus will call them. */
    private static Set<String> constants() throws IOException {
        var names = new TreeSet<String>();
        for (var source : sources()) {
            var constant = Pattern.compile("\"(motcua\\.[a-z._]+)\"").matcher(Files.readString(source));
            while (constant.find()) {
                var name = constant.group(1).replace('.', '_');
                names.addAll(List.of(name, name + "_total", name + "_seconds_bucket"));
            }
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Files.newDirectoryStream(ROOT, path -> Files.isDirectory(path.resolve("src/main/java")))) {
            var sources = new TreeSet<Path>();
            for (var module : modules) {
                try (var files = Files.walk(module.resolve("src/main/java"))) {
                    files.filter(file -> file.toString().endsWith("Metrics.java"))
                            .forEach(sources::add);
                }
            }
            return List.copyOf(sources);
        }
    }
}
