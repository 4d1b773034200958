package vn.motcua.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;
import static vn.motcua.routing.route.Facts.CHECK;
import static vn.motcua.routing.route.Facts.DECIDE;
import static vn.motcua.routing.route.RouteSentence.given;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.route.Dispute.Claim;

/** The check was offered to justice at noon and accepted three hours later; it says that it had it two hours later. */
class DisputesTest {
    private static final Instant TWO_HOURS_LATER = NOON.plus(Duration.ofHours(2));
    private static final Claim CLAIM = new Claim(TWO_HOURS_LATER, AN, LATER);
    private static final Writing REASON = new Writing("dispute-check", "Hồ sơ giấy đến lúc 14 giờ", null);
    private static final Writing GROUNDS = new Writing("settlement-check", "Theo sổ giao nhận", null);

    @Test
    void an_agency_contests_when_a_step_was_handed_over_to_it() {
        taken().when(dispute(TWO_HOURS_LATER)).then(new RouteEvent.HandOverDisputed(CHECK, CLAIM, REASON));
    }

    @Test
    void a_hand_over_was_neither_before_its_giving_nor_after_its_taking() {
        var outside = new RouteRejection.ClaimOutside(CHECK, NOON, LATER);

        taken().when(dispute(NOON.minusMillis(1))).thenRejected(outside);
        taken().when(dispute(LATER.plusMillis(1))).thenRejected(outside);
        taken().when(dispute(LATER)).then(new RouteEvent.HandOverDisputed(CHECK, new Claim(LATER, AN, LATER), REASON));
    }

    @Test
    void only_what_was_taken_is_contested() {
        given(register(), begin(sequence()))
                .when(dispute(NOON))
                .thenRejected(new RouteRejection.NotAccepted(CHECK))
                .when(new RouteCommand.Dispute(DECIDE, NOON, "?", CHI, LATER))
                .thenRejected(new RouteRejection.NotOffered(DECIDE));
    }

    @Test
    void a_hand_over_is_contested_once() {
        var disputed = taken().when(dispute(TWO_HOURS_LATER));

        disputed.when(dispute(TWO_HOURS_LATER)).thenNothing();
        disputed.when(dispute(LATER)).thenRejected(new RouteRejection.AlreadyDisputed(CHECK));
        disputed.when(settle(false));
        disputed.when(dispute(LATER)).thenRejected(new RouteRejection.AlreadyDisputed(CHECK));
    }

    @Test
    void the_one_stop_unit_settles_it_once() {
        var settled = taken().when(dispute(TWO_HOURS_LATER)).when(settle(true));

        settled.then(new RouteEvent.DisputeSettled(CHECK, true, CHI, LATER, GROUNDS));
        settled.when(settle(true)).thenNothing();
        settled.when(settle(false)).thenRejected(new RouteRejection.AlreadySettled(CHECK));
        taken().when(settle(true)).thenRejected(new RouteRejection.NotDisputed(CHECK));
    }

    @Test
    void lateness_is_told_after_the_end_and_may_be_contested_then() {
        var completed = taken().when(refused("check", AN));
        var ended = taken().when(new RouteCommand.End());

        for (var over : new RouteSentence[] {completed, ended}) {
            over.when(dispute(TWO_HOURS_LATER)).when(settle(true));
            assertThat(over.step("check").given().map(Step.HandOver::dispute))
                    .contains(new Dispute.Settled(CLAIM, true, CHI, LATER));
        }
    }

    @Test
    void a_dispute_stays_with_its_hand_over_whatever_follows() {
        var told = taken().when(dispute(TWO_HOURS_LATER))
                .when(new RouteCommand.NoteDeadlines(CHECK, TUESDAY))
                .when(done("check", AN));

        assertThat(told.step("check").given().map(Step.HandOver::dispute)).contains(new Dispute.Open(CLAIM));
    }

    private static RouteSentence taken() {
        return given(register(), begin(sequence()), new RouteCommand.Accept(CHECK, AN, LATER));
    }

    private static RouteCommand dispute(Instant claimedAt) {
        return new RouteCommand.Dispute(CHECK, claimedAt, "Hồ sơ giấy đến lúc 14 giờ", AN, LATER);
    }

    private static RouteCommand settle(boolean upheld) {
        return new RouteCommand.Settle(CHECK, upheld, "Theo sổ giao nhận", CHI, LATER);
    }
}
