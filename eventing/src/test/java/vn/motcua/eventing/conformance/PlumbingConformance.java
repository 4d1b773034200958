package vn.motcua.eventing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.eventing.conformance.HandTimer.NOON;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Inbox;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Machine;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Numbering;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Relay;
import vn.motcua.eventing.Replay;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.WireHeaders;
import vn.motcua.eventing.Work;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.MongoSeriesStore;
import vn.motcua.eventing.mongo.MongoStore;

/**
 * What the plumbing promises, whatever goes wrong: its machines on a real store and a log in memory. A crash is a machine that is
 * stepped no further.
 */
public abstract class PlumbingConformance {
    private static final String D17 = "d17";
    private static final String TOPIC = "ledger.test";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final int SEEDS = 60;

    private final HandTimer timer = new HandTimer();
    private final MemoryLog log = new MemoryLog(TOPIC);
    private final Counts counts = new Counts();
    private final AtomicBoolean upgraded = new AtomicBoolean();
    private final AtomicBoolean hasRate = new AtomicBoolean();
    private final List<String> receiptsWritten = new ArrayList<>();
    private final AtomicBoolean printerIsBroken = new AtomicBoolean();

    private MongoCollection<Document> ledgers;
    private MongoStore<Ledger> store;
    private MongoStore<Ledger> mirrorStore;
    private MongoSeriesStore series;
    private Ports<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ports;
    private Ports<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> mirror;

    private final Reaction<Ledger, LedgerCommand> reaction = new Reaction<>() {
        private final LedgerReaction known = new LedgerReaction(java.util.Set.of("bank", "mint"), any -> hasRate.get());

        @Override
        public java.util.Set<String> sources() {
            return known.sources();
        }

        @Override
        public List<LedgerCommand> react(Ledger state, Incoming record) {
            return upgraded.get() && record.type().equals("new.v2")
                    ? List.of(new LedgerCommand.Note(record.source() + "/" + record.sequence()))
                    : known.react(state, record);
        }
    };

    private final Reaction<Ledger, LedgerCommand> mirroring = new LedgerReaction("ledger");

    private final Runner<Ledger, LedgerCommand> printer = new Runner<>() {
        @Override
        public String kind() {
            return LedgerType.RECEIPT;
        }

        @Override
        public LedgerCommand run(Stored<Ledger> subject, Todo todo) throws Exception {
            receiptsWritten.add(todo.id());
            if (printerIsBroken.get()) {
                throw new java.io.IOException("Paper jam");
            }
            return new LedgerCommand.GiveReceipt(todo.id());
        }
    };

    private final Runner<Ledger, LedgerCommand> registrar = new Runner<>() {
        @Override
        public String kind() {
            return LedgerType.NUMBER;
        }

        @Override
        public LedgerCommand run(Stored<Ledger> subject, Todo todo) {
            var numbering = numbering(subject.id());
            numbering.run();
            return new LedgerCommand.Number(numbering.number());
        }
    };

    private final Map<String, Runner<Ledger, LedgerCommand>> runners =
            Map.of(LedgerType.RECEIPT, printer, LedgerType.NUMBER, registrar);

    /** The database to be tried; each test makes collections of its own in it. */
    protected abstract MongoDatabase database();

    @BeforeEach
    void fresh_collections() {
        var name = UUID.randomUUID().toString();
        ledgers = database().getCollection("ledgers-" + name);
        store = store("ledgers-" + name);
        mirrorStore = store("mirrors-" + name);
        series = new MongoSeriesStore(database().getCollection("numbers-" + name));
        ports = ports("ledger", store, log);
        mirror = ports("mirror", mirrorStore, log);
    }

    // ---- commands

    @Test
    void a_command_is_kept_with_what_it_announces() {
        var handled = handle(new LedgerCommand.Deposit(5));

        assertThat(handled).isInstanceOf(Handled.Done.class);
        assertThat(found().state().opened().balance()).isEqualTo(5);
        assertThat(found().outbox()).hasSize(1);
        assertThat(log.of(TOPIC, D17)).isEmpty();
    }

    @Test
    void a_refused_command_changes_nothing() {
        var handled = handle(new LedgerCommand.Withdraw(5));

        assertThat(handled).isInstanceOf(Handled.Refused.class);
        assertThat(store.find(D17)).isEmpty();
    }

    @Test
    void a_command_on_a_stale_version_changes_nothing() {
        handle(new LedgerCommand.Deposit(5));
        handle(new LedgerCommand.Deposit(5));

        var stale = new Handling<>(ports, D17, 1L, new LedgerCommand.Withdraw(1), null);
        stale.run();

        assertThat(stale.answer()).isInstanceOf(Handled.Stale.class);
        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void a_command_that_was_done_before_is_done_without_a_write() {
        handle(new LedgerCommand.Number(7));

        var again = new Handling<>(ports, D17, null, new LedgerCommand.Number(7), null);
        again.run();

        assertThat(again.answer()).isInstanceOf(Handled.Done.class);
        assertThat(again.commit()).isEmpty();
        assertThat(found().version()).isEqualTo(1);
    }

    @Test
    void what_goes_into_the_journal_is_recorded_once_in_business_time() {
        var id = "journal";
        var writers = IntStream.range(0, 4)
                .mapToObj(n -> new Handling<>(ports, id, null, new LedgerCommand.Note("n" + n), null))
                .toList();
        Schedule.run(new Random(7), writers);
        timer.pass(Duration.ofHours(1));
        new Handling<>(ports, id, null, new LedgerCommand.Note("late"), null).run();

        assertThat(journal(id))
                .extracting(line -> line.getString("line"))
                .containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "late");
        assertThat(journal(id).getLast().getDate("recordedAt")).isEqualTo(Date.from(timer.businessNow()));
    }

