package vn.motcua.sla.deadline.kafka;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.EventCatalogue;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.WireHeaders;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.spring.Aggregates;
import vn.motcua.eventing.spring.Replica;
import vn.motcua.eventing.spring.SaidInMemory;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.deadline.mongo.ManyDossiers;
import vn.motcua.sla.deadline.state.Deadline;

/**
 * Very many deadlines fall due at the same instant, and the process that declares them dies half way: each is declared once, and
 * whoever asks for something else meanwhile is answered. {@code -Dmotcua.due-at-once=N} takes another number of them. Service,
 * database and clients share one process.
 */
class ManyDueAtOnceTest {
    private static final int MANY = Integer.getInteger("motcua.due-at-once", 50_000);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_DOSSIERS = Duration.ofMillis(20);
    private static final int LOT = 1_000;

    private final ManyDossiers database = new ManyDossiers();
    private final SaidInMemory said = new SaidInMemory();
    private final List<Duration> answers = new CopyOnWriteArrayList<>();
    private final List<Throwable> unanswered = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop_database() {
        database.close();
    }

    @Test
    void very_many_due_at_once_with_a_restart_in_the_middle_are_declared_once_each() throws Exception {
        keepDueAtMidnight();
        var begun = Instant.now();

        var first = new Process();
        first.dieWhenSaid(MANY / 2);
        first.checkAll();
        var leftOver = due();
        var second = new Process();
        second.checkAll();
        second.sendWhatIsLeft();

        var took = Duration.between(begun, Instant.now());
        assertThat(leftOver).isPositive().isLessThan(MANY);
        assertThat(due()).isZero();
        assertThat(second.dossiers().find("d0").orElseThrow().outbox()).isEmpty();
        assertEachIsMissedOnce();
        assertThat(unanswered).isEmpty();
        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer).isLessThan(PATIENCE));
        second.stop();
        tell(took);
    }

    /** A record may be sent twice, by whoever died before he could note that it was; everybody drops the second by its sequence. */
    private void assertEachIsMissedOnce() {
        var missed = said.said().stream()
                .filter(record -> record.headers().get(WireHeaders.TYPE).equals(missedType()))
                .collect(groupingBy(
                        Outgoing::key, mapping(record -> record.headers().get(WireHeaders.SEQUENCE), toSet())));

        assertThat(missed).hasSize(MANY);
        assertThat(missed.values())
                .allSatisfy(sequences -> assertThat(sequences).containsExactly("3"));
    }

    private static String missedType() {
        return EventCatalogue.entryOf(
                        new SlaEvent.Missed(THURSDAY_CLOSING, COMMUNE, THURSDAY_CLOSING, NEXT_TUESDAY_CLOSING))
                .type();
    }

    private void tell(Duration took) {
        var sorted = answers.stream().sorted().toList();
        System.out.printf(
                "%d due at once, restart included: declared in %d ms, %d a second; %d commands meanwhile, p99 %d ms, slowest %d ms%n",
                MANY,
                took.toMillis(),
                MANY * 1000L / Math.max(1, took.toMillis()),
                sorted.size(),
                sorted.get(sorted.size() * 99 / 100).toMillis(),
                sorted.getLast().toMillis());
    }

    /** Three working days from Monday, at risk already: what comes next is midnight after Thursday, for all of them. */
    private void keepDueAtMidnight() {
        var state = given(register(), start(), check(TUESDAY_CLOSING)).state();
        var fields = MongoStore.values(DeadlineFields.of(state));
        assertThat(fields.getDate("nextCheckAt")).isEqualTo(Date.from(FRIDAY_MIDNIGHT));
        var written = Database.STATES.write(state);
        try (var client = database.connect()) {
            var dossiers = ManyDossiers.dossiers(client);
            for (var from = 0; from < MANY; from += LOT) {
                dossiers.insertMany(IntStream.range(from, Math.min(from + LOT, MANY))
                        .mapToObj(i -> "d" + i)
                        .map(id -> new Document("_id", id)
                                .append("version", 1L)
                                .append("sequence", 2L)
                                .append("partition", said.partitionOf(id))
                                .append("state", written)
                                .append("index", fields)
                                .append("inbox", new Document("intake", 2L))
                                .append("outbox", List.of())
                                .append("todo", List.of()))
                        .toList());
            }
        }
    }

    private int due() {
        try (var client = database.connect()) {
            return ManyDossiers.dossiers(client)
                    .find(Filters.lte("index.nextCheckAt", Date.from(FRIDAY_MIDNIGHT)))
                    .projection(Projections.include("_id"))
                    .sort(Sorts.ascending("index.nextCheckAt"))
                    .into(new ArrayList<>())
                    .size();
        }
    }

    /** One run of the service: its own connection and memory, and the way to the broker. */
    private final class Process {
        private final MongoClient client = database.connect();
        private final AtomicBoolean isDead = new AtomicBoolean();
        private final Replica<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> replica = new Replica<>(
                ManyDossiers.database(client),
                new DeadlineType(CALENDARS, RULES),
                Database.STATES,
                new Broker(),
                new Midnight());
        private final AtomicBoolean isChecked = new AtomicBoolean();
        private volatile int diesWhenSaid = Integer.MAX_VALUE;

        private final class Broker implements Log {
            @Override
            public void send(Outgoing record) {
                if (isDead.get()) {
                    throw new IllegalStateException("The process has died");
                }
                said.send(record);
                if (said.size() >= diesWhenSaid && isDead.compareAndSet(false, true)) {
                    client.close();
                }
            }

            @Override
            public int partitionOf(String key) {
                return said.partitionOf(key);
            }

            @Override
            public List<Incoming> read(int partition, long from, long to, String key) {
                return said.read(partition, from, to, key);
            }
        }

        /** In the middle of whatever it is doing, without any farewell. */
        void dieWhenSaid(int records) {
            diesWhenSaid = records;
        }

        Aggregates<Deadline, DeadlineCommand, DeadlineEvent, DeadlineRejection> dossiers() {
            return replica.aggregates();
        }

        void checkAll() throws InterruptedException {
            var counter = Thread.ofVirtual().start(this::liveTraffic);
            try {
                replica.checkAll();
            } catch (RuntimeException e) {
                if (!isDead.get()) {
                    throw e;
                }
            } finally {
                isChecked.set(true);
                counter.join();
            }
        }

        /** A counter that hands in one dossier after the other. */
        private void liveTraffic() {
            for (var number = 0; !isChecked.get() && !isDead.get(); number++) {
                var id = "live-" + System.identityHashCode(this) + "-" + number;
                try {
                    answered(id, register(Channel.COUNTER, FRIDAY_MIDNIGHT));
                    answered(id, new DeadlineCommand.Start(FRIDAY_MIDNIGHT, sequence()));
                } catch (RuntimeException | AssertionError e) {
                    if (!isDead.get()) {
                        unanswered.add(e);
                    }
                }
                LockSupport.parkNanos(BETWEEN_DOSSIERS.toNanos());
            }
        }

        private void answered(String id, DeadlineCommand command) {
            var asked = System.nanoTime();
            assertThat(dossiers().handle(id, command)).isInstanceOf(Handled.Done.class);
            answers.add(Duration.ofNanos(System.nanoTime() - asked));
        }

        void sendWhatIsLeft() {
            replica.close();
            var left = new ArrayList<>(List.of("unknown"));
            while (!left.isEmpty()) {
                replica.sweep();
                replica.close();
                left.clear();
                ManyDossiers.dossiers(client)
                        .find(Filters.exists("outbox.sequence"))
                        .limit(1)
                        .forEach(found -> left.add(found.getString("_id")));
            }
        }

        void stop() {
            replica.close();
            client.close();
        }
    }

    /** It has just struck midnight, and stays so. */
    private static final class Midnight implements Timer {
        @Override
        public Instant machineNow() {
            return Instant.now();
        }

        @Override
        public Instant businessNow() {
            return FRIDAY_MIDNIGHT;
        }
    }
}
