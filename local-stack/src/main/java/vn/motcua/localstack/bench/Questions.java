package vn.motcua.localstack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.Service;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.StoryFailedException;

/** What an office asks all day, and Prometheus with it: none of it may take longer because more is stored. */
final class Questions {

    static final String HEALTH = "health, 200 a second";

    private static final Person LEADER = new Person("leader", Office.COMMUNE);
    private static final Person OFFICER = new Person("officer", Office.COMMUNE);
    private static final int LOOKS_A_SECOND = 200;
    private static final int SECONDS = 5;

    private final MeasuredHouse house;
    private final int times;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** @param times how often each is asked; reports a tenth of that, at least once */
    Questions(MeasuredHouse house, int times) {
        this.house = house;
        this.times = times;
    }

    Map<String, Latencies.Summary> ask() {
        var latencies = new Latencies();
        var questions = questions();
        questions.forEach((name, question) -> repeat(latencies, name, question));
        health(latencies);
        var names = new ArrayList<>(questions.keySet());
        names.add(HEALTH);
        return latencies.summaries(names);
    }

    static String line(Map<String, Latencies.Summary> answers) {
        return answers.entrySet().stream()
                .map(each -> "%n            %-22s %s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private Map<String, Supplier<HttpResponse<?>>> questions() {
        var calls = house.calls();
        var today = LocalDate.ofInstant(house.stack().clock().instant(), Office.ZONE);
        var year = "from=%s&to=%s".formatted(today.minusYears(1).plusDays(1), today);
        var code = JsonMapper.shared()
                .readTree(calls.get(Office.CLERK, "/api/v1/dossiers?limit=1").body())
                .at("/items/0/code")
                .asString();
        Map<String, Supplier<HttpResponse<?>>> questions = new LinkedHashMap<>();
        questions.put("list page", () -> calls.get(Office.CLERK, "/api/v1/dossiers?limit=50"));
        questions.put("list of a status", () -> calls.get(Office.CLERK, "/api/v1/dossiers?status=SUPPLEMENT&limit=50"));
        questions.put("worklist page", () -> calls.get(OFFICER, "/api/v1/worklist?limit=50"));
        questions.put("deadlines page", () -> calls.get(OFFICER, "/api/v1/deadlines?limit=50"));
        questions.put("stopped deadlines", () -> calls.get(OFFICER, "/api/v1/deadlines?state=STOPPED&limit=50"));
        questions.put("letters page", () -> calls.get(LEADER, "/api/v1/letters?limit=50"));
        questions.put("tracking", () -> calls.get(Office.CLERK, "/api/v1/tracking/" + code));
        questions.put("report 06 of a year", () -> calls.get(LEADER, "/api/v1/reports/06?" + year));
        for (var service : Service.values()) {
            questions.put("scrape of " + service.word(), () -> scrape(service));
        }
        return questions;
    }

    private void repeat(Latencies latencies, String name, Supplier<HttpResponse<?>> question) {
        var often = name.startsWith("report") ? Math.max(1, times / 10) : times;
        for (var time = 0; time < often; time++) {
            var began = System.nanoTime();
            var answer = question.get();
            latencies.doneSince(name, began);
            if (answer.statusCode() != 200) {
                throw new StoryFailedException(
                        "Expected an answer to " + name + ", got " + answer.statusCode() + " " + text(answer));
            }
        }
    }

    private static String text(HttpResponse<?> answer) {
        return answer.body() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    private HttpResponse<?> scrape(Service service) {
        var token = house.stack().token("operator", null, null);
        return send(
                HttpRequest.newBuilder(house.stack().ports().address(service).resolve("/actuator/prometheus"))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    /** Looks come at their times, whether those before were answered or not. */
    private void health(Latencies latencies) {
        var address = house.stack().ports().address(Service.GATEWAY).resolve("/actuator/health");
        var failed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            for (var look = 0; look < LOOKS_A_SECOND * SECONDS; look++) {
                var due = begun + look * Duration.ofSeconds(1).toNanos() / LOOKS_A_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> look(address, due, latencies, failed));
            }
        }
        if (failed.get() > 0) {
            throw new StoryFailedException("Expected the house to be up at every look, it was not at " + failed);
        }
    }

    private void look(URI address, long due, Latencies latencies, AtomicInteger failed) {
        var answer = send(HttpRequest.newBuilder(address).build());
        latencies.doneSince(HEALTH, due);
        if (answer.statusCode() != 200) {
            failed.incrementAndGet();
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StoryFailedException("No answer to " + request.uri() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailedException("Interrupted");
        }
    }
}
