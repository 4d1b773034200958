package vn.motcua.eventing.conformance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.eventing.conformance.HandTimer.NOON;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.Change;
import vn.motcua.eventing.JournalLine;
import vn.motcua.eventing.Numbering;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Outgoing;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.MongoSeriesStore;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.OlderFields;

/** What a store of subjects and a store of number series promise. */
public abstract class StoreConformance {
    private static final String D17 = "d17";
    private static final Ledger.Open FIVE =
            new Ledger.Open(5, List.of("deposit 5"), List.of("r1"), 7L, NOON.plusSeconds(60));
    private static final Parked MARK = new Parked(2, 40, "bank", 3, "Expected sequence 2, got 3", NOON, 41);

    private MongoCollection<Document> collection;
    private MongoStore<Ledger> store;
    private MongoSeriesStore series;

    /** The database to be tried; each test makes collections of its own in it. */
    protected abstract MongoDatabase database();

    @BeforeEach
    void fresh_collections() {
        collection = database().getCollection("ledgers-" + UUID.randomUUID());
        store = new MongoStore<>(collection, new JsonStates<>(Ledger.class));
        store.declareIndexes();
        series = new MongoSeriesStore(database().getCollection("numbers-" + UUID.randomUUID()));
        series.declareIndexes();
    }

    @Test
    void a_subject_never_written_is_not_found() {
        assertThat(store.find(D17)).isEmpty();
    }

