package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.IntakeEvent.Corrected.Fact;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.sla.deadline.state.Closing;

/** Lateness cannot be erased: a correction is counted, and a finish only ever moves later. */
class CorrectionsTest {
    private static final Instant NEXT_MONDAY = at("2026-03-23T09:00");

    @Test
    void a_finish_that_was_later_than_written_down_is_measured_anew_by_the_same_date() {
        var corrected = given(
                        register(),
                        start(),
                        offer("check", JUSTICE, MONDAY_NINE),
                        accept("check", MONDAY_NINE),
                        complete("check", THURSDAY_CLOSING),
                        finish(THURSDAY_CLOSING))
                .when(correct(Fact.FINISHED_AT, at("2026-03-20T09:00"), NEXT_MONDAY));

        assertThat(corrected.closing().outcome()).isEqualTo(Punctuality.LATE);
        assertThat(corrected.closing().originalDueAt()).isEqualTo(THURSDAY_CLOSING);
        assertThat(corrected.closing().lateness()).isEqualTo(new Lateness(120, List.of(new Share(JUSTICE, null, 120))));
        assertThat(facts(corrected))
                .containsExactly(
                        new vn.motcua.sla.deadline.journal.Fact.Corrected(NEXT_MONDAY),
                        new vn.motcua.sla.deadline.journal.Fact.Closed(
                                at("2026-03-20T09:00"), Closing.How.RESOLVED, Punctuality.LATE));
    }

    @Test
    void a_promised_date_that_was_not_kept_after_all_is_known_now() {
        var corrected = given(
                        register(),
                        start(),
                        check(TUESDAY_CLOSING),
                        reappoint(FRIDAY_CLOSING, WEDNESDAY_CLOSING),
                        finish(at("2026-03-20T16:00")))
                .when(correct(Fact.FINISHED_AT, at("2026-03-21T00:00"), NEXT_MONDAY));

        assertThat(corrected.closing().reappointmentKept()).isFalse();
    }

    @Test
    void no_correction_moves_a_finish_back() {
        var late = given(register(), start(), finish(at("2026-03-20T09:00")));
        var closing = late.closing();

        late.when(correct(Fact.FINISHED_AT, THURSDAY_CLOSING, NEXT_MONDAY))
                .then(new DeadlineEvent.Corrected(NEXT_MONDAY, null));

        assertThat(late.closing()).isEqualTo(closing);
    }

    @Test
    void every_other_correction_is_counted_and_changes_no_clock() {
        var counted = new DeadlineEvent.Corrected(NEXT_MONDAY, null);

        given(registerAtCounter()).when(correct(Fact.DATA, null, NEXT_MONDAY)).then(counted);
        given(register(), start(), stop(MONDAY_CLOSING))
                .when(correct(Fact.DATA, null, NEXT_MONDAY))
                .then(counted);
        given(register(), start(), finish(MONDAY_CLOSING))
                .when(correct(Fact.OUTCOME, null, NEXT_MONDAY))
                .then(counted)
                .when(correct(Fact.RETURNED_AT, NEXT_MONDAY, NEXT_MONDAY))
                .then(counted);
        given(register(), new DeadlineCommand.NotAccept(MONDAY_CLOSING))
                .when(correct(Fact.DATA, null, NEXT_MONDAY))
                .then(counted);
    }

    @Test
    void what_is_void_is_corrected_no_more() {
        given(register(), new DeadlineCommand.Annul(MONDAY_CLOSING))
                .when(correct(Fact.DATA, null, NEXT_MONDAY))
                .thenNothing();
    }

    private static DeadlineCommand correct(Fact fact, @Nullable Instant to, Instant at) {
        return new DeadlineCommand.Correct(fact, to, at);
    }

    private static List<vn.motcua.sla.deadline.journal.Fact> facts(DeadlineSentence sentence) {
        return sentence.happened().stream()
                .flatMap(event -> JournalFacts.facts(event, sentence.state()).stream())
                .toList();
    }
}
