package vn.motcua.localstack.observability;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every expression of the dashboards and alert rules, by the place it stands in. */
final class WatchedMetrics {
    /** Prometheus itself says whether it reached a service. */
    private static final Set<String> PROMETHEUS_OWN = Set.of("up");

    private final Map<String, String> expressions = new TreeMap<>();

    /** @param observability the folder of that name */
    static WatchedMetrics read(Path observability) {
        var watched = new WatchedMetrics();
        files(observability.resolve("grafana/dashboards"), ".json").forEach(watched::addDashboard);
        files(observability.resolve("prometheus/rules"), ".yml").forEach(watched::addRules);
        return watched;
    }

    Map<String, String> expressions() {
        return expressions;
    }

    /** Names of all metrics asked for, except those that Prometheus makes itself. */
    Set<String> names() {
        var names = expressions.values().stream()
                .flatMap(expression -> PromQl.metrics(expression).stream())
                .collect(toCollection(TreeSet::new));
        names.removeAll(PROMETHEUS_OWN);
        return names;
    }

    /**
     * What is asked for and exported by nobody, each with a place that asks for it.
     *
     * @param exported names, as {@link #exported} reads them from the scrapes of all services
     */
    List<String> missing(Set<String> exported) {
        return names().stream()
                .filter(name -> !exported.contains(name))
                .map(name -> name + ", asked for by " + asker(name))
                .toList();
    }

    private String asker(String name) {
        return expressions.entrySet().stream()
                .filter(place -> PromQl.metrics(place.getValue()).contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The names in a scrape (Prometheus text format). */
    static Set<String> exported(String scrape) {
        return scrape.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(toCollection(TreeSet::new));
    }

    private void addDashboard(Path file) {
        var dashboard = JsonMapper.shared().readTree(text(file));
        for (var variable : dashboard.path("templating").path("list")) {
            add(
                    file,
                    "variable " + variable.get("name").asString(),
                    variable.path("definition").asString());
        }
        for (var panel : dashboard.get("panels")) {
            for (var target : panel.path("targets")) {
                add(file, title(panel, target), target.get("expr").asString());
            }
        }
    }

    private static String title(JsonNode panel, JsonNode target) {
        return panel.get("id").asInt() + " " + panel.get("title").asString() + " "
                + target.get("refId").asString();
    }

    private void addRules(Path file) {
        Map<String, List<Map<String, List<Map<String, String>>>>> rules = new Yaml().load(text(file));
        for (var group : rules.getOrDefault("groups", List.of())) {
            for (var rule : group.getOrDefault("rules", List.of())) {
                add(file, rule.getOrDefault("alert", "?"), rule.getOrDefault("expr", ""));
            }
        }
    }

    private void add(Path file, String place, String expression) {
        expressions.put(file.getFileName() + ": " + place, expression);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
