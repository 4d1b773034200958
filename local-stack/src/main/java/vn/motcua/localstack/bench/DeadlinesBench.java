package vn.motcua.localstack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.demo.Office;
import vn.motcua.localstack.demo.StoryFailedException;

/**
 * A house with many open clocks on an ordinary day, and at a midnight at which a great many of them are missed at once, while dossiers
 * are worked on all the time.
 *
 * <p>The ordinary deadlines are online submissions that nobody answers: each is due eight working hours after it came, to the
 * millisecond. The many are dossiers due on the same day, declared missed when the day is over.
 */
final class DeadlinesBench {
    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final int FAR_DAYS = 60;
    private static final int LONGEST_HOLIDAY = 15;
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STORM = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Setting setting;
    private final MeasuredHouse house;
    private final Consumer<String> tell;
    private final Load load;

    /** @param tell is told what was found, a line each */
    DeadlinesBench(Setting setting, MeasuredHouse house, Consumer<String> tell) {
        this.setting = setting;
        this.house = house;
        this.tell = tell;
        this.load = new Load(house, new Lifecycle(house.calls(), house.worklist(), house.office(), 0));
    }

    /**
     * What it is measured with.
     *
     * @param open clocks
     * @param due of them at the same instant, at most
     * @param ordinary online submissions that are not answered
     * @param perSecond of these
     * @param rate dossiers begun a second all the while
     * @param seconds at least, of every run
     */
    record Setting(
            int open,
            int due,
            int ordinary,
            double perSecond,
            double rate,
            int clients,
            int seconds,
            int warmUpSeconds) {

        Setting {
            due = Math.min(open, due);
        }

        private Duration length() {
            return Duration.ofSeconds(seconds);
        }
    }

    /**
     * Everything that was found.
     *
     * @param filledSeconds how long bringing the open dossiers over took, until nothing was left to do
     * @param idle dossiers worked on while nothing is due
     * @param ordinary declarations on an ordinary day, dossiers being worked on
     * @param atOnce declarations of all that were due at the same instant, dossiers being worked on
     * @param meanwhile these dossiers
     * @param processorMillisEach of the declared, by everybody, until everything behind it was done: what was used beyond what the
     *     dossiers take that are worked on
     * @param bytesEach of the declared, written to the database's file; those of the dossiers that are worked on included
     * @param wrong what was not as expected; must be none
     */
    record Found(
            Setting setting,
            double filledSeconds,
            Load.Run idle,
            Declared.Found ordinary,
            Declared.Found atOnce,
            Load.Run meanwhile,
            double processorMillisEach,
            double bytesEach,
            List<String> wrong) {

        /** The 99th percentile of the commands while all were declared, over that while nothing was due. */
        double slower() {
            return meanwhile.allCommands().p99()
                    / Math.max(0.001, idle.allCommands().p99());
        }
    }

    /** @param recordings where flight recordings of the busy midnight go, null if none are wanted */
    Found measure(@Nullable Path recordings) {
        var firstDay = workingDayAfter(LocalDate.ofInstant(now(), Office.ZONE));
        var secondDay = workingDayAfter(firstDay);
        jumpTo(at(firstDay, OPEN));
        if (setting.warmUpSeconds() > 0) {
            tell.accept("warm-up            "
                    + load.full(setting.clients(), Duration.ofSeconds(setting.warmUpSeconds()))
                            .line());
        }
        var filled = fill(at(secondDay, CLOSING));
        var idle = load.paced(setting.rate(), setting.length());
        tell.accept("nothing due        " + idle.line());

        var ordinary = ordinary();
        tell.accept("an ordinary day    " + ordinary);

        jumpTo(midnightAfter(secondDay).minus(Duration.ofHours(1)));
        house.log().awaitQuiet(QUIET, LONGEST_STORM);
        if (recordings != null) {
            house.record();
        }
        var midnight = midnightAfter(secondDay);
        jumpTo(midnight.minus(BEFORE));
        var atOnce = new Declared(house.log(), "vn.motcua.sla.missed.v1", ahead(), data -> Optional.of(midnight));
        var bytesBefore = house.databaseBytesWritten();
        var meanwhile = load.paced(setting.rate(), setting.length(), storm(atOnce));
        var bytesEach = (double) (house.databaseBytesWritten() - bytesBefore) / Math.max(1, atOnce.count());
        if (recordings != null) {
            house.keepRecordings(recordings);
        }
        var declared = atOnce.found();
        tell.accept("all at once        " + declared);
        tell.accept("meanwhile          " + meanwhile.line());
        var processorEach = (meanwhile.processorMillis() - idle.processorMillis())
                * meanwhile.dossiers()
                / Math.max(1, declared.declared());
        tell.accept("each of them       %.2f ms processor, %.0f kB to the database's file"
                .formatted(processorEach, bytesEach / 1_000));
        return new Found(
                setting,
                filled,
                idle,
                ordinary,
                declared,
                meanwhile,
                processorEach,
                bytesEach,
                wrong(idle, ordinary, declared, meanwhile));
    }

