package vn.motcua.localstack.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.ProjectTree;

/** Prometheus' own tool reads our settings, plays the rules' tests and parses every expression of the dashboards. */
class AlertRulesTest {
    private static final Path OBSERVABILITY = ProjectTree.root().resolve("observability");
    private static final Path PROMETHEUS = OBSERVABILITY.resolve("prometheus");

    @BeforeAll
    static void promtool_is_there() {
        var there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        if (!there) {
            System.out.println(
                    "SKIPPED: alert rules are not tried, promtool (Debian package prometheus) is not installed");
        }
        Assumptions.assumeTrue(there, "promtool is not installed");
    }

    @Test
    void the_settings_of_prometheus_are_valid() throws Exception {
        promtool("check", "config", PROMETHEUS.resolve("prometheus.yml").toString());
    }

    @Test
    void the_alert_rules_pass_their_tests() throws Exception {
        try (var files = Files.list(PROMETHEUS.resolve("tests"))) {
            var tests = files.map(Path::toString).sorted().toList();
            assertThat(tests).isNotEmpty();
            promtool(Stream.concat(Stream.of("test", "rules"), tests.stream()).toArray(String[]::new));
        }
    }

    @Test
    void every_alert_rule_has_a_test() throws IOException {
        var tested = new StringBuilder();
        try (var files = Files.list(PROMETHEUS.resolve("tests"))) {
            for (var file : files.toList()) {
                tested.append(Files.readString(file));
            }
        }

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(tested).contains("alertname: " + alert));
    }

    @Test
    void every_alert_rule_leads_to_a_chapter_of_the_runbook() throws IOException {
        var chapters = Files.readAllLines(ProjectTree.root().resolve("docs/runbook.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceAll("[^\\w -]", "").strip().toLowerCase().replace(' ', '-'))
                .toList();

        var links = new ArrayList<String>();
        for (var rules : ruleFiles()) {
            var link = Pattern.compile("runbook: docs/runbook\\.md#(.+)").matcher(rules);
            while (link.find()) {
                links.add(link.group(1));
            }
        }

        assertThat(links).hasSameSizeAs(alerts());
        assertThat(chapters).containsAll(links);
    }

    @Test
    void every_expression_of_the_dashboards_can_be_parsed(@TempDir Path folder) throws Exception {
        var rules = new TreeMap<String, String>();
        WatchedMetrics.read(OBSERVABILITY).expressions().forEach((place, expression) -> {
            if (!expression.startsWith("label_values")) {
                rules.put(place, expression.replaceAll("\\$__\\w+", "5m").replaceAll("\\$\\w+", "x"));
            }
        });
        var number = new int[1];
        var group = Map.of(
                "name",
                "dashboards",
                "rules",
                rules.values().stream()
                        .map(expression -> Map.of("record", "expression:" + number[0]++, "expr", expression))
                        .toList());
        var file = folder.resolve("dashboards.yml");
        Files.writeString(file, JsonMapper.shared().writeValueAsString(Map.of("groups", List.of(group))));

        promtool("check", "rules", file.toString());
    }

    private static List<String> alerts() throws IOException {
        return ruleFiles().stream()
                .flatMap(String::lines)
                .filter(line -> line.strip().startsWith("- alert: "))
                .map(line -> line.strip().substring("- alert: ".length()))
                .toList();
    }

    private static List<String> ruleFiles() throws IOException {
        try (var files = Files.list(PROMETHEUS.resolve("rules"))) {
            var texts = new ArrayList<String>();
            for (var file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static void promtool(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).collect(Collectors.toList());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