    @Test
    void what_is_written_first_is_read_whole() {
        var asked = new Todo("t1", "receipt", Map.of("to", "Hà Nội"), NOON.plusSeconds(5), 1, "00-a-b-01");

        var written = store.write(new Change<>(
                absent(D17),
                FIVE,
                Map.of("balance", 5L),
                2,
                Map.of("bank", 4L),
                List.of(entry(1), entry(2)),
                List.of(asked),
                List.of(new JournalLine(NOON, Map.of("kind", "OPENED"))),
                MARK,
                3));

        assertThat(written).isTrue();
        var read = found(D17);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.sequence()).isEqualTo(2);
        assertThat(read.state()).isEqualTo(FIVE);
        assertThat(read.inbox()).isEqualTo(Map.of("bank", 4L));
        assertThat(read.todo()).containsExactly(asked);
        assertThat(read.parked()).isEqualTo(MARK);
        assertThat(read.outbox()).extracting(OutboxEntry::sequence).containsExactly(1L, 2L);
        var first = read.outbox().getFirst();
        assertThat(first.at()).isEqualTo(NOON);
        assertThat(first.record().headers()).isEqualTo(entry(1).record().headers());
        assertThat(first.record().value()).isEqualTo(entry(1).record().value());
    }

    @Test
    void a_later_write_adds_to_the_outbox_and_moves_the_rest() {
        store.write(first(D17, FIVE, entry(1)));

        store.write(new Change<>(
                found(D17),
                FIVE.line("more"),
                Map.of(),
                2,
                Map.of("bank", 1L),
                List.of(entry(2)),
                List.of(),
                List.of(),
                null,
                3));

        var read = found(D17);
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.sequence()).isEqualTo(2);
        assertThat(read.state()).isEqualTo(FIVE.line("more"));
        assertThat(read.inbox()).isEqualTo(Map.of("bank", 1L));
        assertThat(read.outbox()).extracting(OutboxEntry::sequence).containsExactly(1L, 2L);
    }

    @Test
    void a_watermark_moves_without_the_state() {
        store.write(first(D17, FIVE));

        store.write(new Change<>(
                found(D17), FIVE, null, 0, Map.of("bank", 1L, "mint", 2L), List.of(), List.of(), List.of(), null, 3));

        assertThat(found(D17).inbox()).isEqualTo(Map.of("bank", 1L, "mint", 2L));
        assertThat(found(D17).state()).isEqualTo(FIVE);
    }

    @Test
    void subjects_of_an_earlier_release_are_brought_to_the_fields_of_this_one() {
        ids(7).forEach(id -> store.write(first(id, FIVE)));

        take(olderFields(1), 4);

        assertThat(ids(7)).allSatisfy(id -> {
            assertThat(stored(id).get("index", Document.class)).containsEntry("lines", 1);
            assertThat(found(id).version()).isEqualTo(1);
            assertThat(found(id).state()).isEqualTo(FIVE);
        });
    }

    @Test
    void bringing_subjects_to_their_fields_goes_on_where_it_ended() {
        ids(7).forEach(id -> store.write(first(id, FIVE)));
        take(olderFields(1), 1);
        collection.updateOne(eq("_id", ids(7).getFirst()), unset("index.lines"));

        take(olderFields(1), 3);

        assertThat(stored(ids(7).getFirst()).get("index", Document.class)).doesNotContainKey("lines");
        assertThat(stored(ids(7).getLast()).get("index", Document.class)).containsEntry("lines", 1);
    }

    @Test
    void what_was_brought_to_an_edition_is_looked_at_again_for_the_next_one_only() {
        store.write(first(D17, FIVE));
        take(olderFields(1), 2);
        collection.updateOne(eq("_id", D17), unset("index.lines"));

        take(olderFields(1), 2);
        assertThat(stored(D17).get("index", Document.class)).doesNotContainKey("lines");

        take(olderFields(2), 2);
        assertThat(stored(D17).get("index", Document.class)).containsEntry("lines", 1);
    }

    @Test
    void a_subject_that_cannot_be_read_keeps_nobody_from_the_right_fields() {
        ids(3).forEach(id -> store.write(first(id, FIVE)));
        collection.updateOne(eq("_id", ids(3).getFirst()), set("state", new Document("type", "Burnt")));

        take(olderFields(1), 2);

        assertThat(stored(ids(3).getLast()).get("index", Document.class)).containsEntry("lines", 1);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> "d" + number).toList();
    }

    private static void take(OlderFields<Ledger> fields, int batches) {
        IntStream.range(0, batches).forEach(batch -> fields.next(3));
    }

    private OlderFields<Ledger> olderFields(int edition) {
        return new OlderFields<>(
                collection,
                database().getCollection("editions"),
                new JsonStates<>(Ledger.class),
                ledger -> Map.of("lines", ledger.opened().book().size()),
                edition);
    }

    private Document stored(String id) {
        return Objects.requireNonNull(collection.find(eq("_id", id)).first());
    }

    @Test
    void many_are_written_and_read_in_one_round_trip_each() {
        store.write(first(D17, FIVE));

        var written = store.writeAll(List.of(next(found(D17), FIVE.line("more")), first("d18", FIVE, entry(1))));

        assertThat(written).isTrue();
        assertThat(store.findAll(List.of(D17, "d18", "never written")))
                .extracting(Stored::id, Stored::version, Stored::state)
                .containsExactlyInAnyOrder(tuple(D17, 2L, FIVE.line("more")), tuple("d18", 1L, FIVE));
    }

    @Test
    void of_many_the_one_that_lost_its_race_is_not_written_and_the_store_says_so() {
        store.write(first(D17, FIVE));
        store.write(first("d18", FIVE));
        var late = next(found(D17), FIVE.line("late"));
        store.write(next(found(D17), FIVE.line("in time")));

        var written = store.writeAll(List.of(late, next(found("d18"), FIVE.line("in time"))));

        assertThat(written).isFalse();
        assertThat(found(D17).state()).isEqualTo(FIVE.line("in time"));
        assertThat(found(D17).version()).isEqualTo(2);
    }

    @Test
    void of_many_the_one_that_is_there_already_is_not_written_and_the_store_says_so() {
        store.write(first(D17, FIVE));

        var written = store.writeAll(List.of(first(D17, FIVE.line("late")), first("d18", FIVE)));

        assertThat(written).isFalse();
        assertThat(found(D17).state()).isEqualTo(FIVE);
    }

    @Test
    void the_journal_only_grows_and_is_nothing_the_rules_read() {
        store.write(journal(absent(D17), line("OPENED", NOON)));
        store.write(next(found(D17), FIVE.line("unsaid")));
        store.write(journal(found(D17), line("SEEN", NOON), line("CLOSED", NOON.plusSeconds(1))));

        var journal = Objects.requireNonNull(collection.find().first()).getList("journal", Document.class);
        assertThat(journal)
                .extracting(line -> line.getString("kind"), line -> line.getDate("recordedAt"))
                .containsExactly(
                        tuple("OPENED", Date.from(NOON)),
                        tuple("SEEN", Date.from(NOON)),
                        tuple("CLOSED", Date.from(NOON.plusSeconds(1))));
        assertThat(found(D17).state()).isEqualTo(FIVE);
    }

    @Test
    void a_write_on_a_stale_version_changes_nothing() {
        store.write(first(D17, FIVE));
        var stale = found(D17);
        store.write(next(stale, FIVE.line("first")));

        var written = store.write(next(stale, FIVE.line("second"), entry(9)));

        assertThat(written).isFalse();
        assertThat(found(D17).state()).isEqualTo(FIVE.line("first"));
        assertThat(found(D17).outbox()).isEmpty();
        assertThat(found(D17).version()).isEqualTo(2);
    }

    @Test
    void a_second_first_write_changes_nothing() {
        store.write(first(D17, FIVE));

        var written = store.write(first(D17, FIVE.line("second"), entry(1)));

        assertThat(written).isFalse();
        assertThat(found(D17).state()).isEqualTo(FIVE);
    }

    @Test
    void a_duplicate_in_another_unique_index_is_no_lost_race() {
        collection.createIndex(Indexes.ascending("index.code"), new IndexOptions().unique(true));
        store.write(coded("d1", "H99-1"));

        assertThatThrownBy(() -> store.write(coded("d2", "H99-1"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void removing_sent_records_takes_just_those_and_keeps_the_version() {
        store.write(first(D17, FIVE, entry(1), entry(2), entry(3)));

        store.removeSent(D17, List.of(1L, 2L, 99L));

        assertThat(found(D17).outbox()).extracting(OutboxEntry::sequence).containsExactly(3L);
        assertThat(found(D17).version()).isEqualTo(1);
    }

    @Test
    void a_write_leaves_out_what_was_known_to_be_sent_before_it() {
        store.write(first(D17, FIVE, entry(1), entry(2)));
        var read = found(D17);
        var firstIsSent = new Stored<>(
                read.id(),
                read.version(),
                read.sequence(),
                read.state(),
                read.inbox(),
                read.outbox().subList(1, 2),
                read.todo(),
                read.parked());

        store.write(next(firstIsSent, FIVE.line("more"), entry(3)));

        assertThat(found(D17).outbox()).extracting(OutboxEntry::sequence).containsExactly(2L, 3L);
    }

    @Test
    void a_write_that_did_not_know_of_what_was_sent_brings_it_back_to_be_sent_again() {
        store.write(first(D17, FIVE, entry(1)));
        var readBefore = found(D17);
        store.removeSent(D17, List.of(1L));

        store.write(next(readBefore, FIVE.line("more"), entry(2)));

        assertThat(found(D17).outbox()).extracting(OutboxEntry::sequence).containsExactly(1L, 2L);
    }

    @Test
    void a_lost_race_changes_nothing_of_the_outbox() {
        store.write(first(D17, FIVE, entry(1)));
        var readBefore = found(D17);
        store.write(next(readBefore, FIVE.line("first"), entry(2)));

        var written = store.write(next(readBefore, FIVE.line("second"), entry(2)));

        assertThat(written).isFalse();
        assertThat(found(D17).outbox()).extracting(OutboxEntry::sequence).containsExactly(1L, 2L);
    }

    @Test
    void unsent_records_are_found_by_their_age_the_oldest_first() {
        store.write(first("young", FIVE, entry(1, NOON.plusSeconds(20))));
        store.write(first("old", FIVE, entry(1, NOON)));
        store.write(first("older", FIVE, entry(1, NOON.minusSeconds(20))));
        store.write(first("sent", FIVE, entry(1, NOON.minusSeconds(30))));
        store.removeSent("sent", List.of(1L));

        assertThat(store.unsent(NOON.plusSeconds(20), 10)).containsExactly("older", "old");
        assertThat(store.unsent(NOON.plusSeconds(20), 1)).containsExactly("older");
    }

    @Test
    void work_is_found_once_its_next_try_is_due() {
        store.write(withTodo("now", Todo.now("t", "receipt", Map.of())));
        store.write(withTodo("later", new Todo("t", "receipt", Map.of(), NOON.plusSeconds(1), 1, null)));
        store.write(first("never", FIVE));

        assertThat(store.withWorkDue(NOON, 10)).containsExactly("now");
        assertThat(store.withWorkDue(NOON.plusSeconds(1), 10)).containsExactly("now", "later");
    }

    @Test
    void subjects_to_check_are_found_in_the_partitions_asked_for_the_earliest_first() {
        store.write(due("second", 1, NOON));
        store.write(due("first", 2, NOON.minusSeconds(9)));
        store.write(due("elsewhere", 3, NOON.minusSeconds(9)));
        store.write(due("later", 1, NOON.plusSeconds(1)));
        store.write(first("never", FIVE));

        assertThat(store.toCheck(List.of(1, 2), NOON, 10)).containsExactly("first", "second");
        assertThat(store.toCheck(List.of(1, 2), NOON, 1)).containsExactly("first");
        assertThat(store.toCheck(List.of(), NOON, 10)).isEmpty();
    }

    @Test
    void subjects_to_check_can_be_passed_over_however_many_they_are() {
        var failing = IntStream.range(0, 250).mapToObj(i -> "failing-" + i).toList();
        failing.forEach(id -> store.write(due(id, 1, NOON.minusSeconds(9))));
        store.write(due("good", 1, NOON));
        store.write(due("later", 1, NOON.plusSeconds(1)));

        assertThat(store.wholeToCheck(List.of(1), NOON, failing, 200))
                .extracting(Stored::id)
                .containsExactly("good");
        assertThat(store.wholeToCheck(List.of(1), NOON, failing.subList(0, 100), 200))
                .hasSize(151);
        assertThat(store.wholeToCheck(List.of(1), NOON, List.of(), 200)).hasSize(200);
    }

    @Test
    void a_subject_that_waits_for_nothing_any_more_is_not_checked() {
        store.write(due(D17, 1, NOON));

        store.write(next(found(D17), FIVE));

        assertThat(store.toCheck(List.of(0, 1, 2, 3), NOON, 10)).isEmpty();
    }

    @Test
    void a_mark_is_listed_until_it_is_cleared() {
        store.write(parked("second", NOON));
        store.write(parked("first", NOON.minusSeconds(1)));
        store.write(first("free", FIVE));

        assertThat(store.parked(10)).extracting(Map.Entry::getKey).containsExactly("first", "second");

        store.write(next(found("first"), FIVE));

        assertThat(found("first").parked()).isNull();
        assertThat(store.parked(10)).extracting(Map.Entry::getKey).containsExactly("second");
    }

    @Test
    void the_backlog_counts_subjects_and_knows_the_oldest() {
        store.write(first("a", FIVE, entry(1, NOON), entry(2, NOON.plusSeconds(5))));
        store.write(first("b", FIVE, entry(1, NOON.minusSeconds(5))));
        store.write(withTodo("c", new Todo("t", "receipt", Map.of(), NOON.plusSeconds(7), 1, null)));
        store.write(parked("d", NOON));

        var backlog = store.backlog(id -> 0);

        assertThat(backlog).isEqualTo(new MongoStore.Backlog(2, NOON.minusSeconds(5), 1, NOON.plusSeconds(7), 1));
    }

    @Test
    void writers_that_race_all_survive_by_trying_again() throws Exception {
        Callable<Void> writer = () -> {
            for (var done = 0; done < 20; ) {
                var read = store.find(D17).orElseGet(() -> absent(D17));
                var change = read.version() == 0 ? first(D17, one(read)) : next(read, one(read));
                done += store.write(change) ? 1 : 0;
            }
            return null;
        };

        together(writer, 4);

        assertThat(found(D17).state().opened().balance()).isEqualTo(80);
        assertThat(found(D17).version()).isEqualTo(80);
    }

    @Test
    void numbers_that_somebody_outside_has_used_are_not_given() {
        series.give("s1", "a", 1);

        series.passOver("s1", 7);
        series.passOver("s1", 3);
        series.passOver("s2", 1);

        assertThat(series.read("s1").next()).isEqualTo(8);
        assertThat(series.read("s1").given()).isEqualTo(Map.of("a", 1L));
        assertThat(series.give("s1", "b", 2)).isFalse();
        assertThat(series.give("s1", "b", 8)).isTrue();
        assertThat(series.give("s2", "c", 1)).isFalse();
        assertThat(series.give("s2", "c", 2)).isTrue();
        assertThat(series.withGiven(10)).contains("s1", "s2");
    }

    @Test
    void a_series_begins_with_one_and_gives_each_number_once() {
        assertThat(series.read("H99/letter/2026").next()).isEqualTo(1);

        assertThat(series.give("H99/letter/2026", "a", 1)).isTrue();
        assertThat(series.give("H99/letter/2026", "b", 1)).isFalse();
        assertThat(series.give("H99/letter/2026", "b", 2)).isTrue();
        assertThat(series.give("H99/letter/2026", "c", 4)).isFalse();

        assertThat(series.read("H99/letter/2026").next()).isEqualTo(3);
        assertThat(series.read("H99/letter/2026").given()).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(series.read("H99/letter/2027").next()).isEqualTo(1);
    }

    @Test
    void a_number_is_forgotten_but_not_given_again() {
        series.give("s", "a", 1);
        series.give("s", "b", 2);

        series.forget("s", "a");
        series.forget("s", "a");

        assertThat(series.read("s").given()).isEqualTo(Map.of("b", 2L));
        assertThat(series.read("s").next()).isEqualTo(3);
        assertThat(series.withGiven(10)).containsExactly("s");

        series.forget("s", "b");

        assertThat(series.withGiven(10)).isEmpty();
        assertThat(series.give("s", "a", 1)).isFalse();
    }

    @Test
    void many_numbers_are_forgotten_at_once_also_if_somebody_has_forgotten_some_of_them() {
        series.give("s", "a", 1);
        series.give("s", "b", 2);
        series.give("s", "c", 3);
        series.forget("s", "a");

        series.forget("s", List.of("a", "b"));

        assertThat(series.read("s").given()).isEqualTo(Map.of("c", 3L));
        assertThat(series.withGiven(10)).containsExactly("s");

        series.forget("s", List.of("c"));

        assertThat(series.withGiven(10)).isEmpty();
    }

    @Test
    void numbers_asked_for_at_the_same_time_are_all_different_and_without_gaps() throws Exception {
        var given = new ArrayList<Long>();
        Callable<Void> clerk = () -> {
            for (var claim : IntStream.range(0, 15)
                    .mapToObj(any -> UUID.randomUUID().toString())
                    .toList()) {
                var numbering = new Numbering(series, "s", claim, () -> true);
                numbering.run();
                synchronized (given) {
                    given.add(numbering.number());
                }
            }
            return null;
        };

        together(clerk, 4);

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
    }

    private static void together(Callable<Void> job, int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(any -> threads.submit(job))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
    }

    private Stored<Ledger> found(String id) {
        return store.find(id).orElseThrow();
    }

    private static Ledger one(Stored<Ledger> read) {
        return read.state().opened().balance(read.state().opened().balance() + 1, "1");
    }

    private static Stored<Ledger> absent(String id) {
        return new Stored<>(id, 0, 0, new Ledger.Empty(), Map.of(), List.of(), List.of(), null);
    }

    private static Change<Ledger> first(String id, Ledger state, OutboxEntry... outbox) {
        return change(absent(id), state, Map.of(), List.of(outbox), List.of(), null, 3);
    }

    private static Change<Ledger> next(Stored<Ledger> before, Ledger state, OutboxEntry... outbox) {
        return change(before, state, Map.of(), List.of(outbox), List.of(), null, 3);
    }

    private static Change<Ledger> journal(Stored<Ledger> before, JournalLine... lines) {
        return new Change<>(before, FIVE, new HashMap<>(), 0, Map.of(), List.of(), List.of(), List.of(lines), null, 3);
    }

    private static JournalLine line(String kind, Instant at) {
        return new JournalLine(at, Map.of("kind", kind, "at", at));
    }

    private static Change<Ledger> withTodo(String id, Todo todo) {
        return change(absent(id), FIVE, Map.of(), List.of(), List.of(todo), null, 3);
    }

    private static Change<Ledger> due(String id, int partition, Instant at) {
        return change(absent(id), FIVE, Map.of("nextCheckAt", at), List.of(), List.of(), null, partition);
    }

    private static Change<Ledger> coded(String id, String code) {
        return change(absent(id), FIVE, Map.of("code", code), List.of(), List.of(), null, 3);
    }

    private static Change<Ledger> parked(String id, Instant since) {
        return change(
                absent(id), FIVE, Map.of(), List.of(), List.of(), new Parked(2, 40, "bank", 3, "gap", since, 40), 3);
    }

    private static Change<Ledger> change(
            Stored<Ledger> before,
            Ledger state,
            Map<String, Object> index,
            List<OutboxEntry> outbox,
            List<Todo> todo,
            @Nullable Parked parked,
            int partition) {
        var sequence = outbox.isEmpty() ? before.sequence() : outbox.getLast().sequence();
        return new Change<>(
                before, state, new HashMap<>(index), sequence, Map.of(), outbox, todo, List.of(), parked, partition);
    }

    private static OutboxEntry entry(long sequence) {
        return entry(sequence, NOON);
    }

    private static OutboxEntry entry(long sequence, Instant at) {
        var value = ("{\"amount\":" + sequence + ",\"unit\":\"đồng\"}").getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("ce_sequence", Long.toString(sequence), "content-type", "application/json");
        return new OutboxEntry(sequence, at, new Outgoing("ledger.test", D17, headers, value));
    }
}
