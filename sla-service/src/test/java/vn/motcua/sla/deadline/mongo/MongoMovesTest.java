package vn.motcua.sla.deadline.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.calendar.DayKind;
import vn.motcua.sla.calendar.Decision;
import vn.motcua.sla.calendar.Moves.Move;
import vn.motcua.sla.calendar.Moves.Part;
import vn.motcua.sla.calendar.Moves.Place;
import vn.motcua.sla.calendar.Moves.Turn;
import vn.motcua.sla.calendar.Scope;
import vn.motcua.sla.calendar.SpecialDay;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.state.Deadline;

class MongoMovesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);

    private Database database;
    private MongoMoves moves;

    @BeforeEach
    void start_database() {
        database = new Database();
        moves = new MongoMoves(database.mongo());
    }

    @AfterEach
    void stop_database() {
        database.close();
    }

    private static Decision decision(@Nullable AgencyCode agency, LocalDate day, DayKind kind) {
        return new Decision(
                "12/QĐ-TTg", WEDNESDAY.minusDays(9), Scope.of(agency), List.of(new SpecialDay(day, kind, "Quốc tang")));
    }

    private Part by(Decision decision, Instant now, @Nullable Place after, int limit) {
        return moves.by(CALENDARS.with(decision), decision.firstDay(), now, after, limit);
    }

    private List<Move> all(Decision decision, Instant now) {
        return by(decision, now, null, 1_000).moves();
    }

    private static Deadline of(int days) {
        return given(register(), start(terms(new Term(days, Unit.WORKING_DAY), Policy.RESUME, 0)))
                .state();
    }

    @Test
    void an_open_dossier_that_would_move_is_listed_with_both_dates() {
        database.keep("d17", given(register(), start()).state());

        assertThat(all(decision(null, WEDNESDAY, DayKind.HOLIDAY), MONDAY_CLOSING))
                .containsExactly(new Move(new DossierId("d17"), THURSDAY_CLOSING, FRIDAY_CLOSING, null));
    }

    @Test
    void whoever_is_due_before_or_is_finished_or_waits_is_not_listed() {
        States.all().forEach(database::keep);
        database.keep("d17", of(1));

        assertThat(all(decision(null, WEDNESDAY.plusDays(8), DayKind.HOLIDAY), MONDAY_CLOSING))
                .isEmpty();
        assertThat(all(decision(null, WEDNESDAY, DayKind.HOLIDAY), MONDAY_CLOSING))
                .extracting(Move::dossier)
                .containsExactly(new DossierId("running"));
    }

    @Test
    void a_decision_of_another_province_or_of_the_agency_itself_moves_no_legal_date() {
        database.keep("d17", of(3));

        assertThat(all(decision(new AgencyCode("H56"), WEDNESDAY, DayKind.HOLIDAY), MONDAY_CLOSING))
                .isEmpty();
        assertThat(all(decision(COMMUNE, WEDNESDAY, DayKind.HOLIDAY), MONDAY_CLOSING))
                .isEmpty();
        assertThat(all(decision(new AgencyCode("H99"), WEDNESDAY, DayKind.HOLIDAY), MONDAY_CLOSING))
                .hasSize(1);
    }

    @Test
    void who_becomes_late_and_who_is_no_longer_late_is_said() {
        database.keep("d17", of(3));

        assertThat(all(decision(null, WEDNESDAY, DayKind.HOLIDAY), at("2026-03-20T08:00")))
                .containsExactly(new Move(new DossierId("d17"), THURSDAY_CLOSING, FRIDAY_CLOSING, Turn.NO_LONGER_LATE));
        database.dossiers().drop();
        database.keep("d18", of(5));
        assertThat(all(decision(null, LocalDate.of(2026, 3, 21), DayKind.MAKE_UP_WORK), at("2026-03-22T08:00")))
                .containsExactly(
                        new Move(new DossierId("d18"), at("2026-03-23T17:00"), at("2026-03-21T17:00"), Turn.LATE));
    }

    @Test
    void parts_follow_one_another_by_due_date_without_gap_or_repetition() {
        for (int i = 0; i < 23; i++) {
            database.keep("d%02d".formatted(i), of(2 + i % 5));
        }
        var holiday = decision(null, WEDNESDAY, DayKind.HOLIDAY);

        var seen = new ArrayList<Move>();
        @Nullable Place after = null;
        do {
            var part = by(holiday, MONDAY_CLOSING, after, 5);
            seen.addAll(part.moves());
            after = part.next();
        } while (after != null);

        assertThat(seen).hasSize(23).doesNotHaveDuplicates().isEqualTo(all(holiday, MONDAY_CLOSING));
        assertThat(seen).extracting(Move::from).isSorted();
    }
}
