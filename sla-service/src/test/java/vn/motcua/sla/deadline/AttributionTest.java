package vn.motcua.sla.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.deadline.DeadlineSentence.given;
import static vn.motcua.sla.deadline.Facts.*;
import static vn.motcua.sla.deadline.Facts.ANSWER;
import static vn.motcua.sla.deadline.Facts.CHECK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.SlaEvent;
import vn.motcua.contracts.SlaEvent.Lateness;
import vn.motcua.contracts.SlaEvent.Lateness.Share;
import vn.motcua.contracts.SlaEvent.Punctuality;
import vn.motcua.contracts.Terms.AfterSupplement.Policy;

/** The dossier of three working days, due on Thursday at closing; a working day has 480 minutes. */
class AttributionTest {

    @Test
    void the_agency_that_slept_is_charged_the_whole_lateness() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-16T11:00")),
                offer("answer", POLICE, at("2026-03-16T11:00")),
                accept("answer", at("2026-03-16T14:00")),
                complete("answer", at("2026-03-23T09:00")),
                finish(at("2026-03-23T09:00")));

        assertThat(lateness.total()).isEqualTo(480 + 120);
        assertThat(lateness.shares()).containsExactly(new Share(POLICE, null, 600));
    }

    @Test
    void the_lateness_of_one_agency_does_not_eat_the_time_of_the_next() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-19T16:00")),
                offer("answer", POLICE, at("2026-03-19T16:00")),
                accept("answer", at("2026-03-20T08:00")),
                complete("answer", at("2026-03-23T16:00")),
                finish(at("2026-03-23T16:00")));

        assertThat(lateness.shares()).containsExactly(new Share(JUSTICE, null, lateness.total()));
    }

    @Test
    void the_haste_of_one_agency_is_no_excuse_for_the_next() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-16T09:10")),
                offer("answer", POLICE, at("2026-03-16T09:10")),
                accept("answer", at("2026-03-16T09:20")),
                complete("answer", at("2026-03-20T08:00")),
                finish(at("2026-03-20T08:00")));

        assertThat(lateness).isEqualTo(new Lateness(60, List.of(new Share(POLICE, null, 60))));
    }

    @Test
    void two_late_agencies_share_in_proportion_to_their_own_overruns() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-18T17:00")), // due Tuesday: one day over
                offer("answer", POLICE, at("2026-03-18T17:00")),
                accept("answer", at("2026-03-19T08:00")), // due Friday
                complete("answer", at("2026-03-24T17:00")), // two days over
                finish(at("2026-03-24T17:00")));

        assertThat(lateness.total()).isEqualTo(3 * 480);
        assertThat(lateness.shares()).containsExactly(new Share(JUSTICE, null, 480), new Share(POLICE, null, 960));
    }

    @Test
    void an_agency_that_never_accepted_is_charged_from_when_acceptance_was_due() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", at("2026-03-23T08:00")),
                complete("check", at("2026-03-23T10:00")),
                finish(at("2026-03-23T10:00")));

        assertThat(lateness.shares()).containsExactly(new Share(JUSTICE, null, lateness.total()));
    }

    @Test
    void what_the_one_stop_unit_kept_too_long_is_its_own() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, at("2026-03-19T08:00")),
                accept("check", at("2026-03-19T08:00")),
                complete("check", at("2026-03-20T16:00")),
                finish(at("2026-03-20T16:00")));

        assertThat(lateness.shares()).containsExactly(new Share(COMMUNE, null, lateness.total()));
    }

    @Test
    void the_branch_that_closed_the_join_carries_its_lateness() {
        var lateness = closed(
                start(parallel()),
                offer("residence", POLICE, MONDAY_NINE),
                offer("card", INSURANCE, MONDAY_NINE),
                accept("residence", MONDAY_NINE),
                accept("card", MONDAY_NINE),
                complete("card", at("2026-03-18T17:00")), // late as well, but not what the others waited for
                complete("residence", at("2026-03-23T08:00")),
                offer("return", JUSTICE, at("2026-03-23T08:00")),
                accept("return", at("2026-03-23T08:00")),
                complete("return", at("2026-03-23T10:00")),
                finish(at("2026-03-23T10:00")));

        assertThat(lateness.shares()).containsExactly(new Share(POLICE, null, lateness.total()));
    }

    @Test
    void a_branch_cut_off_by_the_end_is_not_what_the_dossier_waited_for() {
        var lateness = closed(
                start(parallel()),
                offer("residence", POLICE, MONDAY_NINE),
                offer("card", INSURANCE, MONDAY_NINE),
                accept("residence", MONDAY_NINE),
                accept("card", MONDAY_NINE),
                complete("residence", at("2026-03-23T08:00")), // refused: the route ends here
                finish(at("2026-03-23T08:00")));

        assertThat(lateness.shares()).containsExactly(new Share(POLICE, null, lateness.total()));
    }

    @Test
    void until_acceptance_is_due_the_giver_is_the_holder() {
        var shortTerm = terms(ONE_DAY, Policy.RESUME, 0, step("check", JUSTICE, ONE_DAY, null));
        var offered = given(register(), start(shortTerm), offer("check", JUSTICE, at("2026-03-16T15:30")));

        offered.when(check(at("2026-03-17T11:30")));

        assertThat(causedBy(offered)).isEqualTo(COMMUNE);
    }

    @Test
    void who_holds_it_beyond_acceptance_makes_it_late() {
        var shortTerm = terms(ONE_DAY, Policy.RESUME, 0, step("check", JUSTICE, ONE_DAY, null));
        var accepted = given(
                register(),
                start(shortTerm),
                offer("check", JUSTICE, at("2026-03-16T15:30")),
                accept("check", at("2026-03-17T08:00")));

        accepted.when(check(at("2026-03-17T11:30")));

        assertThat(causedBy(accepted)).isEqualTo(JUSTICE);
    }

    private static AgencyCode causedBy(DeadlineSentence sentence) {
        var declared = (DeadlineEvent.Declared) sentence.happened().getFirst();
        return ((SlaEvent.AtRisk) declared.word()).causedBy();
    }

    @Test
    void waiting_after_the_due_date_is_named_and_on_nobody_s_account() {
        var lateness = closed(
                start(),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                askSupplement(at("2026-03-20T09:00")),
                completeSupplement(at("2026-03-23T09:00")),
                complete("check", at("2026-03-23T11:00")),
                finish(at("2026-03-23T11:00")));

        assertThat(lateness.total()).isEqualTo(720);
        assertThat(lateness.shares())
                .containsExactly(new Share(JUSTICE, null, 240), new Share(null, "SUPPLEMENT", 480));
    }

    @Test
    void time_used_before_a_restart_takes_no_part() {
        var lateness = closed(
                start(sequence(Policy.RESTART)),
                offer("check", JUSTICE, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-18T16:00")), // a day over, before the restart
                offer("answer", POLICE, at("2026-03-18T16:00")),
                accept("answer", at("2026-03-18T16:30")),
                askSupplement(at("2026-03-18T16:45")),
                completeSupplement(at("2026-03-23T09:00")), // due Thursday 26
                complete("answer", at("2026-03-27T09:00")),
                finish(at("2026-03-27T09:00")));

        assertThat(lateness.shares()).containsExactly(new Share(POLICE, null, 120));
    }

    @Test
    void without_any_overrun_the_holders_of_the_late_minutes_share_them() {
        var tight = terms(
                ONE_DAY,
                Policy.RESUME,
                0,
                step("check", JUSTICE, THREE_DAYS, null),
                step("answer", POLICE, THREE_DAYS, null, "check"));

        var lateness = closed( // due Tuesday at closing
                start(tight),
                new DeadlineCommand.OfferStep(CHECK, JUSTICE, THREE_DAYS, MONDAY_NINE),
                accept("check", MONDAY_NINE),
                complete("check", at("2026-03-18T09:00")),
                new DeadlineCommand.OfferStep(ANSWER, POLICE, THREE_DAYS, at("2026-03-18T09:00")),
                accept("answer", at("2026-03-18T10:00")),
                complete("answer", at("2026-03-18T14:30")),
                finish(at("2026-03-18T14:30")));

        assertThat(lateness.shares()).containsExactly(new Share(JUSTICE, null, 180), new Share(POLICE, null, 150));
    }

    private static Lateness closed(DeadlineCommand... story) {
        var sentence = given(register());
        for (var command : story) {
            sentence.when(command);
        }
        var closing = sentence.closing();
        assertThat(closing.outcome()).isEqualTo(Punctuality.LATE);
        assertThat(closing.lateness().shares().stream().mapToInt(Share::amount).sum())
                .isEqualTo(minutes(closing.originalDueAt(), closing.finishedAt()));
        return closing.lateness();
    }

    private static int minutes(Instant from, Instant to) {
        return Math.toIntExact(OFFICE.workingMinutes(from, to));
    }
}
