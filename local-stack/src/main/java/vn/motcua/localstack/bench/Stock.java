package vn.motcua.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.demo.Api.Person;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * Dossiers that lie in the house before anything is measured, brought over from an invented older system through the gateway. Of
 * each ten, seven are returned, and three are open with thirty days to go.
 */
final class Stock {
    private static final Person OPERATOR = new Person("operator", null);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY_OF_CODE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final int A_DAY = 5_000;

    private final MeasuredHouse house;
    private int stored;

    Stock(MeasuredHouse house) {
        this.house = house;
    }

    /** Brings over as many as are missing, and waits until no service has anything left to do about them. */
    void fillUpTo(int dossiers) {
        if (dossiers <= stored) {
            return;
        }
        var answer = house.calls()
                .postLines(
                        OPERATOR, "/api/v1/migrations", lines(stored, dossiers).getBytes(StandardCharsets.UTF_8));
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
        if (status.get("accepted").asInt() != dossiers - stored) {
            throw new StoryFailedException(
                    "Expected " + (dossiers - stored) + " dossiers to be brought over, got " + status);
        }
        house.worklist().awaitQuiet(QUIET, PATIENCE);
        stored = dossiers;
    }

    private JsonNode status(String migration) {
        return JsonMapper.shared()
                .readTree(house.calls().get(OPERATOR, migration).body());
    }

    private static String lines(int from, int to) {
        var today = LocalDate.now(OFFICE);
        var lines = new StringBuilder();
        for (var number = from; number < to; number++) {
            var received = today.minusDays(20 + number / A_DAY);
            var line = JsonMapper.shared()
                    .createObjectNode()
                    .put("code", "H99.21-%s-%04d".formatted(received.format(DAY_OF_CODE), number % A_DAY + 1))
                    .put("procedure", "1.004873")
                    .put("receivingAgency", "H99.21")
                    .put("channel", number % 2 == 0 ? "ONLINE" : "COUNTER")
                    .put("receivedAt", at(received, 9))
                    .put("dueAt", at(today.plusDays(30), 17));
            if (number % 10 < 7) {
                line.put("finishedAt", at(received.plusDays(1), 10)).put("returnedAt", at(received.plusDays(1), 15));
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static String at(LocalDate day, int hour) {
        return LocalDateTime.of(day, LocalTime.of(hour, 0))
                .atZone(OFFICE)
                .toOffsetDateTime()
                .toString();
    }
}
