package vn.motcua.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.conformance.EmbeddedMongo;
import vn.motcua.eventing.conformance.HandTimer;
import vn.motcua.eventing.conformance.Ledger;
import vn.motcua.eventing.conformance.LedgerCommand;
import vn.motcua.eventing.conformance.LedgerEvent;
import vn.motcua.eventing.conformance.LedgerRejection;
import vn.motcua.eventing.conformance.LedgerType;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.mongo.JsonStates;

/** Whoever cannot be told what time it is stands in nobody's way. */
class ChecksTest {
    private static final int MORE_THAN_A_BATCH = 230;
    private static final int BROKEN = 13;
    private static final int DEAF = 12;

    private final HandTimer timer = new HandTimer();
    private final Instant early = timer.businessNow().minusSeconds(60);
    private final LedgersWithFaults rules = new LedgersWithFaults();
    private final Replica<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> replica = new Replica<>(
            EmbeddedMongo.client().getDatabase("checks-" + UUID.randomUUID()),
            rules,
            new JsonStates<>(Ledger.class),
            new SaidInMemory(),
            timer);

    @AfterEach
    void stop() {
        replica.close();
    }

    @Test
    void more_than_a_batch_of_failing_ones_in_front_hide_nobody() {
        expect("broken", BROKEN, MORE_THAN_A_BATCH, early);
        expect("good", 1, 1, early.plusSeconds(1));

        replica.checkAll();

        assertThat(book("good-0")).endsWith("missed");
        assertThat(replica.aggregates().checksAside()).isEqualTo(MORE_THAN_A_BATCH);
    }

    @Test
    void those_that_change_nothing_hide_nobody_either() {
        expect("deaf", DEAF, MORE_THAN_A_BATCH, early);
        expect("good", 1, 1, early.plusSeconds(1));

        replica.checkAll();

        assertThat(book("good-0")).endsWith("missed");
        assertThat(replica.aggregates().checksAside()).isEqualTo(MORE_THAN_A_BATCH);
    }

    @Test
    void one_that_fails_is_tried_again_after_pauses_that_grow() {
        expect("broken", BROKEN, 1, early);
        replica.checkAll();
        replica.checkAll();
        assertThat(rules.faults).isEqualTo(1);

        timer.pass(Duration.ofSeconds(1));
        replica.checkAll();
        timer.pass(Duration.ofSeconds(1));
        replica.checkAll();
        assertThat(rules.faults).isEqualTo(2);

        timer.pass(Duration.ofSeconds(1));
        replica.checkAll();
        assertThat(rules.faults).isEqualTo(3);
        assertThat(replica.aggregates().checksAside()).isEqualTo(1);
    }

    @Test
    void one_that_is_healed_is_counted_no_more() {
        expect("broken", BROKEN, 1, early);
        replica.checkAll();

        rules.isHealed = true;
        timer.pass(Duration.ofSeconds(1));
        replica.checkAll();

        assertThat(book("broken-0")).endsWith("missed");
        assertThat(replica.aggregates().checksAside()).isZero();
    }

    @Test
    void one_that_somebody_else_has_seen_to_is_counted_no_more() {
        expect("broken", BROKEN, 1, early);
        replica.checkAll();

        replica.aggregates()
                .handle("broken-0", new LedgerCommand.Expect(timer.businessNow().plusSeconds(3600)));
        timer.pass(Duration.ofSeconds(1));
        replica.checkAll();

        assertThat(replica.aggregates().checksAside()).isZero();
    }

    @Test
    void where_nothing_is_due_soon_nobody_is_asked_for_two_seconds_and_then_everybody_is() {
        replica.checkAll();
        expect("good", 1, 1, early);

        timer.pass(Duration.ofMillis(1_999));
        replica.checkAll();
        assertThat(book("good-0")).doesNotContain("missed");

        timer.pass(Duration.ofMillis(1));
        replica.checkAll();
        assertThat(book("good-0")).endsWith("missed");
    }

    @Test
    void what_was_seen_to_come_is_told_when_its_time_comes() {
        expect("good", 1, 1, timer.businessNow().plusMillis(1_500));
        replica.checkAll();
        assertThat(book("good-0")).doesNotContain("missed");

        timer.pass(Duration.ofMillis(1_500));
        replica.checkAll();
        assertThat(book("good-0")).endsWith("missed");
    }

    private void expect(String name, int balance, int number, Instant dueAt) {
        IntStream.range(0, number).mapToObj(i -> name + "-" + i).forEach(id -> {
            replica.aggregates().handle(id, new LedgerCommand.Deposit(balance));
            replica.aggregates().handle(id, new LedgerCommand.Expect(dueAt));
        });
    }

    private List<String> book(String id) {
        return replica.aggregates().find(id).orElseThrow().state().opened().book();
    }

    /** Ledgers of one balance whose check fails, and of another whose check does nothing. */
    private static final class LedgersWithFaults
            implements AggregateType<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> {
        private final LedgerType sound = new LedgerType("bank", "ledgers", "ledger.test");
        private volatile boolean isHealed;
        private volatile int faults;

        @Override
        public String collection() {
            return sound.collection();
        }

        @Override
        public String source() {
            return sound.source();
        }

        @Override
        public String topic() {
            return sound.topic();
        }

        @Override
        public Decider<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> decider() {
            var rules = sound.decider();
            return new Decider<>() {
                @Override
                public Ledger initial() {
                    return rules.initial();
                }

                @Override
                public Decision<LedgerEvent, LedgerRejection> decide(Ledger state, LedgerCommand command) {
                    if (command instanceof LedgerCommand.Check && !isHealed) {
                        if (state.opened().balance() == BROKEN) {
                            faults++;
                            throw new IllegalArgumentException("Expected any balance but " + BROKEN);
                        }
                        if (state.opened().balance() == DEAF) {
                            return Decision.accept();
                        }
                    }
                    return rules.decide(state, command);
                }

                @Override
                public Ledger apply(Ledger state, LedgerEvent event) {
                    return rules.apply(state, event);
                }
            };
        }

        @Override
        public Effects effects(LedgerEvent event, Ledger after) {
            return sound.effects(event, after);
        }

        @Override
        public Map<String, Object> index(Ledger state) {
            return sound.index(state);
        }

        @Override
        public Optional<LedgerCommand> check(Instant businessNow) {
            return sound.check(businessNow);
        }
    }
}
