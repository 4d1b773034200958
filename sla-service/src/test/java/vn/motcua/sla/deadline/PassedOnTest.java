package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.RoutingEvent.Leaving;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Disputed;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.sla.deadline.state.Step;

/** The dossier of three working days, due on Thursday at closing; justice checks, police answers, each within one working day. */
class PassedOnTest {

    @Test
    void who_refuses_at_once_has_used_none_of_its_time_and_the_giver_has_what_remained_of_his() {
        var refused = checked()
                .when(offer("answer", POLICE, at("2026-03-16T14:00")))
                .when(leave("answer", Leaving.REFUSED, "check", List.of(), at("2026-03-17T09:00")));

        assertThat(refused.step("check")).isInstanceOf(Step.Accepted.class);
        assertThat(refused.step("check").clock().lastRun().dueAt()).isEqualTo(at("2026-03-18T17:00"));
        assertThat(refused.running().course().step(Facts.ANSWER)).isEmpty();

        var again = refused.when(complete("check", at("2026-03-17T10:00")))
                .when(offer("answer", POLICE, at("2026-03-17T10:00")))
                .when(accept("answer", at("2026-03-17T11:00")));
        assertThat(again.step("answer").clock().lastRun().dueAt()).isEqualTo(at("2026-03-18T17:00"));
    }

    @Test
    void who_slept_over_a_hand_over_before_refusing_it_answers_for_that_time() {
        var lateness = closed(checked()
                .when(offer("answer", POLICE, at("2026-03-16T14:00"))) // to be accepted on Monday
                .when(leave("answer", Leaving.REFUSED, "check", List.of(), at("2026-03-19T17:00")))
                .when(complete("check", at("2026-03-20T09:00")))
                .when(offer("answer", POLICE, at("2026-03-20T09:00")))
                .when(accept("answer", at("2026-03-20T09:00")))
                .when(complete("answer", at("2026-03-20T11:00")))
                .when(finish(at("2026-03-20T11:00"))));

        assertThat(lateness.shares()).containsExactly(new Share(POLICE, null, 240));
    }

    @Test
    void a_first_step_that_nobody_takes_is_the_one_stop_units_until_it_is_offered_again() {
        var lateness = closed(given(register(), start())
                .when(offer("check", JUSTICE, MONDAY_NINE))
                .when(leave("check", Leaving.REFUSED, null, List.of(), at("2026-03-16T10:00")))
                .when(offer("check", JUSTICE, at("2026-03-19T16:00")))
                .when(accept("check", at("2026-03-19T16:30")))
                .when(complete("check", at("2026-03-20T09:00")))
                .when(finish(at("2026-03-20T09:00"))));

        assertThat(lateness.shares()).containsExactly(new Share(COMMUNE, null, lateness.total()));
    }

    @Test
    void returned_work_has_what_remained_of_its_time_and_nobody_pays_twice() {
        var returned = checked()
                .when(offer("answer", POLICE, at("2026-03-17T16:00")))
                .when(accept("answer", at("2026-03-18T09:00"))) // due Thursday
                .when(leave("answer", Leaving.RETURNED, "check", List.of(), at("2026-03-20T17:00")))
                .when(offer("check", JUSTICE, at("2026-03-20T17:00")))
                .when(accept("check", at("2026-03-23T11:00"))); // had one day left from Monday: due Tuesday

        assertThat(returned.step("check").clock().lastRun().dueAt()).isEqualTo(at("2026-03-24T17:00"));

        var lateness = closed(returned.when(complete("check", at("2026-03-25T17:00")))
                .when(offer("answer", POLICE, at("2026-03-25T17:00")))
                .when(accept("answer", at("2026-03-26T09:00"))) // had none left: due the same day
                .when(complete("answer", at("2026-03-26T16:00")))
                .when(finish(at("2026-03-26T16:00"))));

        assertThat(lateness.total()).isEqualTo(5 * 480 - 60);
        assertThat(lateness.shares()).containsExactly(new Share(JUSTICE, null, 1442), new Share(POLICE, null, 898));
    }

    @Test
    void another_agency_has_what_remained_and_the_first_answers_for_what_it_overran() {
        var transferred = checked()
                .when(offer("answer", POLICE, at("2026-03-16T14:00")))
                .when(accept("answer", at("2026-03-16T15:00"))) // due Tuesday
                .when(leave("answer", Leaving.TRANSFERRED, null, List.of(), at("2026-03-18T17:00")))
                .when(offer("answer", INSURANCE, at("2026-03-18T17:00")));

        assertThat(transferred.step("answer").agency()).isEqualTo(INSURANCE);
        assertThat(transferred.step("answer").clock().lastRun().dueAt()).isEqualTo(at("2026-03-19T17:00"));

        var lateness = closed(transferred
                .when(accept("answer", at("2026-03-19T08:00")))
                .when(complete("answer", at("2026-03-20T17:00")))
                .when(finish(at("2026-03-20T17:00"))));

        assertThat(lateness.shares()).containsExactly(new Share(POLICE, null, 240), new Share(INSURANCE, null, 240));
    }

    @Test
    void a_step_that_is_open_again_may_be_missed_again() {
        var missed = checked()
                .when(offer("answer", POLICE, at("2026-03-16T14:00")))
                .when(accept("answer", at("2026-03-16T15:00")))
                .when(leave("answer", Leaving.TRANSFERRED, null, List.of(), at("2026-03-18T09:00")))
                .when(offer("answer", INSURANCE, at("2026-03-18T09:00")))
                .when(accept("answer", at("2026-03-18T10:00")))
                .when(check(at("2026-03-19T09:00")));

        missed.thenSaid(new SlaEvent.StepMissed(Facts.ANSWER, INSURANCE, at("2026-03-18T17:00")));
    }

    @Test
    void a_dispute_about_an_earlier_hand_over_is_settled_after_the_work_went_back() {
        var contested = checked()
                .when(offer("answer", POLICE, at("2026-03-16T14:00")))
                .when(accept("answer", at("2026-03-17T09:00")))
                .when(new DeadlineCommand.DisputeHandOver(Facts.ANSWER, at("2026-03-17T08:30"), at("2026-03-17T09:30")))
                .when(leave("answer", Leaving.RETURNED, "check", List.of(), at("2026-03-23T09:00")))
                .when(offer("check", JUSTICE, at("2026-03-23T09:00")))
                .when(accept("check", at("2026-03-23T09:00")))
                .when(complete("check", at("2026-03-23T10:00")))
                .when(offer("answer", POLICE, at("2026-03-23T10:00")))
                .when(accept("answer", at("2026-03-23T10:00")))
                .when(complete("answer", at("2026-03-23T11:00")))
                .when(finish(at("2026-03-23T11:00")));
        assertThat(contested.closing().lateness().disputed()).containsExactly(new Disputed(POLICE, JUSTICE, 42));

        contested.when(new DeadlineCommand.SettleDispute(Facts.ANSWER, true, at("2026-03-24T09:00")));

        assertThat(contested.closing().lateness().disputed()).isNullOrEmpty();
        assertThat(contested.closing().lateness().shares()).contains(new Share(JUSTICE, null, 42));
    }

    private static DeadlineSentence checked() {
        return given(
                register(),
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-16T14:00")));
    }

    private static Lateness closed(DeadlineSentence sentence) {
        var lateness = sentence.closing().lateness();
        assertThat(lateness.shares().stream().mapToInt(Share::amount).sum()).isEqualTo(lateness.total());
        return lateness;
    }
}