    private double fill(Instant dueAt) {
        var began = System.nanoTime();
        var stock = new Stock(house);
        stock.bringOpen(setting.open() - setting.due(), dueAt.plus(Duration.ofDays(FAR_DAYS)));
        stock.bringOpen(setting.due(), dueAt);
        house.log().awaitQuiet(QUIET, LONGEST_STORM);
        var seconds = (System.nanoTime() - began) / 1e9;
        tell.accept("%,d open dossiers, %,d of them due at once; brought over in %.0f s"
                .formatted(setting.open(), setting.due(), seconds));
        return seconds;
    }

    /** Submissions at a steady rate fall due at the same rate, eight working hours later. */
    private Declared.Found ordinary() {
        var filing = JsonMapper.shared()
                .writeValueAsBytes(house.office().filing(Lifecycle.PROCEDURE, "Người Thử Nghiệm", "COUNTER"));
        var answersDueAt = new ConcurrentLinkedQueue<Instant>();
        house.log().tell(record -> {
            if (GrowingLog.header(record, "ce_type").equals("vn.motcua.sla.answer-deadline-set.v1")) {
                answersDueAt.add(instant(json(record.value()).get("answerDueAt")));
            }
        });
        var began = System.nanoTime();
        for (var number = 0; number < setting.ordinary(); number++) {
            var due = began + (long) (number * 1e9 / setting.perSecond());
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            house.calls()
                    .post(
                            Office.PORTAL,
                            "/api/v1/dossiers",
                            filing,
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
        }
        awaitAll(answersDueAt);
        jumpTo(Collections.min(answersDueAt).minus(BEFORE));
        var declared = new Declared(
                house.log(),
                "vn.motcua.sla.breached.v1",
                ahead(),
                data -> data.get("kind").asString().equals("ANSWER_LATE")
                        ? Optional.of(instant(data.get("dueAt")))
                        : Optional.empty());
        load.paced(setting.rate(), setting.length(), until(() -> declared.count() >= setting.ordinary()));
        return declared.found();
    }

    private void awaitAll(Collection<Instant> answersDueAt) {
        var isOver = until(() -> answersDueAt.size() >= setting.ordinary());
        while (!isOver.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private BooleanSupplier storm(Declared declared) {
        return until(() -> declared.count() >= setting.due());
    }

    private static BooleanSupplier until(BooleanSupplier isOver) {
        var end = System.nanoTime() + LONGEST_STORM.toNanos();
        return () -> isOver.getAsBoolean() || System.nanoTime() > end;
    }

    private List<String> wrong(Load.Run idle, Declared.Found ordinary, Declared.Found atOnce, Load.Run meanwhile) {
        var wrong = new ArrayList<String>();
        Map.of("ordinary deadlines", ordinary, "deadlines at once", atOnce).forEach((what, found) -> {
            var expected = found == ordinary ? setting.ordinary() : setting.due();
            if (found.declared() != expected || found.twice() != 0) {
                wrong.add("Expected %d %s to be declared once each, got %s".formatted(expected, what, found));
            }
        });
        wrong.addAll(idle.failures());
        wrong.addAll(meanwhile.failures());
        return wrong;
    }

    /** The calculator knows what a working day is. */
    private LocalDate workingDayAfter(LocalDate day) {
        for (var next = day.plusDays(1); next.isBefore(day.plusDays(LONGEST_HOLIDAY)); next = next.plusDays(1)) {
            var hour = at(next, OPEN);
            var answer = house.calls()
                    .get(Office.CLERK, "/api/v1/calculator?value=1&unit=WORKING_HOUR&agency=H99.21&received=" + hour);
            if (instant(json(answer.body()).get("dueAt")).equals(hour.plus(Duration.ofHours(1)))) {
                return next;
            }
        }
        throw new StoryFailedException("Expected a working day within " + LONGEST_HOLIDAY + " days after " + day);
    }

    private void jumpTo(Instant instant) {
        var ahead = Duration.between(now(), instant);
        if (ahead.isPositive()) {
            house.stack().jump(ahead);
        }
    }

    private Instant now() {
        return house.stack().clock().instant();
    }

    private Duration ahead() {
        return house.stack().clock().offset();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Office.ZONE).toInstant();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Office.ZONE).toInstant();
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    private static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }
}
