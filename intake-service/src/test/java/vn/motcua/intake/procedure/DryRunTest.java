package vn.motcua.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.procedure.Published.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.RouteStep;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.contracts.reference.Procedure.CaseTerm;
import vn.motcua.contracts.reference.WorkingDays;

/** The second of December is off, the Saturday after it is worked. */
class DryRunTest {
    private static final Instant THURSDAY = Instant.parse("2026-11-26T04:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-11-28T04:00:00Z");
    private static final Instant AFTER_THREE = Instant.parse("2026-11-26T08:00:01Z");
    private static final Term TWO_DAYS = new Term(2, Unit.WORKING_DAY);

    @Test
    void each_agency_gets_it_when_those_before_have_taken_their_whole_time() {
        var parts = run(THURSDAY)
                .parts(procedure(
                        new Term(9, Unit.WORKING_DAY),
                        false,
                        step("a", ".1", TWO_DAYS),
                        step("b", "H99.31", new Term(3, Unit.CALENDAR_DAY), "a"),
                        step("c", "H99.32", new Term(1, Unit.WORKING_DAY), "a"),
                        step("d", ".", TWO_DAYS, "b", "c")));

        assertThat(parts)
                .extracting(DryRun.Part::dueOn)
                .containsExactly(day("2026-11-30"), day("2026-12-03"), day("2026-12-01"), day("2026-12-05"));
        assertThat(parts.getFirst().agency()).isEqualTo(new AgencyCode("H99.21.1"));
        assertThat(parts.getLast().beginsOn()).isEqualTo(day("2026-12-03"));
    }

    @Test
    void what_ends_on_a_day_off_ends_on_the_next_that_is_worked() {
        var parts = run(THURSDAY).parts(procedure(TWO_DAYS, false, step("a", ".1", new Term(6, Unit.CALENDAR_DAY))));

        assertThat(parts).extracting(DryRun.Part::dueOn).containsExactly(day("2026-12-03"));
    }

    @Test
    void received_on_a_day_off_counts_as_received_on_the_next_working_day() {
        var parts = run(SATURDAY).parts(procedure(TWO_DAYS, false, step("a", ".1", new Term(1, Unit.WORKING_DAY))));

        assertThat(parts).extracting(DryRun.Part::beginsOn).containsExactly(day("2026-11-30"));
        assertThat(parts).extracting(DryRun.Part::dueOn).containsExactly(day("2026-12-01"));
    }

    @Test
    void hours_and_what_follows_them_are_left_open() {
        var parts = run(THURSDAY)
                .parts(procedure(
                        TWO_DAYS,
                        false,
                        step("a", ".1", new Term(2, Unit.WORKING_HOUR)),
                        step("b", ".1", TWO_DAYS, "a")));

        assertThat(parts).extracting(DryRun.Part::beginsOn).containsExactly(day("2026-11-26"), null);
        assertThat(parts).extracting(DryRun.Part::dueOn).containsOnlyNulls();
    }

    @Test
    void same_day_procedures_are_due_today_until_three_and_later_tomorrow() {
        var procedure = procedure(new Term(1, Unit.WORKING_DAY), true, step("a", ".1", TWO_DAYS));

        assertThat(due(run(THURSDAY), procedure)).isEqualTo(day("2026-11-26"));
        assertThat(due(run(AFTER_THREE), procedure)).isEqualTo(day("2026-11-27"));
    }

    @Test
    void nothing_is_made_up_as_long_as_no_calendar_is_known() {
        var run = new DryRun(new AgencyCode("H99.21"), THURSDAY, agency -> Optional.empty());
        var procedure = procedure(TWO_DAYS, false, step("a", ".1", TWO_DAYS));

        assertThat(run.parts(procedure)).extracting(DryRun.Part::dueOn).containsOnlyNulls();
        assertThat(due(run, procedure)).isNull();
    }

    private static @Nullable LocalDate due(DryRun run, Procedure procedure) {
        return run.totals(procedure).getFirst().dueOn();
    }

    private static DryRun run(Instant now) {
        return new DryRun(
                new AgencyCode("H99.21"),
                now,
                agency -> Optional.of(
                        new WorkingDays(agency, "1", List.of(day("2026-12-02")), List.of(day("2026-12-05")))));
    }

    private static Procedure procedure(Term term, boolean sameDay, RouteStep... route) {
        return Published.with(
                Published.CODE,
                1,
                "2025-07-01",
                null,
                List.of(new CaseTerm(null, null, term, sameDay)),
                List.of(route));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
