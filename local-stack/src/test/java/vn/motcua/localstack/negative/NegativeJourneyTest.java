package vn.motcua.localstack.negative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.localstack.demo.Office.CLERK;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.Stack;
import vn.motcua.localstack.demo.Api;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.journey.SharedStack;
import vn.motcua.localstack.negative.WrongRequests.Wrong;

/**
 * Whatever is wrong with a request, its answer is a problem, never an accident, says nothing of the inside and changes nothing. The
 * requests are made from the descriptions of the running services: a new route is tried without anybody thinking of it.
 */
class NegativeJourneyTest {

    private static final Duration LONGEST = Duration.ofSeconds(75);
    private static final int MOST = 6_000;
    private static final int AT_ONCE = 6;

    /** What may be said on every route, whoever asks, said once in docs/security.md. */
    private static final Set<String> OF_EVERY_ROUTE = Set.of("406", "408", "413", "415");

    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(java|javax|jakarta|org|com|tools|vn\\.motcua)\\.[a-z.]+\\.?[A-Z]\\w+|Exception\\b");

    private static final List<Person> PEOPLE = List.of(
            CLERK,
            new Person("officer", Office.COMMUNE),
            new Person("portal", null),
            new Person("operator", null),
            new Person("leader", Office.COMMUNE),
            new Person("onestop-head", Office.COMMUNE),
            new Person("controller", Office.COMMUNE));

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static Stack stack;
    private static Office office;
    private static List<Operation> operations;

    private final Map<Operation, String> tokens = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    /** What was answered to a request. */
    private record Answered(Wrong wrong, HttpResponse<byte[]> answer) {
        boolean isRefusal() {
            return answer.statusCode() >= 400;
        }
    }

    @BeforeAll
    static void open() throws Exception {
        stack = SharedStack.get();
        office = SharedStack.office(stack);
        operations = new ArrayList<>();
        for (var service : List.of("intake", "routing", "sla", "notification")) {
            operations.addAll(Operation.of(
                    office.api().get(null, "/v3/api-docs/" + service).ok().toString()));
        }
        operations.removeIf(operation -> operation.path().startsWith("/internal"));
    }

    @Test
    void what_cannot_be_read_is_refused_and_changes_nothing() throws Exception {
        var id = accepted();
        var before = seen(id);
        var dossiers = dossiers();
        var commands = operations.stream()
                .filter(operation -> operation.takesJson() && operation.bodyRequired())
                .flatMap(operation -> new WrongRequests(operation, ids(id)).unreadable())
                .toList();

        send(commands, answered -> {
            check(answered);
            if (!answered.isRefusal()) {
                fault(answered, "was taken");
            }
        });

        assertThat(faults).isEmpty();
        assertThat(seen(id)).isEqualTo(before);
        assertThat(dossiers()).isEqualTo(dossiers);
    }

    @Test
    void whatever_is_wrong_the_answer_is_a_problem() throws Exception {
        var id = accepted();
        var requests = new ArrayList<>(operations.stream()
                .flatMap(operation -> new WrongRequests(operation, ids(id)).all())
                .toList());
        Collections.shuffle(requests, new Random(26));

        send(requests.subList(0, Math.min(MOST, requests.size())), this::check);
        var readings = operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> new WrongRequests(operation, ids(id)).plain())
                .toList();
        send(readings, this::check);

