package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * Dossiers that lie in the house before anything is measured, brought over from an invented older system through the gateway.
 */
public final class Stock {
    private static final Person OPERATOR = new Person("operator", null);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY_OF_CODE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final int A_DAY = 5_000;
    private static final int A_BODY = 50_000;

    private final MeasuredHouse house;
    private int stored;

    public Stock(MeasuredHouse house) {
        this.house = house;
    }

    /** Brings over as many as are missing, and waits until no service has anything left to do about them. */
    public void fillUpTo(int dossiers) {
        var today = today();
        bring(Math.max(0, dossiers - stored), number -> {
            var line = line(number, today).put("dueAt", at(today.plusDays(30), 17));
            var received = received(number, today);
            return number % 10 < 7
                    ? line.put("finishedAt", at(received.plusDays(1), 10))
                            .put("returnedAt", at(received.plusDays(1), 15))
                    : line;
        });
    }

    /** Brings over so many open ones that are all due at the same instant, and waits in the same way. */
    void bringOpen(int dossiers, Instant dueAt) {
        var today = today();
        bring(dossiers, number -> line(number, today)
                .put("dueAt", dueAt.atZone(OFFICE).toOffsetDateTime().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(house.stack().clock().instant(), OFFICE);
    }

    private void bring(int dossiers, IntFunction<ObjectNode> line) {
        for (var rest = dossiers; rest > 0; rest -= A_BODY) {
            post(IntStream.range(stored, stored + Math.min(rest, A_BODY))
                    .mapToObj(number -> line.apply(number) + "\n")
                    .collect(Collectors.joining()));
            stored += Math.min(rest, A_BODY);
        }
        house.log().awaitQuiet(QUIET, PATIENCE);
    }

    private void post(String lines) {
        var answer = house.calls().postLines(OPERATOR, "/api/v1/migrations", lines.getBytes(StandardCharsets.UTF_8));
        var migration = "/api/v1/migrations/"
                + JsonMapper.shared().readTree(answer).get("id").asString();
        var end = System.nanoTime() + PATIENCE.toNanos();
        var status = status(migration);
        while (!status.get("done").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new StoryFailedException("Expected " + migration + " to be done, last seen: " + status);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            status = status(migration);
        }
        if (status.get("rejected").asInt() != 0) {
            throw new StoryFailedException("Expected every dossier to be brought over, got " + status);
        }
    }

    /** What the migration says of itself; not done if the house is too busy to say. */
    private JsonNode status(String migration) {
        var answer = house.calls().get(OPERATOR, migration);
        return answer.statusCode() == 200
                ? JsonMapper.shared().readTree(answer.body())
                : JsonMapper.shared().createObjectNode().put("done", false).put("answer", answer.statusCode());
    }

    private static ObjectNode line(int number, LocalDate today) {
        var received = received(number, today);
        return JsonMapper.shared()
                .createObjectNode()
                .put("code", "H99.21-%s-%04d".formatted(received.format(DAY_OF_CODE), number % A_DAY + 1))
                .put("procedure", "1.004873")
                .put("receivingAgency", "H99.21")
                .put("channel", number % 2 == 0 ? "ONLINE" : "COUNTER")
                .put("receivedAt", at(received, 9));
    }

    private static LocalDate received(int number, LocalDate today) {
        return today.minusDays(20 + number / A_DAY);
    }

    private static String at(LocalDate day, int hour) {
        return LocalDateTime.of(day, LocalTime.of(hour, 0))
                .atZone(OFFICE)
                .toOffsetDateTime()
                .toString();
    }
}
