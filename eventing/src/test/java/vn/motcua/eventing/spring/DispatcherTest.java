package vn.motcua.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.WireHeaders;
import vn.motcua.eventing.conformance.EmbeddedMongo;
import vn.motcua.eventing.conformance.HandTimer;
import vn.motcua.eventing.conformance.Ledger;
import vn.motcua.eventing.conformance.LedgerCommand;
import vn.motcua.eventing.conformance.LedgerEvent;
import vn.motcua.eventing.conformance.LedgerRejection;
import vn.motcua.eventing.conformance.LedgerType;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.MongoStore;

/** What a commit leaves to do is done at once and not twice for nothing. */
class DispatcherTest {
    private static final String D17 = "d17";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch brokerAnswers = new CountDownLatch(1);
    private final List<Long> sent = new CopyOnWriteArrayList<>();
    private final Threads threads = new Threads();
    private Ports<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ports;
    private Dispatcher<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> dispatcher;

    private final Log slow = new Log() {
        @Override
        public void send(Outgoing record) {
            sent.add(Long.valueOf(record.headers().get(WireHeaders.SEQUENCE)));
            try {
                brokerAnswers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int partitionOf(String key) {
            return 0;
        }

        @Override
        public List<Incoming> read(int partition, long from, long to, String key) {
            return List.of();
        }
    };

    @BeforeEach
    void a_desk_before_a_slow_broker() {
        var store = new MongoStore<>(
                EmbeddedMongo.client()
                        .getDatabase("dispatcher")
                        .getCollection(UUID.randomUUID().toString()),
                new JsonStates<>(Ledger.class));
        ports = new Ports<>(
                new LedgerType("bank", "ledgers", "ledger.test"),
                store,
                slow,
                new HandTimer(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
        dispatcher = new Dispatcher<>(ports, Map.of(), threads);
    }

    @Test
    void records_behind_a_running_relay_are_sent_by_it_though_commits_arrive_in_another_order() {
        dispatcher.relay(deposit().subject());
        await().atMost(PATIENCE).until(() -> sent.size() == 1);
        var second = deposit();
        var third = deposit();
        dispatcher.relay(third.subject());
        dispatcher.relay(second.subject());

        brokerAnswers.countDown();

        await().atMost(PATIENCE).until(() -> threads.idleWithin(Duration.ofMillis(10)));
        assertThat(sent).containsExactly(1L, 2L, 3L);
        assertThat(ports.store().find(D17).orElseThrow().outbox()).isEmpty();
    }

    @Test
    void the_sweeper_leaves_a_subject_alone_while_a_relay_is_running() {
        dispatcher.relay(deposit().subject());
        await().atMost(PATIENCE).until(() -> sent.size() == 1);

        dispatcher.sweep(D17);

        assertThat(sent).containsExactly(1L);
        brokerAnswers.countDown();
        assertThat(threads.idleWithin(PATIENCE)).isTrue();
        assertThat(sent).containsExactly(1L);
    }

    @Test
    void the_sweeper_sends_what_nobody_is_sending() {
        deposit();
        deposit();
        brokerAnswers.countDown();

        dispatcher.sweep(D17);

        assertThat(sent).containsExactly(1L, 2L);
        assertThat(ports.store().find(D17).orElseThrow().outbox()).isEmpty();
    }

    @Test
    void stopping_waits_for_what_is_under_way_but_not_for_ever() {
        dispatcher.relay(deposit().subject());

        assertThat(threads.idleWithin(Duration.ofMillis(1))).isFalse();

        brokerAnswers.countDown();
        assertThat(threads.idleWithin(PATIENCE)).isTrue();
    }

    private Commit<Ledger> deposit() {
        var handling = new Handling<>(ports, D17, null, new LedgerCommand.Deposit(1), null);
        handling.run();
        return handling.commit().orElseThrow();
    }
}
