package vn.motcua.localstack.demo;

import static java.util.stream.Collectors.joining;
import static java.util.stream.StreamSupport.stream;
import static vn.motcua.localstack.demo.Office.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import vn.motcua.localstack.OwnLog;
import vn.motcua.localstack.Ports;
import vn.motcua.localstack.ProjectTree;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.StackSettings;

/** Plays the four dossiers on a stack of its own and says whether everything was as expected. */
@Command(
        name = "demo",
        description = "Plays four dossiers through the whole system, shows them, and checks every expectation.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @Override
    public Integer call() throws IOException {
        var root = ProjectTree.root();
        var folder = root.resolve(".motcua").resolve("demo").toAbsolutePath();
        empty(folder);
        OwnLog.to(folder.resolve("logs").resolve("local-stack.log"));
        var settings = StackSettings.standard(root, folder).on(Ports.free()).underOneRoof();
        var began = System.nanoTime();
        try (var stack = Stack.start(settings, System.out::println)) {
            var ready = System.nanoTime();
            var checks = play(stack, folder.resolve("letters"));
            System.out.printf(
                    "%nReady in %.1f s, played in %.1f s. Letters are in %s%n",
                    (ready - began) / 1e9, (System.nanoTime() - ready) / 1e9, folder.resolve("letters"));
            memory(stack);
            System.out.println(checks.verdict());
            return checks.allHold() ? 0 : 1;
        }
    }

    private static Checks play(Stack stack, Path letters) throws IOException {
        var office = new Office(new Api(stack.ports().address(Service.GATEWAY), stack::token));
        var story =
                new Story(office, () -> stack.clock().instant(), stack::jump, line -> System.out.println("  " + line));
        System.out.println();
        story.play();
        Files.createDirectories(letters);
        var checks = new Checks();
        for (var entry : story.dossiers().entrySet()) {
            show(entry.getKey(), office, entry.getValue());
            save(letters, office, entry.getValue());
        }
        expectations(story, office, checks);
        summary(story, checks);
        return checks;
    }

    private static void show(String letter, Office office, String id) {
        var dossier = office.dossier(id);
        System.out.printf("%n%s  %s  %s%n", letter, text(dossier, "code"), text(dossier, "procedureName"));
        for (var row : office.timeline(id)) {
            System.out.printf(
                    "   %s  %-12s %-9s %s%n",
                    SHORT.format(OffsetDateTime.parse(text(row, "at")).atZoneSameInstant(Office.ZONE)),
                    text(row, "service"),
                    text(row, "agency"),
                    text(row, "text"));
        }
    }

    private static void save(Path folder, Office office, String id) throws IOException {
        var code = text(office.dossier(id), "code");
        for (var letter : office.letters(id)) {
            if (List.of("DISPATCHED", "DELIVERED").contains(text(letter, "state"))) {
                Files.write(folder.resolve(code + "-" + text(letter, "kind") + ".pdf"), office.pdf(letter));
            }
        }
    }

    private static void expectations(Story story, Office office, Checks checks) {
        System.out.println();
        var outcomes = Map.of("a", "ON_TIME", "b", "EARLY", "c", "LATE", "d", "EARLY");
        for (var letter : story.dossiers().keySet()) {
            var ending = story.ending(letter);
            checks.expect(
                    letter + " is closed",
                    "RETURNED GRANTED",
                    text(ending.dossier(), "status") + " " + text(ending.dossier(), "outcome"));
            checks.expect(
                    letter + " is classed", outcomes.getOrDefault(letter, ""), text(ending.deadline(), "outcome"));
            checks.expect(
                    letter + " is tracked by code and progress only",
                    "[code, progress, status, statusCode, statusName]",
                    fields(office.api()
                            .get(null, "/api/v1/tracking/" + text(ending.dossier(), "code"))
                            .ok()));
        }
        var late = story.ending("c").deadline();
        var shares = late.get("lateness").get("shares");
        checks.expect(
                "c's lateness is charged to the agency that slept", story.sleeper(), text(shares.path(0), "agency"));
        checks.expect(
                "c's lateness is charged whole", text(late.get("lateness"), "total"), text(shares.path(0), "amount"));
        checks.expect("c's new date was kept", "KEPT", text(late.get("reappointment"), "state"));
        var apologies = office.letters(story.dossiers().getOrDefault("c", "")).stream()
                .filter(letter -> is(letter, "kind", "APOLOGY"))
                .count();
        checks.expect("c got one apology", "1", Long.toString(apologies));
        checks.expect(
                "d stood for the tax authority and for the heir",
                "TAX_AUTHORITY FINANCIAL_DUTY",
                stream(story.ending("d").deadline().get("stops").spliterator(), false)
                        .map(stop -> text(stop, "reason"))
                        .collect(joining(" ")));
        checks.expect(
                "d's duty is paid", "true", text(story.ending("d").dossier().path("financialDuty"), "paid"));
    }

    private static void summary(Story story, Checks checks) {
        var outcomes = story.dossiers().keySet().stream()
                .map(letter -> text(story.ending(letter).deadline(), "outcome"))
                .toList();
        var early = outcomes.stream().filter("EARLY"::equals).count();
        var onTime = outcomes.stream().filter("ON_TIME"::equals).count();
        var late = outcomes.stream().filter("LATE"::equals).count();
        System.out.printf("%nReceived %d: early %d, on time %d, late %d%n", outcomes.size(), early, onTime, late);
        checks.expect("the summary", "2 1 1", early + " " + onTime + " " + late);
    }

    private static void memory(Stack stack) {
        stack.residentMegabytes()
                .forEach((process, megabytes) -> System.out.printf("%-13s %4d MiB resident%n", process, megabytes));
    }

    private static String fields(JsonNode node) {
        return node.propertyNames().stream().sorted().toList().toString();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Demo::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