        System.out.printf("%d of %d wrong requests of %d operations%n", sent.get(), requests.size(), operations.size());
        assertThat(summary()).isEmpty();
        assertThat(sent.get()).isGreaterThan(1_000);
    }

    private static String accepted() {
        var id = office.submit(office.filing("1.004873", "Phạm Thị Kiểm", "COUNTER"))
                .get("id")
                .asString();
        office.accept(id);
        office.awaitDeadline(id, "clock", deadline -> true);
        Api.await("steps of " + id, () -> office.steps(id), steps -> !steps.isEmpty());
        return id;
    }

    private static Map<String, String> ids(String dossier) {
        return Map.of(
                "id",
                dossier,
                "dossier",
                dossier,
                "code",
                "1.004873",
                "step",
                office.steps(dossier).getFirst().path("id").asString("x1"),
                "year",
                "2026");
    }

    private static JsonNode seen(String dossier) {
        return office.dossier(dossier);
    }

    private static int dossiers() {
        var count = 0;
        var next = "";
        do {
            var page = office.api()
                    .get(CLERK, "/api/v1/dossiers?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .ok();
            count += page.path("items").size();
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return count;
    }

    private void send(List<Wrong> requests, Consumer<Answered> look) throws InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        var left = new ConcurrentLinkedQueue<>(requests);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                senders.submit(() -> {
                    for (var one = left.poll(); one != null && System.nanoTime() < until; one = left.poll()) {
                        sent.incrementAndGet();
                        try {
                            look.accept(new Answered(one, answer(one, token(one.operation()))));
                        } catch (IOException | RuntimeException e) {
                            faults.add(name(one) + ": no answer: " + e);
                        }
                    }
                    return null;
                });
            }
        }
    }

    /** Of somebody who may, so that more than the door is tried. */
    private String token(Operation operation) {
        return tokens.computeIfAbsent(operation, asked -> {
            var plain = new WrongRequests(asked, Map.of()).plain();
            return PEOPLE.stream()
                    .map(person -> stack.token(person.role(), person.agency(), null))
                    .filter(token -> isLetIn(plain, token))
                    .findFirst()
                    .orElseGet(() -> stack.token(CLERK.role(), CLERK.agency(), null));
        });
    }

    private static boolean isLetIn(Wrong plain, String token) {
        try {
            var status = answer(plain, token).statusCode();
            return status != 401 && status != 403;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<byte[]> answer(Wrong wrong, String token) throws IOException {
        var request = HttpRequest.newBuilder(
                        URI.create(stack.ports().address(Service.GATEWAY).toString() + wrong.path()))
                .timeout(Duration.ofSeconds(30))
                .method(wrong.method(), BodyPublishers.ofByteArray(wrong.body()))
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Idempotency-Key", UUID.randomUUID().toString());
        wrong.headers().forEach(request::setHeader);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void check(Answered answered) {
        var status = answered.answer().statusCode();
        if (status >= 500) {
            fault(answered, "is an accident");
        }
        if (answered.isRefusal()
                && !answered.wrong().method().equals("HEAD")
                && !isProblem(answered.answer())
                && !isPage(answered)) {
            fault(answered, "is no problem of ours");
        }
        if (answered.isRefusal() && CLASS_NAME.matcher(text(answered)).find()) {
            fault(answered, "names a class");
        }
        if (status < 500 && !isDescribed(answered.wrong(), Integer.toString(status))) {
            fault(answered, "is not described");
        }
    }

    private static boolean isDescribed(Wrong wrong, String status) {
        var operation = wrong.operation();
        return !operation.tellsRefusals()
                || !wrong.method().equals(operation.method())
                || operation.statuses().contains(status)
                || OF_EVERY_ROUTE.contains(status);
    }

    private static boolean isPage(Answered answered) {
        var answer = answered.answer();
        return answered.wrong().operation().pages().contains(Integer.toString(answer.statusCode()))
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static boolean isProblem(HttpResponse<byte[]> answer) {
        try {
            return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                    && JsonMapper.shared()
                            .readTree(answer.body())
                            .path("type")
                            .asString("")
                            .startsWith("https://motcua.vn/problems/");
        } catch (JacksonException e) {
            return false;
        }
    }

    private void fault(Answered answered, String what) {
        faults.add(answered.answer().statusCode() + " " + what + ": " + name(answered.wrong()) + " <- "
                + text(answered).lines().findFirst().orElse(""));
    }

    private static String text(Answered answered) {
        var text = new String(answered.answer().body(), UTF_8);
        return text.substring(0, Math.min(600, text.length()));
    }

    private static String name(Wrong wrong) {
        return wrong.method() + " " + wrong.operation().path() + ", " + wrong.what();
    }

    /** Each kind of fault with some of its cases. */
    private String summary() {
        var kinds = new TreeMap<String, List<String>>();
        faults.forEach(fault -> kinds.computeIfAbsent(fault.substring(0, fault.indexOf(':')), kind -> new ArrayList<>())
                .add(fault));
        return kinds.entrySet().stream()
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind.getKey() + ", " + kind.getValue().size() + " times:"),
                        kind.getValue().stream().sorted().limit(60).map(fault -> "  " + fault)))
                .collect(joining("\n"));
    }
}
