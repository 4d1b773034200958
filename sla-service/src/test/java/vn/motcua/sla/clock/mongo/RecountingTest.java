package vn.motcua.sla.clock.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.sla.calendar.Adopted;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Decisions;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.clock.OutdatedDates;
import vn.motcua.sla.clock.work.Recounting;
import vn.motcua.sla.deadline.Books;
import vn.motcua.sla.deadline.DeadlineDecider;
import vn.motcua.sla.deadline.DeadlineEvent;
import vn.motcua.sla.deadline.DeadlineFields;
import vn.motcua.sla.deadline.mongo.Database;
import vn.motcua.sla.deadline.state.Deadline;

class RecountingTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);
    private static final Set<Integer> ALL = Set.of(0);

    private final ConcurrentHashMap<String, Deadline> states = new ConcurrentHashMap<>();
    private Database database;
    private final AdoptedInMemory decisions = new AdoptedInMemory();
    private OutdatedDates.Kind outdated;

    @BeforeEach
    void start_database() {
        database = new Database();
        outdated = new MongoOutdatedDates(database.mongo()).in(DeadlineFields.COLLECTION);
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    /** What has been adopted, as all processes see it. */
    private static final class AdoptedInMemory implements Decisions {
        private final List<Adopted> all = new CopyOnWriteArrayList<>();

        @Override
        public int revision() {
            return all.size();
        }

        @Override
        public List<Adopted> all() {
            return List.copyOf(all);
        }

        @Override
        public boolean adopt(int revision, Adopted adopted) {
            return revision == all.size() && all.add(adopted);
        }
    }

    /** A process with what it knows of the calendar. */
    private final class Process {
        final CalendarInForce calendar = new CalendarInForce(decisions);
        final List<String> recounted = new ArrayList<>();
        final Recounting recounting = new Recounting(calendar, outdated, () -> ALL, this::recount);
        Runnable before = () -> {};
        String fails = "";

        private void recount(String dossier) {
            before.run();
            if (dossier.equals(fails)) {
                throw new IllegalStateException("Its calendar cannot be had");
            }
            states.computeIfPresent(dossier, (id, state) -> afterCheck(state));
            keep(dossier);
            synchronized (recounted) {
                recounted.add(dossier);
            }
        }

        private Deadline afterCheck(Deadline state) {
            var rules = new DeadlineDecider(new Books(calendar.book()), RULES);
            var decided = (Accepted<?, ?>) rules.decide(state, check(MONDAY_CLOSING));
            var now = state;
            for (var event : decided.events()) {
                now = rules.apply(now, (DeadlineEvent) event);
            }
            return now;
        }

        Process look() {
            recounting.start();
            recounting.look();
            return this;
        }
    }

    private void keep(String dossier) {
        database.dossiers().deleteOne(new Document("_id", dossier));
        database.keep(dossier, states.getOrDefault(dossier, new Deadline.Unknown()));
    }

    private void open(int dossiers) {
        for (int i = 0; i < dossiers; i++) {
            var id = "d%04d".formatted(i);
            states.put(id, given(register(), start()).state());
            keep(id);
        }
    }

    private void adopt(LocalDate day) {
        var days = List.of(new SpecialDay(day, DayKind.HOLIDAY, "Quốc tang"));
        var decision = new Decision("12/QĐ-TTg", WEDNESDAY, Scope.of(null), days);
        assertThat(decisions.adopt(decisions.revision(), new Adopted(decision, MONDAY_NINE, new StaffId("op-1"), null)))
                .isTrue();
    }

    private long dueOnFriday() {
        return states.values().stream()
                .map(Deadline.Running.class::cast)
                .filter(state -> state.clock().dueAt().equals(FRIDAY_CLOSING))
                .count();
    }

    @Test
    void nothing_is_done_as_long_as_nothing_is_adopted() {
        open(3);

        assertThat(new Process().look().recounted).isEmpty();
    }

    @Test
    void every_open_dossier_is_counted_anew_batch_by_batch() {
        open(450);
        adopt(WEDNESDAY);

        var process = new Process().look();

        assertThat(process.recounted).hasSize(450).doesNotHaveDuplicates();
        assertThat(dueOnFriday()).isEqualTo(450);
        assertThat(outdated.count(1)).isZero();
        assertThat(process.look().recounted).hasSize(450);
    }

    @Test
    void a_process_that_dies_half_way_leaves_the_rest_to_the_next() {
        open(450);
        adopt(WEDNESDAY);
        var first = new Process();
        var done = new AtomicInteger();
        first.before = () -> {
            if (done.incrementAndGet() > 230) {
                throw new IllegalStateException("Killed");
            }
        };

        first.look();
        var left = outdated.count(1);
        var second = new Process().look();

        assertThat(left).isEqualTo(220);
        assertThat(second.recounted).hasSize(220).doesNotContainAnyElementsOf(first.recounted);
        assertThat(dueOnFriday()).isEqualTo(450);
    }

    @Test
    void a_decision_adopted_meanwhile_is_taken_along() {
        open(250);
        adopt(LocalDate.of(2026, 6, 10));
        var process = new Process();
        var first = new AtomicInteger();
        process.before = () -> {
            if (first.incrementAndGet() == 1) {
                adopt(WEDNESDAY);
            }
        };

        process.look();

        assertThat(dueOnFriday()).isEqualTo(250);
        assertThat(outdated.count(2)).isZero();
    }

    @Test
    void one_dossier_that_fails_holds_up_no_other() {
        open(30);
        adopt(WEDNESDAY);
        var process = new Process();
        process.fails = "d0007";

        process.look();

        assertThat(process.recounted).hasSize(29);
        assertThat(outdated.find(1, ALL, null, 10))
                .extracting(OutdatedDates.Outdated::subject)
                .containsExactly("d0007");
    }

    @Test
    void two_looks_at_the_same_time_do_not_meet() throws Exception {
        open(1);
        adopt(WEDNESDAY);
        var process = new Process();
        var isIn = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        process.before = () -> {
            isIn.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };

        var first = Thread.ofVirtual().start(process::look);
        isIn.await();
        process.look();
        goOn.countDown();
        first.join();

        assertThat(process.recounted).containsExactly("d0000");
    }

    @Test
    void the_fields_beside_the_state_say_which_calendar_it_is() {
        open(1);
        adopt(WEDNESDAY);
        new Process().look();

        assertThat(DeadlineFields.of(states.get("d0000"))).containsEntry(OutdatedDates.CALENDAR, 1);
    }
}
