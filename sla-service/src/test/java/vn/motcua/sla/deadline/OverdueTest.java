package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.StillOverdue;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.contracts.Unit;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.state.Declaration;

/** Each working day after the miss is told once, whatever the machine's clock does. */
class OverdueTest {
    private static final Instant MONDAY_OPENING = at("2026-03-23T07:00");
    private static final Instant TUESDAY_OPENING = at("2026-03-24T07:00");

    @Test
    void each_working_day_after_the_miss_is_told_at_its_opening() {
        given(register(), start(), check(FRIDAY_MIDNIGHT))
                .when(check(MONDAY_OPENING.minusMillis(1)))
                .thenNothing()
                .when(check(MONDAY_OPENING))
                .thenSaid(day(1))
                .when(check(at("2026-03-23T17:00")))
                .thenNothing()
                .when(check(TUESDAY_OPENING))
                .thenSaid(day(2));
    }

    @Test
    void days_off_are_not_told() {
        var term = new Term(7, Unit.WORKING_DAY);
        var overTet =
                given(register(), new DeadlineCommand.Start(at("2026-02-02T09:00"), terms(term, Policy.RESUME, 0)));

        overTet.when(check(at("2026-02-26T23:00")));

        assertThat(told(overTet))
                .extracting(StillOverdue::workingDays)
                .containsExactly(1, 2, 3, 4, 5)
                .doesNotHaveDuplicates();
        assertThat(Threshold.of(overTet.state()).getFirst().when()).isEqualTo(at("2026-02-27T07:00"));
    }

    @Test
    void an_hour_term_is_told_from_the_next_working_day() {
        var hours = terms(new Term(2, Unit.WORKING_HOUR), Policy.RESUME, 0);

        given(register(), start(hours), check(MONDAY_CLOSING))
                .when(check(at("2026-03-17T07:00")))
                .thenSaid(new StillOverdue(at("2026-03-16T11:00"), 1, COMMUNE));
    }

    @Test
    void a_date_that_was_promised_anew_is_not_nagged_about_until_it_is_missed_too() {
        given(register(), start(), check(TUESDAY_CLOSING), reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING))
                .when(check(at("2026-03-20T23:59")))
                .when(check(at("2026-03-23T06:59")))
                .thenSaid(new SlaEvent.ReappointmentMissed(FRIDAY_CLOSING, COMMUNE))
                .when(check(MONDAY_OPENING))
                .thenSaid(new StillOverdue(FRIDAY_CLOSING, 1, COMMUNE));
    }

    @Test
    void while_the_citizen_has_the_ball_nothing_is_told_and_afterwards_from_the_next_working_day() {
        given(register(), start(), check(MONDAY_OPENING), stop(at("2026-03-23T09:00")))
                .when(check(at("2026-03-26T09:00")))
                .thenNothing()
                .when(resume(at("2026-03-26T10:00")))
                .thenSaid()
                .when(check(at("2026-03-27T07:00")))
                .thenSaid(day(5));
    }

    @Test
    void the_end_is_the_last_word() {
        given(register(), start(), check(MONDAY_OPENING), finish(at("2026-03-23T09:00")))
                .when(check(at("2026-03-31T09:00")))
                .thenNothing();
    }

    @Test
    void a_machine_clock_that_jumps_an_hour_in_either_direction_declares_nothing_twice() {
        var said = new ArrayList<SlaEvent>();
        var sentence = given(register(), start(), offer("check", JUSTICE, MONDAY_NINE));
        var trueTime = MONDAY_NINE;

        for (int step = 0; step < 24 * 14; step++) {
            trueTime = trueTime.plus(Duration.ofHours(1));
            for (var jump : List.of(Duration.ofHours(1), Duration.ZERO, Duration.ofHours(-1), Duration.ZERO)) {
                sentence.when(check(trueTime.plus(jump)));
                sentence.happened().forEach(event -> said.addAll(word(event)));
            }
        }

        assertThat(said).doesNotHaveDuplicates();
        assertThat(said.stream().map(SlaEvent::getClass).distinct()).hasSize(4);
        assertThat(said.stream().filter(StillOverdue.class::isInstance)).hasSize(6);
    }

    @Test
    void the_reminders_of_years_take_no_more_room_than_one() {
        var forgotten = given(register(), start(), check(at("2028-03-01T09:00")));

        var declarations = forgotten.running().course().declarations();

        assertThat(declarations.stream()
                        .filter(declaration -> declaration.kind() == Declaration.Kind.STILL_OVERDUE)
                        .map(Declaration::of))
                .containsExactly(LocalDate.of(2028, 3, 1).toString());
    }

    private static List<SlaEvent> word(DeadlineEvent event) {
        return event instanceof DeadlineEvent.Declared declared ? List.of(declared.word()) : List.of();
    }

    private static List<StillOverdue> told(DeadlineSentence sentence) {
        return sentence.happened().stream()
                .flatMap(event -> word(event).stream())
                .filter(StillOverdue.class::isInstance)
                .map(StillOverdue.class::cast)
                .toList();
    }

    private static SlaEvent day(int number) {
        return new StillOverdue(THURSDAY_CLOSING, number, COMMUNE);
    }
}