    @Test
    void two_writers_that_race_both_survive() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var id = "race-" + seed;
            var writers = IntStream.range(0, 4)
                    .mapToObj(any -> new Handling<>(ports, id, null, new LedgerCommand.Deposit(1), null))
                    .toList();

            Schedule.run(new Random(seed), writers);

            assertThat(balance(id)).as("seed %d", seed).isEqualTo(4);
            assertThat(store.find(id).orElseThrow().outbox())
                    .as("seed %d", seed)
                    .extracting(OutboxEntry::sequence)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
        assertThat(counts.of("conflict")).isPositive();
    }

    @Test
    void a_subject_is_told_what_time_it_is_and_declares_a_miss_once_though_two_replicas_ask() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var id = "due-" + seed;
            new Handling<>(ports, id, null, new LedgerCommand.Expect(timer.businessNow()), null).run();
            var found = store.toCheck(List.of(log.partitionOf(id)), timer.businessNow(), 10);
            assertThat(found).contains(id);

            Schedule.run(new Random(seed), List.of(check(id), check(id)));

            assertThat(book(store, id)).as("seed %d", seed).containsExactly("expected", "missed");
            assertThat(store.toCheck(List.of(log.partitionOf(id)), timer.businessNow(), 10))
                    .doesNotContain(id);
        }
    }

    // ---- the wire

    @Test
    void a_record_says_who_says_what_of_whom_when_and_in_which_place() {
        handle(new LedgerCommand.Deposit(5));
        handle(new LedgerCommand.Deposit(6));
        sweep();

        var said = log.of(TOPIC, D17);

        assertThat(said).extracting(Incoming::sequence).containsExactly(1L, 2L);
        var second = said.getLast();
        assertThat(second.headers())
                .containsEntry(WireHeaders.SPEC_VERSION, "1.0")
                .containsEntry(WireHeaders.ID, "ledger/d17/2")
                .containsEntry(WireHeaders.SOURCE, "ledger")
                .containsEntry(WireHeaders.TYPE, "deposited.v1")
                .containsEntry(WireHeaders.SUBJECT, D17)
                .containsEntry(WireHeaders.SEQUENCE, "2")
                .containsEntry(WireHeaders.CONTENT_TYPE, "application/json");
        assertThat(second.at()).isEqualTo(timer.businessNow());
        assertThat(new String(second.value(), StandardCharsets.UTF_8)).isEqualTo("{\"amount\":6,\"unit\":\"đồng\"}");
    }

    @Test
    void a_trace_goes_from_a_commit_through_the_outbox_into_the_reactions_records_and_work() {
        new Handling<>(ports, D17, null, new LedgerCommand.Deposit(5), TRACE).run();
        sweep();
        var said = log.of(TOPIC, D17);
        assertThat(said).extracting(Incoming::headers).allSatisfy(headers -> assertThat(headers)
                .containsEntry(WireHeaders.TRACEPARENT, TRACE));

        var order = fact("bank", 1, "order.v1", TRACE);
        take(order);

        assertThat(found().todo()).extracting(Todo::trace).containsExactly(TRACE);
        workDue();
        sweep();
        assertThat(log.of(TOPIC, D17).getLast().type()).isEqualTo("receipt-given.v1");
        assertThat(log.of(TOPIC, D17).getLast().headers()).containsEntry(WireHeaders.TRACEPARENT, TRACE);
    }

    @Test
    void work_for_later_keeps_the_trace_it_was_asked_under() {
        var later = timer.machineNow().plusSeconds(60);

        new Handling<>(ports, D17, null, new LedgerCommand.AskReceipt("r1", later), TRACE).run();

        assertThat(found().todo()).extracting(Todo::trace).containsExactly(TRACE);
        assertThat(found().todo()).extracting(Todo::nextTryAt).containsExactly(later);
    }

    // ---- relays

    @Test
    void a_record_committed_before_a_crash_is_sent_by_the_sweeper() {
        handle(new LedgerCommand.Deposit(5));

        assertThat(store.unsent(timer.machineNow(), 10)).isEmpty();
        timer.pass(Duration.ofSeconds(3));
        assertThat(store.unsent(timer.machineNow(), 10)).containsExactly(D17);
        sweep();

        assertThat(sequences()).containsExactly(1L);
        assertThat(found().outbox()).isEmpty();
        timer.pass(Duration.ofSeconds(3));
        assertThat(store.unsent(timer.machineNow(), 10)).isEmpty();
    }

    @Test
    void what_is_known_to_be_sent_is_taken_out_by_the_sweeper_and_not_sent_again() {
        var commit = commit(new LedgerCommand.Deposit(5));
        new Relay<>(ports, D17, commit.subject().outbox()).step();

        sweep();

        assertThat(sequences()).containsExactly(1L);
        assertThat(found().outbox()).isEmpty();
    }

    @Test
    void what_is_known_to_be_sent_is_left_out_by_the_next_write() {
        var commit = commit(new LedgerCommand.Deposit(5));
        new Relay<>(ports, D17, commit.subject().outbox()).step();

        handle(new LedgerCommand.Deposit(7));

        assertThat(found().outbox()).extracting(OutboxEntry::sequence).containsExactly(2L);
    }

    @Test
    void who_loses_a_race_still_knows_what_it_has_sent() {
        var first = commit(new LedgerCommand.Deposit(5));
        new Relay<>(ports, D17, first.subject().outbox()).step();
        var other = ports("ledger", store, log);
        var second = new Handling<>(other, D17, null, new LedgerCommand.Deposit(7), null);
        second.run();
        new Relay<>(other, D17, List.of(found().outbox().getLast())).run();

        var third = commit(new LedgerCommand.Deposit(9));
        new Relay<>(ports, D17, third.subject().outbox()).run();

        assertThat(counts.of("conflict")).isEqualTo(1);
        assertThat(sequences()).filteredOn(sequence -> sequence == 1).hasSize(1);
        assertThat(sequences()).endsWith(3L);
    }

    @Test
    void a_crash_after_sending_sends_twice_and_the_consumer_drops_the_second() {
        var commit = commit(new LedgerCommand.Deposit(5));
        var crashing = new Relay<>(ports, D17, commit.subject().outbox());
        crashing.step();
        ports = ports("ledger", store, log);

        sweep();

        assertThat(sequences()).containsExactly(1L, 1L);
        mirror(log.of(TOPIC, D17));
        assertThat(book(mirrorStore, D17)).containsExactly("ledger/1");
        assertThat(counts.of("duplicate")).isEqualTo(1);
    }

    @Test
    void the_next_record_is_sent_only_after_the_broker_has_answered_for_the_one_before() {
        handle(new LedgerCommand.Deposit(1));
        handle(new LedgerCommand.Deposit(2));
        log.is(MemoryLog.Mood.KEEPS_BUT_DOES_NOT_ANSWER);

        assertThatThrownBy(this::sweep).isInstanceOf(IllegalStateException.class);

        assertThat(sequences()).containsExactly(1L);
        assertThat(found().outbox()).hasSize(2);

        log.is(MemoryLog.Mood.WELL);
        sweep();

        assertThat(sequences()).containsExactly(1L, 1L, 2L);
        assertThat(found().outbox()).isEmpty();
    }

    @Test
    void what_the_broker_answered_for_before_it_went_away_leaves_the_outbox() {
        handle(new LedgerCommand.Deposit(1));
        handle(new LedgerCommand.Deposit(2));
        var relay = new Relay<>(ports, D17, null);
        relay.step();
        relay.step();
        log.is(MemoryLog.Mood.AWAY);

        assertThatThrownBy(relay::run).isInstanceOf(IllegalStateException.class);

        assertThat(found().outbox()).extracting(OutboxEntry::sequence).containsExactly(2L);
    }

    @Test
    void sending_does_not_touch_the_version() {
        handle(new LedgerCommand.Deposit(5));

        sweep();

        assertThat(found().version()).isEqualTo(1);
    }

    @Test
    void a_stalled_relays_late_duplicate_does_no_harm() {
        handle(new LedgerCommand.Deposit(1));
        var stalled = new Relay<>(ports, D17, null);
        stalled.step();
        handle(new LedgerCommand.Deposit(2));
        sweep();
        mirror(log.of(TOPIC, D17));

        stalled.run();
        handle(new LedgerCommand.Deposit(3));
        sweep();

        assertThat(sequences()).containsExactly(1L, 2L, 1L, 3L);
        mirror(log.of(TOPIC, D17).subList(2, 4));
        assertThat(book(mirrorStore, D17)).containsExactly("ledger/1", "ledger/2", "ledger/3");
        assertThat(found().outbox()).isEmpty();
    }

    @Test
    void relays_at_once_leave_nothing_out_and_a_consumer_hears_everything_once_and_in_order() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var id = "relays-" + seed;
            var machines = new ArrayList<Machine>();
            for (var amount = 1; amount <= 4; amount++) {
                machines.add(new Handling<>(ports, id, null, new LedgerCommand.Deposit(amount), null));
                machines.add(mayCrash(random, new Relay<>(ports, id, null)));
                machines.add(mayCrash(random, new Relay<>(ports, id, null)));
            }

            Schedule.run(random, machines);
            new Relay<>(ports, id, null).run();

            new Inbox<>(mirror, mirroring, id, log.of(TOPIC, id)).run();
            assertThat(book(mirrorStore, id))
                    .as("seed %d", seed)
                    .containsExactly("ledger/1", "ledger/2", "ledger/3", "ledger/4");
            assertThat(store.find(id).orElseThrow().outbox())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    // ---- inbox

    @Test
    void records_of_one_poll_are_folded_into_one_write() {
        take(fact("bank", 1, "deposited.v1"), fact("mint", 1, "deposited.v1"), fact("bank", 2, "deposited.v1"));

        assertThat(book(store, D17)).containsExactly("bank/1", "mint/1", "bank/2");
        assertThat(found().version()).isEqualTo(1);
        assertThat(found().inbox()).isEqualTo(Map.of("bank", 2L, "mint", 1L));
        assertThat(counts.of("handled")).isEqualTo(3);
    }

    @Test
    void a_record_that_changes_nothing_is_written_down_with_the_next_that_does() {
        take(fact("bank", 1, "gossip.v1"));

        assertThat(store.find(D17)).isEmpty();
        assertThat(ports.memory().owing()).containsExactly(D17);

        take(fact("mint", 1, "deposited.v1"));

        assertThat(found().inbox()).isEqualTo(Map.of("bank", 1L, "mint", 1L));
        assertThat(found().version()).isEqualTo(1);
        assertThat(ports.memory().owing()).isEmpty();
        assertThat(counts.of("handled")).isEqualTo(2);
        assertThat(counts.of("duplicate")).isZero();
    }

    @Test
    void a_record_that_changes_nothing_is_written_down_by_itself_if_no_other_comes() {
        take(fact("bank", 1, "gossip.v1"));
        take(fact("bank", 2, "gossip.v1"));

        settle();

        assertThat(found().inbox()).isEqualTo(Map.of("bank", 2L));
        assertThat(found().version()).isEqualTo(1);
        assertThat(found().state()).isEqualTo(new Ledger.Empty());
        assertThat(ports.memory().owing()).isEmpty();
        assertThat(counts.of("handled")).isEqualTo(2);
    }

    @Test
    void after_a_crash_a_record_that_was_not_written_down_comes_again_and_leaves_no_gap() {
        var gossip = fact("bank", 1, "gossip.v1");
        take(gossip);
        ports = ports("ledger", store, log);

        take(gossip, fact("bank", 2, "deposited.v1"));

        assertThat(found().parked()).isNull();
        assertThat(found().inbox()).isEqualTo(Map.of("bank", 2L));
        assertThat(book(store, D17)).containsExactly("bank/2");
    }

    @Test
    void what_changed_nothing_by_what_was_remembered_is_taken_again_by_what_somebody_else_has_written() {
        handle(new LedgerCommand.Deposit(5));
        var noticesTwo = new NoticesTwo(Set.of("bank"));
        new Inbox<>(ports, noticesTwo, D17, List.of(fact("bank", 1, "gossip.v1"))).run();
        new Handling<>(ports("ledger", store, log), D17, null, new LedgerCommand.Deposit(7), null).run();

        Inbox.settling(ports, noticesTwo, D17).run();

        assertThat(book(store, D17)).contains("noticed");
        assertThat(found().inbox()).isEqualTo(Map.of("bank", 1L));
    }

    @Test
    void what_another_replica_has_written_down_meanwhile_is_owed_no_more() {
        var gossip = fact("bank", 1, "gossip.v1");
        take(gossip);
        var other = ports("ledger", store, log);
        new Inbox<>(other, reaction, D17, List.of(gossip, fact("bank", 2, "deposited.v1"))).run();

        settle();

        assertThat(ports.memory().owing()).isEmpty();
        assertThat(found().version()).isEqualTo(1);
        assertThat(found().inbox()).isEqualTo(Map.of("bank", 2L));
    }

    @Test
    void trouble_after_what_is_owed_parks_the_subject_with_it_written_down() {
        take(fact("bank", 1, "gossip.v1"));

        take(fact("bank", 2, "new.v2"));

        assertThat(found().inbox()).isEqualTo(Map.of("bank", 1L));
        assertThat(found().parked()).isNotNull();
        assertThat(ports.memory().owing()).isEmpty();
    }

    @Test
    void a_record_delivered_twice_is_handled_once() {
        var record = fact("bank", 1, "deposited.v1");
        take(record);

        take(record, record);

        assertThat(book(store, D17)).containsExactly("bank/1");
        assertThat(found().version()).isEqualTo(1);
        assertThat(counts.of("duplicate")).isEqualTo(2);
    }

    @Test
    void a_source_that_was_not_asked_for_is_passed_over() {
        take(fact("gossip-press", 4, "unheard-of.v9"));

        assertThat(store.find(D17)).isEmpty();
    }

    @Test
    void a_refused_reaction_is_noted_and_the_record_counts_as_handled() {
        take(fact("bank", 1, "draft.v1"), fact("bank", 2, "deposited.v1"));

        assertThat(book(store, D17)).containsExactly("bank/1", "bank/2");
        assertThat(counts.of("refused")).isEqualTo(1);
        assertThat(found().parked()).isNull();
    }

    @Test
    void what_is_counted_is_what_was_kept() {
        var record = fact("bank", 1, "draft.v1");
        var overtaken = new Inbox<>(ports, reaction, D17, List.of(record));
        overtaken.step();
        handle(new LedgerCommand.Deposit(0));

        overtaken.run();

        assertThat(counts.of("conflict")).isEqualTo(1);
        assertThat(counts.of("handled")).isEqualTo(1);
        assertThat(counts.of("refused")).isEqualTo(1);
    }

    @Test
    void a_record_that_comes_before_the_reference_it_needs_waits_and_changes_nothing() {
        var records = List.of(fact("bank", 1, "deposited.v1"), fact("bank", 2, "exchange.v1"));

        assertThatThrownBy(() -> new Inbox<>(ports, reaction, D17, records).run())
                .isInstanceOf(NotYetException.class);
        assertThat(store.find(D17)).isEmpty();

        hasRate.set(true);
        new Inbox<>(ports, reaction, D17, records).run();

        assertThat(book(store, D17)).containsExactly("bank/1", "bank/2");
    }

    @Test
    void a_database_that_is_away_changes_nothing_and_parks_nobody() {
        var away = new AtomicBoolean(true);
        var shaky = ports("ledger", shaky(away), log);
        var records = List.of(fact("bank", 1, "deposited.v1"));

        assertThatThrownBy(() -> new Inbox<>(shaky, reaction, D17, records).run())
                .hasMessage("The database is away");
        assertThat(store.find(D17)).isEmpty();

        away.set(false);
        new Inbox<>(shaky, reaction, D17, records).run();

        assertThat(book(store, D17)).containsExactly("bank/1");
        assertThat(found().parked()).isNull();
    }

    // ---- parking

    @Test
    void an_unknown_type_parks_the_subject_and_all_sources_of_it_but_no_other() {
        take(fact("bank", 1, "deposited.v1"), fact("bank", 2, "new.v2"), fact("mint", 1, "deposited.v1"));
        take(fact("bank", 3, "deposited.v1"));
        var other = factOf("d18", "bank", 1, "deposited.v1", null);
        new Inbox<>(ports, reaction, "d18", List.of(other)).run();

        assertThat(book(store, D17)).containsExactly("bank/1");
        var mark = found().parked();
        assertThat(mark).isNotNull();
        assertThat(mark.source()).isEqualTo("bank");
        assertThat(mark.sequence()).isEqualTo(2);
        assertThat(mark.offset()).isEqualTo(1);
        assertThat(mark.skippedTo()).isEqualTo(3);
        assertThat(mark.reason()).isEqualTo("Expected a known type, got new.v2");
        assertThat(counts.of("parked")).isEqualTo(1);
        assertThat(book(store, "d18")).containsExactly("bank/1");
    }

    @Test
    void what_is_passed_over_is_copied_for_people_to_see() {
        take(fact("bank", 1, "new.v2"), fact("mint", 1, "deposited.v1"));

        var copies = log.of(TOPIC + ".dead-letters", D17);

        assertThat(copies).extracting(Incoming::source).containsExactly("bank", "mint");
        assertThat(copies.getFirst().headers())
                .containsEntry("parked-by", "ledger")
                .containsEntry("parked-reason", "Expected a known type, got new.v2")
                .containsEntry("parked-from", log.partitionOf(D17) + "@0");
    }

    @Test
    void nobody_is_parked_while_the_copy_cannot_be_sent() {
        var record = fact("bank", 1, "new.v2");
        log.is(MemoryLog.Mood.AWAY);

        assertThatThrownBy(() -> take(record)).hasMessage("The broker is away");
        assertThat(store.find(D17)).isEmpty();

        log.is(MemoryLog.Mood.WELL);
        take(record);

        assertThat(found().parked()).isNotNull();
    }

    @Test
    void a_poison_message_parks_the_subject() {
        log.send(new Outgoing(
                TOPIC, D17, headers("bank", 1, "deposited.v1", D17, null), "{broken".getBytes(StandardCharsets.UTF_8)));

        take(log.of(TOPIC, D17).getLast());

        assertThat(found().parked()).isNotNull();
        assertThat(found().state()).isEqualTo(new Ledger.Empty());
    }

    @Test
    void a_rule_that_breaks_parks_the_subject_as_it_was() {
        handle(new LedgerCommand.AskReceipt("receipt-1", Instant.EPOCH));

        take(fact("bank", 1, "order.v1"));

        assertThat(found().parked()).isNotNull();
        assertThat(found().inbox()).isEmpty();
        assertThat(found().state().opened().book()).isEmpty();
    }

    @Test
    void a_duplicate_of_what_was_handled_is_no_concern_of_a_parked_subject() {
        var first = fact("bank", 1, "deposited.v1");
        take(first, fact("bank", 2, "new.v2"));
        var copies = log.of(TOPIC + ".dead-letters", D17).size();

        take(first);

        assertThat(log.of(TOPIC + ".dead-letters", D17)).hasSize(copies);
        assertThat(counts.of("duplicate")).isEqualTo(1);
    }

    @Test
    void commands_go_on_while_a_subject_is_parked() {
        take(fact("bank", 1, "new.v2"));

        handle(new LedgerCommand.Deposit(5));

        assertThat(balance()).isEqualTo(5);
        assertThat(found().parked()).isNotNull();
    }

    @Test
    void a_replay_takes_all_that_was_missed_once_it_can_be_understood() {
        take(fact("bank", 1, "new.v2"), fact("mint", 1, "deposited.v1"));
        take(fact("bank", 2, "deposited.v1"));
        upgraded.set(true);

        var subject = replay(false);

        assertThat(subject.map(Stored::parked)).isEmpty();
        assertThat(book(store, D17)).containsExactly("bank/1", "mint/1", "bank/2");
        take(fact("bank", 3, "deposited.v1"));
        assertThat(book(store, D17)).endsWith("bank/3");
    }

    @Test
    void a_replay_that_still_cannot_be_understood_parks_again_where_it_stopped() {
        take(fact("bank", 1, "new.v2"), fact("bank", 2, "newer.v3"), fact("bank", 3, "deposited.v1"));
        upgraded.set(true);

        replay(false);

        var mark = found().parked();
        assertThat(mark).isNotNull();
        assertThat(mark.sequence()).isEqualTo(2);
        assertThat(mark.offset()).isEqualTo(1);
        assertThat(mark.skippedTo()).isEqualTo(2);
        assertThat(book(store, D17)).containsExactly("bank/1");
    }

    @Test
    void a_replay_of_a_subject_that_is_not_parked_does_nothing() {
        take(fact("bank", 1, "deposited.v1"));

        assertThat(replay(false)).isEmpty();
        assertThat(found().version()).isEqualTo(1);
    }

    @Test
    void a_gap_parks_and_a_replay_heals_it_when_the_missing_record_was_sent_again() {
        take(fact("bank", 1, "deposited.v1"));
        take(fact("bank", 3, "deposited.v1"));
        assertThat(found().parked().reason()).isEqualTo("Expected sequence 2 of dossier d17 from bank, got 3");
        take(fact("mint", 1, "deposited.v1"), fact("bank", 2, "deposited.v1"), fact("bank", 4, "deposited.v1"));

        replay(false);

        assertThat(found().parked()).isNull();
        assertThat(book(store, D17)).containsExactly("bank/1", "bank/2", "bank/3", "mint/1", "bank/4");
    }

    @Test
    void a_gap_heals_also_when_the_missing_record_stands_before_it_and_was_never_seen() {
        var first = fact("bank", 1, "deposited.v1");
        fact("bank", 2, "deposited.v1");
        take(first);
        take(fact("bank", 3, "deposited.v1"));
        assertThat(found().parked()).isNotNull();

        replay(false);

        assertThat(book(store, D17)).containsExactly("bank/1", "bank/2", "bank/3");
    }

    @Test
    void a_gap_that_nothing_fills_stays_parked() {
        take(fact("bank", 2, "deposited.v1"), fact("mint", 1, "deposited.v1"));

        replay(false);

        assertThat(found().parked()).isNotNull();
        assertThat(found().parked().skippedTo()).isEqualTo(1);
        assertThat(found().state()).isEqualTo(new Ledger.Empty());
    }

    @Test
    void skipping_passes_over_what_cannot_be_healed_and_takes_the_rest() {
        take(fact("bank", 1, "new.v2"), fact("bank", 2, "deposited.v1"));

        replay(true);

        assertThat(found().parked()).isNull();
        assertThat(book(store, D17)).containsExactly("bank/2");
    }

    @Test
    void skipping_a_gap_gives_up_what_is_missing_but_not_the_record_behind_it() {
        take(fact("bank", 1, "deposited.v1"), fact("bank", 4, "deposited.v1"), fact("bank", 5, "deposited.v1"));

        replay(true);

        assertThat(found().parked()).isNull();
        assertThat(book(store, D17)).containsExactly("bank/1", "bank/4", "bank/5");
    }

    @Test
    void a_replay_and_new_records_lose_nothing_whatever_the_order_of_their_steps() {
        for (var seed = 0; seed < SEEDS; seed++) {
            upgraded.set(false);
            var random = new Random(seed);
            var id = "replayed-" + seed;
            var poison = 1 + random.nextInt(6);
            var speakers = List.of(speaker(random, id, "bank", poison), speaker(random, id, "mint", -1));
            var machines = new ArrayList<Machine>(speakers);
            machines.add(new Consumer(random, id));
            machines.add(new Consumer(random, id));
            machines.add(new Releaser(random, id));
            machines.add(new Releaser(random, id));

            Schedule.run(random, machines);
            upgraded.set(true);
            new Consumer(random, id).run();
            new Replay<>(ports, reaction, id, false).run();

            var expected = new LinkedHashSet<String>();
            log.of(TOPIC, id).forEach(record -> expected.add(record.source() + "/" + record.sequence()));
            assertThat(store.find(id).orElseThrow().parked())
                    .as("seed %d", seed)
                    .isNull();
            assertThat(book(store, id)).as("seed %d", seed).containsExactlyElementsOf(expected);
        }
        assertThat(counts.of("parked")).isPositive();
    }

    // ---- work

    @Test
    void work_is_done_by_whoever_asked_for_it_and_its_outcome_is_recorded() {
        var commit = commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH));
        assertThat(commit.begun()).extracting(Todo::id).containsExactly("r1");

        work(commit).run();

        assertThat(receiptsWritten).containsExactly("r1");
        assertThat(found().todo()).isEmpty();
        assertThat(book(store, D17)).containsExactly("receipt r1");
    }

    @Test
    void work_begun_belongs_to_its_writer_for_a_while() {
        commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH));

        workDue();
        assertThat(receiptsWritten).isEmpty();

        timer.pass(Duration.ofSeconds(5));
        workDue();
        assertThat(receiptsWritten).containsExactly("r1");
        assertThat(found().todo()).isEmpty();
    }

    @Test
    void work_that_fails_is_tried_again_with_growing_pauses_and_recorded_once() {
        printerIsBroken.set(true);
        var first = work(commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH)));
        first.run();
        assertThat(first.failure()).isPresent();

        for (var pause : List.of(5, 10, 20, 40)) {
            timer.pass(Duration.ofSeconds(pause - 1));
            workDue();
            var tries = receiptsWritten.size();
            timer.pass(Duration.ofSeconds(1));
            workDue();
            assertThat(receiptsWritten).hasSize(tries + 1);
        }
        printerIsBroken.set(false);
        timer.pass(Duration.ofSeconds(80));
        workDue();

        assertThat(receiptsWritten).hasSize(6).containsOnly("r1");
        assertThat(counts.of("failed")).isEqualTo(5);
        assertThat(book(store, D17)).containsExactly("receipt r1");
        assertThat(found().todo()).isEmpty();
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        printerIsBroken.set(true);
        work(commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH))).run();

        for (var tries = 0; tries < 12; tries++) {
            timer.pass(Duration.ofMinutes(5));
            workDue();
        }

        assertThat(receiptsWritten).hasSize(13);
        assertThat(found().todo().getFirst().nextTryAt())
                .isEqualTo(timer.machineNow().plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_crash_between_any_two_steps_of_work_records_one_outcome() {
        for (var steps = 0; steps < 6; steps++) {
            var id = "crash-" + steps;
            new Handling<>(ports, id, null, new LedgerCommand.AskReceipt("r1", Instant.EPOCH), null).run();
            timer.pass(Duration.ofSeconds(5));
            var crashing = new Work<>(ports, runners, id, "r1");
            for (var step = 0; step < steps; step++) {
                crashing.step();
            }

            timer.pass(Duration.ofMinutes(1));
            new Work<>(ports, runners, id, "r1").run();

            assertThat(book(store, id)).as("%d steps", steps).containsExactly("receipt r1");
            assertThat(store.find(id).orElseThrow().todo())
                    .as("%d steps", steps)
                    .isEmpty();
        }
    }

    @Test
    void work_done_twice_at_the_same_time_has_one_id_and_one_outcome() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var id = "twice-" + seed;
            var handling = new Handling<>(ports, id, null, new LedgerCommand.AskReceipt("r1", Instant.EPOCH), null);
            handling.run();
            var slow = work(handling.commit().orElseThrow());
            timer.pass(Duration.ofSeconds(5));

            Schedule.run(
                    new Random(seed),
                    List.of(slow, new Work<>(ports, runners, id, "r1"), new Work<>(ports, runners, id, "r1")));

            assertThat(book(store, id)).as("seed %d", seed).containsExactly("receipt r1");
            assertThat(store.find(id).orElseThrow().todo()).as("seed %d", seed).isEmpty();
        }
        assertThat(receiptsWritten).containsOnly("r1");
    }

    @Test
    void two_workers_that_find_the_same_work_do_it_once() {
        commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH));
        timer.pass(Duration.ofSeconds(5));
        var first = new Work<>(ports, runners, D17, "r1");
        var second = new Work<>(ports, runners, D17, "r1");
        first.step();
        second.step();

        first.run();
        second.run();

        assertThat(receiptsWritten).containsExactly("r1");
    }

    @Test
    void work_without_a_runner_is_a_failure_that_is_told() {
        var commit = commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH));
        var work = new Work<>(ports, Map.of(), commit.subject(), commit.begun().getFirst());

        work.run();

        assertThat(work.failure()).isPresent();
        assertThat(counts.of("failed")).isEqualTo(1);
        assertThat(found().todo()).hasSize(1);
    }

    @Test
    void an_outcome_that_is_refused_is_a_failure_that_is_told() {
        var commit = commit(new LedgerCommand.AskReceipt("r1", Instant.EPOCH));
        Runner<Ledger, LedgerCommand> clumsy = new Runner<>() {
            @Override
            public String kind() {
                return LedgerType.RECEIPT;
            }

            @Override
            public LedgerCommand run(Stored<Ledger> subject, Todo todo) {
                return new LedgerCommand.LoseReceipt(todo.id());
            }
        };
        var work = new Work<>(
                ports,
                Map.of(LedgerType.RECEIPT, clumsy),
                commit.subject(),
                commit.begun().getFirst());

        work.run();

        assertThat(work.failure())
                .get()
                .extracting(Exception::getMessage)
                .isEqualTo("Expected the outcome of todo r1 of d17 to be accepted, got ReceiptLost");
        assertThat(counts.of("failed")).isEqualTo(1);
        assertThat(found().todo()).hasSize(1);
    }

    // ---- numbers

    @Test
    void a_number_asked_for_twice_is_the_same() {
        assertThat(taken("a")).isEqualTo(1);
        assertThat(taken("a")).isEqualTo(1);
        assertThat(taken("b")).isEqualTo(2);
    }

    @Test
    void a_crash_between_any_two_steps_of_numbering_leaves_no_gap() {
        for (var steps = 0; steps < 4; steps++) {
            var crashing = new Numbering(series, "series-" + steps, "a", () -> true);
            for (var step = 0; step < steps; step++) {
                crashing.step();
            }

            var again = new Numbering(series, "series-" + steps, "a", () -> true);
            again.run();
            var next = new Numbering(series, "series-" + steps, "b", () -> true);
            next.run();

            assertThat(again.number()).as("%d steps", steps).isEqualTo(1);
            assertThat(next.number()).as("%d steps", steps).isEqualTo(2);
        }
    }

    @Test
    void a_crash_between_any_two_steps_from_asking_to_carrying_leaves_no_gap() {
        for (var steps = 0; steps < 6; steps++) {
            var id = "number-" + steps;
            new Handling<>(ports, id, null, new LedgerCommand.AskNumber("s", id), null).run();
            timer.pass(Duration.ofSeconds(5));
            var crashing = new Work<>(ports, runners, id, LedgerType.NUMBER);
            for (var step = 0; step < steps; step++) {
                crashing.step();
            }
            forgetCarried(id);

            timer.pass(Duration.ofMinutes(1));
            new Work<>(ports, runners, id, LedgerType.NUMBER).run();
            forgetCarried(id);

            assertThat(store.find(id).orElseThrow().state().opened().number())
                    .as("%d steps", steps)
                    .isEqualTo(steps + 1L);
        }
        assertThat(series.read("s").given()).isEmpty();
    }

    @Test
    void a_late_second_try_takes_no_second_number_after_the_first_was_carried_and_forgotten() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var id = "late-" + seed;
            new Handling<>(ports, id, null, new LedgerCommand.AskNumber("s", id), null).run();
            var late = new Work<>(ports, numberingBy(id), store.find(id).orElseThrow(), numberTodo(id));
            var late2 = new Work<>(ports, numberingBy(id), store.find(id).orElseThrow(), numberTodo(id));
            Machine sweeper = new Machine() {
                private int looks = 6;

                @Override
                public boolean step() {
                    forgetCarried(id);
                    return --looks > 0;
                }
            };

            Schedule.run(new Random(seed), List.of(late, late2, sweeper, new Stepwise(id)));
            forgetCarried(id);

            assertThat(store.find(id).orElseThrow().state().opened().number())
                    .as("seed %d", seed)
                    .isEqualTo(seed + 1L);
            assertThat(series.read("s").next()).as("seed %d", seed).isEqualTo(seed + 2L);
        }
    }

    // ---- who takes part

    /** Sends its facts one a step, some of them twice. */
    private Machine speaker(Random random, String id, String source, int poison) {
        return new Machine() {
            private int sequence = 0;

            @Override
            public boolean step() {
                if (sequence > 0 && random.nextInt(4) == 0) {
                    say(1 + random.nextInt(sequence));
                } else {
                    say(++sequence);
                }
                return sequence < 8;
            }

            private void say(int which) {
                factOf(id, source, which, which == poison ? "new.v2" : "deposited.v1", null);
            }
        };
    }

    /** Polls a few records at a time; it may die after any step and begin again where it last noted its place. */
    private final class Consumer implements Machine {
        private final Random random;
        private final String id;
        private int place = 0;
        private List<Incoming> poll = List.of();
        private @Nullable Machine inbox;

        Consumer(Random random, String id) {
            this.random = random;
            this.id = id;
        }

        @Override
        public boolean step() {
            if (inbox == null) {
                var all = log.of(TOPIC, id);
                poll = all.subList(place, Math.min(all.size(), place + 1 + random.nextInt(3)));
                if (poll.isEmpty()) {
                    return all.size() < 16;
                }
                inbox = new Inbox<>(ports, reaction, id, poll);
            } else if (random.nextInt(12) == 0) {
                inbox = null;
            } else if (!inbox.step()) {
                inbox = null;
                place += poll.size();
            }
            return true;
        }
    }

    /** Tries a replay again and again; somewhere in between the service is upgraded. */
    private final class Releaser implements Machine {
        private final Random random;
        private final String id;
        private int left = 12;
        private @Nullable Machine replay;

        Releaser(Random random, String id) {
            this.random = random;
            this.id = id;
        }

        @Override
        public boolean step() {
            if (replay == null) {
                replay = new Replay<>(ports, reaction, id, false);
                if (left < 8 && random.nextInt(3) == 0) {
                    upgraded.set(true);
                }
            } else if (!replay.step() || random.nextInt(12) == 0) {
                replay = null;
                left--;
            }
            return left > 0;
        }
    }

    /** Numbering as the registrar does it, but cut at its steps. */
    private final class Stepwise implements Machine {
        private final String id;
        private final Numbering numbering;
        private @Nullable Handling<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> outcome;

        Stepwise(String id) {
            this.id = id;
            this.numbering = numbering(id);
        }

        @Override
        public boolean step() {
            if (outcome != null) {
                return outcome.step();
            }
            try {
                if (!numbering.step()) {
                    outcome = new Handling<>(ports, id, null, new LedgerCommand.Number(numbering.number()), null);
                }
                return true;
            } catch (IllegalStateException carried) {
                return false;
            }
        }
    }

    private Numbering numbering(String id) {
        return new Numbering(series, "s", id, () -> isWaiting(id));
    }

    private boolean isWaiting(String id) {
        return store.find(id).stream()
                .flatMap(subject -> subject.todo().stream())
                .anyMatch(todo -> todo.kind().equals(LedgerType.NUMBER));
    }

    private void forgetCarried(String id) {
        if (!isWaiting(id)) {
            series.forget("s", id);
        }
    }

    private Map<String, Runner<Ledger, LedgerCommand>> numberingBy(String id) {
        return Map.of(LedgerType.NUMBER, registrar);
    }

    private Todo numberTodo(String id) {
        return store.find(id).orElseThrow().todo().getFirst();
    }

    private long taken(String claim) {
        var numbering = new Numbering(series, "s", claim, () -> true);
        numbering.run();
        return numbering.number();
    }

    private Machine mayCrash(Random random, Machine machine) {
        return () -> random.nextInt(6) != 0 && machine.step();
    }

    private Machine check(String id) {
        var check = ports.type().check(timer.businessNow()).orElseThrow();
        return new Handling<>(ports, id, null, check, null);
    }

    private List<Document> journal(String id) {
        return Objects.requireNonNull(ledgers.find(Filters.eq("_id", id)).first())
                .getList("journal", Document.class);
    }

    private Handled<Ledger, LedgerRejection> handle(LedgerCommand command) {
        var handling = new Handling<>(ports, D17, null, command, null);
        handling.run();
        return handling.answer();
    }

    private Commit<Ledger> commit(LedgerCommand command) {
        var handling = new Handling<>(ports, D17, null, command, null);
        handling.run();
        return handling.commit().orElseThrow();
    }

    private Work<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> work(Commit<Ledger> commit) {
        return new Work<>(ports, runners, commit.subject(), commit.begun().getFirst());
    }

    private void workDue() {
        for (var id : store.withWorkDue(timer.machineNow(), 10)) {
            store.find(id).orElseThrow().todo().forEach(todo -> new Work<>(ports, runners, id, todo.id()).run());
        }
        found().todo().stream()
                .filter(todo -> todo.trace() != null)
                .forEach(todo -> new Work<>(ports, runners, found(), todo).run());
    }

    private void sweep() {
        new Relay<>(ports, D17, null).run();
    }

    private void take(Incoming... records) {
        new Inbox<>(ports, reaction, D17, Arrays.asList(records)).run();
    }

    private void settle() {
        Inbox.settling(ports, reaction, D17).run();
    }

    /** Notices a second deposit, whatever record makes it look. */
    private record NoticesTwo(Set<String> sources) implements Reaction<Ledger, LedgerCommand> {
        @Override
        public List<LedgerCommand> react(Ledger state, Incoming record) {
            return state.opened().balance() > 5 ? List.of(new LedgerCommand.Note("noticed")) : List.of();
        }
    }

    private void mirror(List<Incoming> records) {
        new Inbox<>(mirror, mirroring, D17, records).run();
    }

    private Optional<Stored<Ledger>> replay(boolean skipFirst) {
        var replay = new Replay<>(ports, reaction, D17, skipFirst);
        replay.run();
        return replay.commit().map(Commit::subject);
    }

    private Stored<Ledger> found() {
        return store.find(D17).orElseThrow();
    }

    private long balance() {
        return balance(D17);
    }

    private long balance(String id) {
        return store.find(id).orElseThrow().state().opened().balance();
    }

    private static List<String> book(MongoStore<Ledger> store, String id) {
        return store.find(id).orElseThrow().state().opened().book();
    }

    private List<Long> sequences() {
        return log.of(TOPIC, D17).stream().map(Incoming::sequence).toList();
    }

    private Incoming fact(String source, long sequence, String type) {
        return factOf(D17, source, sequence, type, null);
    }

    private Incoming fact(String source, long sequence, String type, String trace) {
        return factOf(D17, source, sequence, type, trace);
    }

    private Incoming factOf(String id, String source, long sequence, String type, @Nullable String trace) {
        var value = "{\"amount\":1}".getBytes(StandardCharsets.UTF_8);
        log.send(new Outgoing(TOPIC, id, headers(source, sequence, type, id, trace), value));
        return log.of(TOPIC, id).getLast();
    }

    private static Map<String, String> headers(
            String source, long sequence, String type, String id, @Nullable String trace) {
        var headers = new HashMap<String, String>();
        headers.put(WireHeaders.SOURCE, source);
        headers.put(WireHeaders.SEQUENCE, Long.toString(sequence));
        headers.put(WireHeaders.TYPE, type);
        headers.put(WireHeaders.SUBJECT, id);
        headers.put(WireHeaders.TIME, NOON.toString());
        if (trace != null) {
            headers.put(WireHeaders.TRACEPARENT, trace);
        }
        return headers;
    }

    private MongoStore<Ledger> store(String collection) {
        var made = new MongoStore<>(database().getCollection(collection), new JsonStates<>(Ledger.class));
        made.declareIndexes();
        return made;
    }

    private Ports<Ledger, LedgerCommand, LedgerEvent, LedgerRejection> ports(
            String source, Store<Ledger> kept, Log log) {
        var type = new LedgerType(source, source + "s", TOPIC);
        return new Ports<>(
                type,
                kept,
                log,
                timer,
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                counts,
                new Memory<>(100));
    }

    private Store<Ledger> shaky(AtomicBoolean away) {
        return (Store<Ledger>) java.lang.reflect.Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (away.get() && method.getName().equals("write")) {
                        throw new IllegalStateException("The database is away");
                    }
                    return method.invoke(store, arguments);
                });
    }
}
