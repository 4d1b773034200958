package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;
import vn.motcua.sla.deadline.state.Dispute;

/**
 * Justice was offered the check on Monday and signed for it on Wednesday at nine, so by the record it had it from Monday's closing:
 * due on Tuesday, done on Friday, three days over. It says that it had it only on Wednesday at nine, 600 working minutes later.
 */
class DisputesTest {
    private static final Instant WEDNESDAY_NINE = at("2026-03-18T09:00");
    private static final Lateness AS_RECORDED = new Lateness(480, List.of(new Share(JUSTICE, null, 480)));
    private static final Lateness APART =
            new Lateness(480, List.of(new Share(JUSTICE, null, 280)), List.of(new Disputed(JUSTICE, COMMUNE, 200)));
    private static final Lateness UPHELD =
            new Lateness(480, List.of(new Share(COMMUNE, null, 200), new Share(JUSTICE, null, 280)));

    @Test
    void contested_time_is_shown_apart() {
        assertThat(lateness(taken().when(dispute()))).isEqualTo(APART);
    }

    @Test
    void upheld_it_is_the_giver_s_and_otherwise_stays_where_it_was() {
        assertThat(lateness(taken().when(dispute()).when(settle(true)))).isEqualTo(UPHELD);
        assertThat(lateness(taken().when(dispute()).when(settle(false)))).isEqualTo(AS_RECORDED);
    }

    @Test
    void after_the_end_the_lateness_is_told_again_as_long_as_it_was_and_split_anew() {
        var closed = finished(taken());
        assertThat(closed.closing().lateness()).isEqualTo(AS_RECORDED);

        assertThat(closed.when(dispute()).closing().lateness()).isEqualTo(APART);
        assertThat(closed.happened())
                .containsExactly(
                        new DeadlineEvent.HandOverDisputed(CHECK, new Dispute(WEDNESDAY_NINE, Dispute.State.OPEN)),
                        new DeadlineEvent.LatenessSplit(closed.closing()));
        assertThat(closed.when(settle(true)).closing().lateness()).isEqualTo(UPHELD);
        assertThat(closed.closing().outcome()).isEqualTo(Punctuality.LATE);
        assertThat(closed.closing().finishedAt()).isEqualTo(FRIDAY_CLOSING);
    }

    @Test
    void a_hand_over_is_contested_and_settled_once() {
        var disputed = taken().when(dispute());

        disputed.when(dispute()).thenNothing();
        disputed.when(settle(true));
        disputed.when(settle(false)).thenNothing();
        disputed.when(dispute()).thenNothing();
        taken().when(settle(true)).thenNothing();
    }

    @Test
    void no_more_is_contested_than_the_agency_overran() {
        var sooner = taken().when(dispute()).when(complete("check", at("2026-03-18T10:00"))); // 180 over
        var late = sooner.when(offer("answer", POLICE, at("2026-03-18T10:00")))
                .when(accept("answer", at("2026-03-18T10:00")))
                .when(complete("answer", FRIDAY_CLOSING)) // due on Thursday, 480 over
                .when(finish(FRIDAY_CLOSING))
                .closing()
                .lateness();

        // 480 late minutes in proportion to 180 and 480.
        assertThat(late)
                .isEqualTo(new Lateness(
                        480, List.of(new Share(POLICE, null, 349)), List.of(new Disputed(JUSTICE, COMMUNE, 131))));
    }

    @Test
    void without_any_overrun_it_is_the_contested_late_minutes_that_are_shown_apart() {
        var tight = terms(ONE_DAY, Policy.RESUME, 0, step("check", JUSTICE, THREE_DAYS, null));
        var held = given(
                register(),
                start(tight), // due on Tuesday at closing
                new DeadlineCommand.OfferStep(CHECK, JUSTICE, THREE_DAYS, MONDAY_NINE),
                accept("check", at("2026-03-18T11:00")),
                new DeadlineCommand.DisputeHandOver(CHECK, at("2026-03-18T11:00"), at("2026-03-18T11:30")),
                complete("check", at("2026-03-18T14:30")),
                finish(at("2026-03-18T14:30")));

        assertThat(held.closing().lateness())
                .isEqualTo(new Lateness(
                        330, List.of(new Share(JUSTICE, null, 90)), List.of(new Disputed(JUSTICE, COMMUNE, 240))));
    }

    @Test
    void a_claim_that_gains_nothing_changes_nothing() {
        var early = taken().when(new DeadlineCommand.DisputeHandOver(CHECK, MONDAY_NINE, WEDNESDAY_NINE));

        assertThat(lateness(early)).isEqualTo(AS_RECORDED);
    }

    @Test
    void until_it_is_settled_a_warning_follows_the_record() {
        var warned = taken().when(dispute()).when(check(FRIDAY_MIDNIGHT));

        assertThat(warned.happened().toString())
                .contains("causedBy=" + JUSTICE)
                .doesNotContain("causedBy=" + COMMUNE + ",");
    }

    @Test
    void what_is_not_late_has_nothing_to_split() {
        var early = given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", at("2026-03-17T09:00")),
                complete("check", at("2026-03-17T10:00")),
                finish(at("2026-03-17T10:00")));

        early.when(new DeadlineCommand.DisputeHandOver(CHECK, at("2026-03-17T09:00"), TUESDAY_CLOSING))
                .then(new DeadlineEvent.HandOverDisputed(
                        CHECK, new Dispute(at("2026-03-17T09:00"), Dispute.State.OPEN)));
    }

    @Test
    void of_a_dossier_of_an_older_system_no_hand_over_is_known() {
        given(takeOver(open(FRIDAY_CLOSING))).when(dispute()).then();
    }

    private static DeadlineSentence taken() {
        return given(
                register(),
                start(sequence(Policy.RESUME)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", WEDNESDAY_NINE));
    }

    private static DeadlineCommand dispute() {
        return new DeadlineCommand.DisputeHandOver(CHECK, WEDNESDAY_NINE, at("2026-03-18T09:05"));
    }

    private static DeadlineCommand settle(boolean upheld) {
        return new DeadlineCommand.SettleDispute(CHECK, upheld, at("2026-03-18T09:10"));
    }

    private static Lateness lateness(DeadlineSentence story) {
        return finished(story).closing().lateness();
    }

    private static DeadlineSentence finished(DeadlineSentence story) {
        return story.when(complete("check", FRIDAY_CLOSING)).when(finish(FRIDAY_CLOSING));
    }
}
