package vn.motcua.sla.calendar.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.sla.calendar.Adopted;
import vn.motcua.sla.calendar.CalendarBook;
import vn.motcua.sla.calendar.CalendarInForce;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.deadline.mongo.Database;

class MongoDecisionsTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);
    private static final Instant NOON = Instant.parse("2026-03-16T05:00:00Z");

    private Database database;
    private MongoDecisions decisions;

    @BeforeEach
    void start_database() {
        database = new Database();
        decisions = new MongoDecisions(database.mongo());
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    private static Adopted adopted(String number) {
        return adopted(number, new Scope.Nation());
    }

    private static Adopted adopted(String number, Scope scope) {
        var days = List.of(
                new SpecialDay(WEDNESDAY, DayKind.SWAP_OFF, "Nghỉ hoán đổi"),
                new SpecialDay(WEDNESDAY.plusDays(3), DayKind.MAKE_UP_WORK, "Làm bù"));
        return new Adopted(
                new Decision(number, WEDNESDAY.minusDays(9), scope, days), NOON, new StaffId("op-1"), "key-" + number);
    }

    @Test
    void at_first_nothing_is_adopted() {
        assertThat(decisions.revision()).isZero();
        assertThat(decisions.all()).isEmpty();
    }

    @Test
    void decisions_come_back_in_the_order_of_their_adoption() {
        decisions.adopt(0, adopted("2/QĐ"));
        decisions.adopt(1, adopted("1/QĐ"));

        assertThat(decisions.revision()).isEqualTo(2);
        assertThat(decisions.all()).containsExactly(adopted("2/QĐ"), adopted("1/QĐ"));
    }

    @Test
    void every_scope_comes_back_as_it_was() {
        var scopes = List.of(
                new Scope.Nation(),
                new Scope.Province(new AgencyCode("H99")),
                new Scope.Agency(new AgencyCode("H99.21"), false),
                new Scope.Agency(new AgencyCode("H99.21"), true));

        for (var scope : scopes) {
            var kept =
                    Document.parse(MongoDecisions.write(adopted("1/QĐ", scope)).toJson());

            assertThat(MongoDecisions.read(kept)).isEqualTo(adopted("1/QĐ", scope));
        }
    }

    @Test
    void what_was_once_stored_can_be_read_for_ever() {
        var kept = Document.parse(
                """
                {"number": "1/QĐ", "issuedOn": "2026-03-09", "scope": {"of": "AGENCY", "code": "H99.21", "bySuperior": true},
                 "days": [{"date": "2026-03-18", "kind": "HOLIDAY", "name": "Lũ lụt"}],
                 "at": {"$date": "2026-03-16T05:00:00Z"}, "by": "op-1", "request": null}
                """);

        assertThat(MongoDecisions.read(kept))
                .isEqualTo(new Adopted(
                        new Decision(
                                "1/QĐ",
                                LocalDate.of(2026, 3, 9),
                                new Scope.Agency(new AgencyCode("H99.21"), true),
                                List.of(new SpecialDay(WEDNESDAY, DayKind.HOLIDAY, "Lũ lụt"))),
                        NOON,
                        new StaffId("op-1"),
                        null));
    }

    @Test
    void nothing_is_adopted_on_a_calendar_that_has_moved() {
        decisions.adopt(0, adopted("1/QĐ"));

        assertThat(decisions.adopt(0, adopted("2/QĐ"))).isFalse();
        assertThat(decisions.adopt(2, adopted("2/QĐ"))).isFalse();
        assertThat(decisions.all()).containsExactly(adopted("1/QĐ"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void of_operators_at_the_same_moment_exactly_one_wins(int before) throws Exception {
        for (int revision = 0; revision < before; revision++) {
            decisions.adopt(revision, adopted("0/QĐ"));
        }
        var basedOn = new CalendarInForce(decisions);
        basedOn.refresh();
        var version = basedOn.book().version();
        var together = new CyclicBarrier(8);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 1; i <= 8; i++) {
            var replica = new CalendarInForce(decisions);
            var mine = adopted(i + "/QĐ");
            tries.add(() -> {
                together.await();
                return replica.adopt(version, mine);
            });
        }

        try (var operators = Executors.newFixedThreadPool(8)) {
            var won = operators.invokeAll(tries).stream().map(Future::resultNow).toList();

            assertThat(won).containsOnlyOnce(true);
        }
        assertThat(decisions.revision()).isEqualTo(before + 1);
    }

    @Test
    void another_replica_takes_over_what_one_has_adopted_and_a_restart_forgets_nothing() {
        var here = new CalendarInForce(decisions);
        var there = new CalendarInForce(decisions);

        assertThat(here.adopt(CalendarBook.shipped().version(), adopted("1/QĐ")))
                .isTrue();
        there.refresh();
        var restarted = new CalendarInForce(new MongoDecisions(database.mongo()));
        restarted.refresh();

        assertThat(here.book().national().isWorkingDay(WEDNESDAY)).isFalse();
        assertThat(there.book().version()).isEqualTo(here.book().version());
        assertThat(restarted.book().version()).isEqualTo(here.book().version());
        assertThat(restarted.adopted()).containsExactly(adopted("1/QĐ"));
    }
}
