package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.intake.dossier.Facts.CLERK;
import static vn.motcua.intake.dossier.Facts.CODE;
import static vn.motcua.intake.dossier.Facts.COMMUNE;
import static vn.motcua.intake.dossier.Facts.DUE;
import static vn.motcua.intake.dossier.Facts.FRIDAY;
import static vn.motcua.intake.dossier.Facts.ISSUE;
import static vn.motcua.intake.dossier.Facts.JUSTICE;
import static vn.motcua.intake.dossier.Facts.LATER;
import static vn.motcua.intake.dossier.Facts.LEADER;
import static vn.motcua.intake.dossier.Facts.NOON;
import static vn.motcua.intake.dossier.Facts.PAPER;
import static vn.motcua.intake.dossier.Facts.PAPER_AT_ONCE;
import static vn.motcua.intake.dossier.Facts.POLICE;
import static vn.motcua.intake.dossier.Facts.SECRET;
import static vn.motcua.intake.dossier.Facts.accepted;
import static vn.motcua.intake.dossier.Facts.annulled;
import static vn.motcua.intake.dossier.Facts.application;
import static vn.motcua.intake.dossier.Facts.begun;
import static vn.motcua.intake.dossier.Facts.confirmed;
import static vn.motcua.intake.dossier.Facts.extendable;
import static vn.motcua.intake.dossier.Facts.extended;
import static vn.motcua.intake.dossier.Facts.finished;
import static vn.motcua.intake.dossier.Facts.handedIn;
import static vn.motcua.intake.dossier.Facts.imported;
import static vn.motcua.intake.dossier.Facts.past;
import static vn.motcua.intake.dossier.Facts.permit;
import static vn.motcua.intake.dossier.Facts.promised;
import static vn.motcua.intake.dossier.Facts.refused;
import static vn.motcua.intake.dossier.Facts.registered;
import static vn.motcua.intake.dossier.Facts.returned;
import static vn.motcua.intake.dossier.Facts.stopped;
import static vn.motcua.intake.dossier.Facts.submission;
import static vn.motcua.intake.dossier.Facts.submit;
import static vn.motcua.intake.dossier.Facts.submitted;
import static vn.motcua.intake.dossier.Facts.supplementRequested;
import static vn.motcua.intake.dossier.Facts.terms;
import static vn.motcua.intake.dossier.Facts.withdrawalAsked;
import static vn.motcua.intake.dossier.Facts.withdrawn;
import static vn.motcua.intake.dossier.Story.given;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.IntakeEvent.SupplementRequested.Phase;
import vn.motcua.contracts.Outcome;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.Term;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;
import vn.motcua.contracts.reference.Procedure;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.dossier.Application.HandedIn;
import vn.motcua.intake.dossier.Application.Handover;
import vn.motcua.intake.dossier.DossierCommand.Accept;
import vn.motcua.intake.dossier.DossierCommand.Annul;
import vn.motcua.intake.dossier.DossierCommand.AnswerAtOnce;
import vn.motcua.intake.dossier.DossierCommand.AskWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ConfirmSupplement;
import vn.motcua.intake.dossier.DossierCommand.ConfirmWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.HandInSupplement;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.DossierCommand.Number;
import vn.motcua.intake.dossier.DossierCommand.Refuse;
import vn.motcua.intake.dossier.DossierCommand.RequestSupplement;
import vn.motcua.intake.dossier.DossierCommand.Resume;
import vn.motcua.intake.dossier.DossierCommand.RetractWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ReturnAtCounter;
import vn.motcua.intake.dossier.DossierCommand.Stop;
import vn.motcua.intake.dossier.DossierRejection.WithdrawalPending;

class DossierDeciderTest {
    private static final Number NUMBER = new Number(new DossierCode(CODE));
    private static final Accept ACCEPT = new Accept(CLERK, null, null, null, LATER);
    private static final Accept EXTENDED = new Accept(CLERK, null, SECRET, null, LATER);
    private static final Stop STOP = new Stop(LEADER, false, "Điều 19", SECRET, NOON);
    private static final HandInSupplement HAND_IN = new HandInSupplement(List.of(), LATER);

    // filing

    @Test
    void a_dossier_handed_in_waits_for_its_code() {
        given().when(submit(application(Channel.ONLINE))).thenHappened(submitted());
    }

    @Test
    void a_numbered_dossier_is_registered() {
        given(submitted()).when(NUMBER).thenHappened(registered());
    }

    @Test
    void across_the_counter_it_is_accepted_at_once() {
        var receipt = new DossierEvent.Accepted(NOON, CLERK, terms());

        given(submitted(Channel.COUNTER)).when(NUMBER).thenHappened(registered(), receipt);
    }

    @Test
    void a_code_is_given_once() {
        given(submitted(), registered()).when(NUMBER).thenNothingHappened();
    }

    @Test
    void a_code_of_the_national_portal_is_kept() {
        var code = "G09.20-261120-0005";
        var application = Facts.withExternalCode(application(Channel.ONLINE), code);

        var dossier = given().when(submit(application)).thenState();

        assertThat(((Dossier.Submitted) dossier).folder().code()).isEqualTo(code);
    }

    @Test
    void the_same_filing_again_changes_nothing() {
        given(submitted(), registered())
                .when(submit(application(Channel.ONLINE)))
                .thenNothingHappened();
        given(submitted()).when(submit(application(Channel.ONLINE))).thenNothingHappened();
        given(submitted(), registered(), annulled())
                .when(submit(application(Channel.ONLINE)))
                .thenNothingHappened();
    }

    @Test
    void another_filing_under_the_same_key_is_rejected() {
        var other = Facts.withFingerprint(application(Channel.ONLINE), "other");

        given(submitted(), registered()).when(submit(other)).thenRejected(new DossierRejection.KeyReused());
    }

    @Test
    void nothing_is_done_to_a_dossier_that_nobody_knows() {
        given().when(ACCEPT).thenRejected(new DossierRejection.NoSuchDossier());
        given(submitted()).when(ACCEPT).thenRejected(new DossierRejection.NoSuchDossier());
    }

    @Test
    void the_agencies_of_the_route_are_those_below_the_receiving_one() {
        var submission = submission(Channel.ONLINE);

        assertThat(submission.competentAgency()).isEqualTo(JUSTICE);
        assertThat(submission.promise().route()).extracting("agency").containsExactly(POLICE, JUSTICE);
    }

    // acceptance

    @Test
    void online_the_term_runs_from_acceptance() {
        given(submitted(), registered()).when(ACCEPT).thenHappened(new DossierEvent.Accepted(LATER, CLERK, terms()));
    }

    @Test
    void by_post_the_term_runs_from_the_record_with_the_postman() {
        var handedOverAt = NOON.plus(Duration.ofHours(1));

        given(submitted(Channel.POST), registered())
                .when(new Accept(CLERK, null, null, handedOverAt, LATER))
                .thenHappened(new DossierEvent.Accepted(handedOverAt, CLERK, terms()));
    }

    @Test
    void by_post_and_incomplete_the_term_runs_from_completeness() {
        given(submitted(Channel.POST), registered(), supplementRequested(Phase.INTAKE), handedIn(), confirmed())
                .when(new Accept(CLERK, null, null, NOON, LATER.plusSeconds(60)))
                .thenHappened(new DossierEvent.Accepted(LATER, CLERK, terms()));
    }

    @Test
    void a_dossier_brought_by_the_post_was_filed_when_it_was_handed_over() {
        var handedOver = NOON.minus(Duration.ofDays(1));
        var application = application(Channel.POST, Delivery.ELECTRONIC, new Handover(handedOver, "BC-1"), null, null);
        var brought = new DossierEvent.Submitted(Admission.submission(submit(application)));

        given(brought, registered()).when(ACCEPT).thenHappened(new DossierEvent.Accepted(handedOver, CLERK, terms()));
    }

    @Test
    void a_hand_over_that_never_was_is_rejected() {
        given(submitted(), registered())
                .when(new Accept(CLERK, null, null, NOON, LATER))
                .thenRejected(new DossierRejection.NotByPost());
    }

    @Test
    void a_hand_over_in_the_future_is_rejected() {
        var tomorrow = LATER.plus(Duration.ofDays(1));

        given(submitted(Channel.POST), registered())
                .when(new Accept(CLERK, null, null, tomorrow, LATER))
                .thenRejected(new DossierRejection.TimeOutOfRange("handedOverAt", NOON, LATER, tomorrow));
    }

    @Test
    void a_procedure_of_several_cases_is_not_accepted_undecided() {
        var filed = new DossierEvent.Submitted(Admission.submission(submit(application(Channel.ONLINE), permit())));

        given(filed, registered())
                .when(ACCEPT)
                .thenRejected(new DossierRejection.CaseUndecided(List.of("Công trình", "Nhà ở")));
        given(filed, registered())
                .when(new Accept(CLERK, "Cầu", null, null, LATER))
                .thenRejected(new DossierRejection.CaseUnknown("Cầu", List.of("Công trình", "Nhà ở")));
    }

    @Test
    void the_term_of_the_case_is_that_of_the_channel() {
        var filed = new DossierEvent.Submitted(Admission.submission(submit(application(Channel.ONLINE), permit())));

        var dossier = given(filed, registered())
                .when(new Accept(CLERK, "Nhà ở", null, null, LATER))
                .thenState();

        assertThat(((Dossier.Accepted) dossier).acceptance().terms().total().value())
                .isEqualTo(12);
    }

    @Test
    void the_shorter_time_that_the_agencies_promise_goes_with_the_terms() {
        var filed = new DossierEvent.Submitted(Admission.submission(submit(application(Channel.ONLINE), promised())));

        var dossier = given(filed, registered()).when(ACCEPT).thenState();

        assertThat(((Dossier.Accepted) dossier).acceptance().terms().committed())
                .isEqualTo(new Term(5, Unit.WORKING_DAY));
    }

    @Test
    void the_law_s_extension_is_all_of_what_it_gives_and_goes_to_the_step_that_needs_it() {
        var dossier = given(filed(Channel.ONLINE, extendable()), registered())
                .when(EXTENDED)
                .thenState();

        var accepted = (Dossier.Accepted) dossier;
        var terms = accepted.acceptance().terms();
        assertThat(terms.total()).isEqualTo(new Term(3, Unit.WORKING_DAY));
        assertThat(terms.extension()).isEqualTo(new Terms.Extension(2, "Điều 21", "extension-1"));
        assertThat(terms.route()).extracting(step -> step.allotment().value()).containsExactly(1, 4);
        assertThat(accepted.folder().texts()).containsEntry("extension-1", SECRET);
    }

    @Test
    void nothing_is_added_to_a_term_that_nobody_extends() {
        var dossier = given(filed(Channel.ONLINE, extendable()), registered())
                .when(ACCEPT)
                .thenState();

        var terms = ((Dossier.Accepted) dossier).acceptance().terms();
        assertThat(terms.extension()).isNull();
        assertThat(terms.route()).extracting(step -> step.allotment().value()).containsExactly(1, 2);
    }

    @Test
    void what_the_law_does_not_extend_nobody_does() {
        given(submitted(), registered())
                .when(EXTENDED)
                .thenRejected(new DossierRejection.NotExtendable("1.004873", null));
        given(filed(Channel.ONLINE, permit()), registered())
                .when(new Accept(CLERK, "Nhà ở", SECRET, null, LATER))
                .thenRejected(new DossierRejection.NotExtendable("1.004873", "Nhà ở"));
        given().when(submit(extended(application(Channel.COUNTER))))
                .thenRejected(new DossierRejection.NotExtendable("1.004873", null));
    }

    @Test
    void across_the_counter_the_term_is_extended_as_the_dossier_is_filed() {
        var filed = new DossierEvent.Submitted(
                Admission.submission(submit(extended(application(Channel.COUNTER)), extendable())));

        var dossier = given(filed).when(NUMBER).thenState();

        var accepted = (Dossier.Accepted) dossier;
        assertThat(accepted.acceptance().terms().extendedBy()).isEqualTo(2);
        assertThat(accepted.folder().texts()).containsEntry("extension-1", SECRET);
        assertThat(Dossier.asRegistered(accepted)).isEqualTo(accepted);
    }

    @Test
    void whoever_does_not_accept_does_not_extend() {
        for (var channel : List.of(Channel.ONLINE, Channel.KIOSK)) {
            given().when(submit(extended(application(channel)), extendable()))
                    .thenRejected(new DossierRejection.ExtendedTooSoon(channel));
        }
    }

    private static DossierEvent filed(Channel channel, Procedure procedure) {
        return new DossierEvent.Submitted(Admission.submission(submit(application(channel), procedure)));
    }

    @Test
    void it_is_accepted_while_papers_are_wanted() {
        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(ACCEPT)
                .thenHappened(new DossierEvent.Accepted(LATER, CLERK, terms()));
    }

    @Test
    void it_is_accepted_once() {
        given(submitted(), registered(), accepted())
                .when(ACCEPT)
                .thenRejected(notIn(Status.ACCEPTED, Status.SUBMITTED, Status.SUPPLEMENT));
    }

    // refusal

    @Test
    void a_refusal_keeps_its_reason_under_a_reference() {
        given(submitted(), registered()).when(new Refuse(CLERK, SECRET, NOON)).thenHappened(refused());
    }

    @Test
    void what_is_accepted_is_not_refused_at_intake() {
        given(submitted(), registered(), accepted())
                .when(new Refuse(CLERK, SECRET, NOON))
                .thenRejected(notIn(Status.ACCEPTED, Status.SUBMITTED, Status.SUPPLEMENT));
    }

    // supplement

    @Test
    void papers_are_asked_for_at_intake() {
        given(submitted(), registered())
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenHappened(supplementRequested(Phase.INTAKE));
    }

    @Test
    void papers_are_asked_for_in_processing() {
        given(submitted(), registered(), accepted(), begun())
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenHappened(supplementRequested(Phase.PROCESSING));
    }

    @Test
    void papers_are_asked_for_once_in_each_phase() {
        given(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn(), confirmed())
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementsUsedUp(1));
        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementsUsedUp(1));
    }

    @Test
    void a_procedure_may_allow_more_rounds_in_processing_but_not_at_intake() {
        var twoRounds = new DossierEvent.Submitted(
                Admission.submission(Facts.submit(Facts.application(Channel.ONLINE), Facts.inTwoRounds())));
        var confirmed = new DossierEvent.SupplementConfirmed(2, true, Facts.LATER, CLERK);
        var second = new DossierEvent.SupplementRequested(
                2, Phase.PROCESSING, CLERK, FRIDAY, "supplement-request-2", SECRET);
        var inProcessing = given(
                twoRounds,
                registered(),
                accepted(),
                begun(),
                supplementRequested(Phase.PROCESSING),
                handedIn(),
                confirmed());

        inProcessing
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenHappened(second);
        given(
                        twoRounds,
                        registered(),
                        accepted(),
                        begun(),
                        supplementRequested(Phase.PROCESSING),
                        handedIn(),
                        confirmed(),
                        second,
                        new DossierEvent.SupplementHandedIn(2, List.of(), Facts.LATER),
                        confirmed)
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementsUsedUp(2));
        given(twoRounds, registered(), supplementRequested(Phase.INTAKE), handedIn(), confirmed())
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementsUsedUp(1));
    }

    @Test
    void a_request_at_intake_leaves_one_for_processing() {
        var second = new DossierEvent.SupplementRequested(
                2, Phase.PROCESSING, CLERK, FRIDAY, "supplement-request-2", SECRET);

        given(
                        submitted(),
                        registered(),
                        supplementRequested(Phase.INTAKE),
                        handedIn(),
                        confirmed(),
                        accepted(),
                        begun())
                .when(new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenHappened(second);
    }

    @Test
    void papers_are_wanted_for_sixty_days_at_the_most() {
        var today = OfficeTime.day(NOON);
        var aCenturyLate = today.plusYears(100);

        given(submitted(), registered())
                .when(new RequestSupplement(CLERK, aCenturyLate, null, SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementDayOutOfRange(today, today.plusDays(60), aCenturyLate));
        given(submitted(), registered())
                .when(new RequestSupplement(CLERK, today.plusDays(61), null, SECRET, NOON))
                .thenRejected(
                        new DossierRejection.SupplementDayOutOfRange(today, today.plusDays(60), today.plusDays(61)));
    }

    @Test
    void papers_are_wanted_until_a_day_on_which_somebody_takes_them() {
        var saturday = FRIDAY.plusDays(1);

        given(submitted(), registered())
                .when(new RequestSupplement(CLERK, saturday, FRIDAY.plusDays(3), SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementDayNotWorked(saturday, FRIDAY.plusDays(3)));
    }

    @Test
    void papers_are_not_wanted_until_yesterday() {
        var yesterday = OfficeTime.day(NOON).minusDays(1);

        given(submitted(), registered())
                .when(new RequestSupplement(CLERK, yesterday, null, SECRET, NOON))
                .thenRejected(new DossierRejection.SupplementDayOutOfRange(
                        yesterday.plusDays(1), yesterday.plusDays(61), yesterday));
    }

    @Test
    void papers_are_handed_in() {
        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(HAND_IN)
                .thenHappened(handedIn());
    }

    @Test
    void papers_handed_in_are_named_like_their_component() {
        var proof = new HandedIn("giay-to", Paper.Form.ELECTRONIC, "file-1");

        var dossier = given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(new HandInSupplement(List.of(proof), LATER))
                .thenState();

        assertThat(((Dossier.Registered) dossier).folder().papers())
                .contains(new Paper("giay-to", "Giấy tờ", Paper.Form.ELECTRONIC, "file-1"));
    }

    @Test
    void papers_that_the_procedure_does_not_know_are_rejected() {
        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(new HandInSupplement(List.of(new HandedIn("thơ", Paper.Form.COPY, null)), LATER))
                .thenRejected(new DossierRejection.ComponentsUnknown(List.of("thơ"), List.of("to-khai", "giay-to")));
    }

    @Test
    void papers_are_too_late_when_the_last_day_is_over() {
        var saturday = OfficeTime.startOf(FRIDAY.plusDays(1));

        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(new HandInSupplement(List.of(), saturday))
                .thenRejected(new DossierRejection.SupplementTooLate(FRIDAY));
        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(new HandInSupplement(List.of(), saturday.minusMillis(1)))
                .thenHappened(new DossierEvent.SupplementHandedIn(1, List.of(), saturday.minusMillis(1)));
    }

    @Test
    void the_last_day_is_what_sla_says() {
        var friday = OfficeTime.startOf(FRIDAY);

        given(
                        submitted(),
                        registered(),
                        supplementRequested(Phase.INTAKE),
                        new DossierEvent.SupplementDeadlineNoted(1, friday))
                .when(new HandInSupplement(List.of(), friday))
                .thenRejected(new DossierRejection.SupplementTooLate(FRIDAY.minusDays(1)));
    }

    @Test
    void papers_that_nobody_asked_for_are_rejected() {
        given(submitted(), registered()).when(HAND_IN).thenRejected(notIn(Status.SUBMITTED, Status.SUPPLEMENT));
    }

    @Test
    void completeness_counts_from_the_handing_in() {
        given(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn())
                .when(new ConfirmSupplement(CLERK, true, LATER.plusSeconds(60)))
                .thenHappened(confirmed());
    }

    @Test
    void a_complete_supplement_leads_back_to_where_it_was_asked() {
        var atIntake = given(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn())
                .when(new ConfirmSupplement(CLERK, true, LATER))
                .thenState();
        var inProcessing = given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        supplementRequested(Phase.PROCESSING),
                        handedIn())
                .when(new ConfirmSupplement(CLERK, true, LATER))
                .thenState();

        assertThat(atIntake).isInstanceOf(Dossier.Submitted.class);
        assertThat(inProcessing).isInstanceOf(Dossier.Processing.class);
    }

    @Test
    void an_incomplete_supplement_is_asked_for_again() {
        var incomplete = new DossierEvent.SupplementConfirmed(1, false, null, CLERK);

        given(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn())
                .when(new ConfirmSupplement(CLERK, false, LATER))
                .thenHappened(incomplete);
        given(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn(), incomplete)
                .when(HAND_IN)
                .thenHappened(handedIn());
    }

    @Test
    void there_is_nothing_to_confirm_before_papers_came() {
        given(submitted(), registered(), supplementRequested(Phase.INTAKE))
                .when(new ConfirmSupplement(CLERK, true, LATER))
                .thenRejected(new DossierRejection.NothingHandedIn());
    }

    // withdrawal

    @Test
    void a_withdrawal_is_asked_and_then_confirmed() {
        given(submitted(), registered()).when(new AskWithdrawal(SECRET, NOON)).thenHappened(withdrawalAsked());
        given(submitted(), registered(), withdrawalAsked())
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenHappened(withdrawn());
    }

    @Test
    void a_withdrawal_that_nobody_asked_for_is_not_confirmed() {
        given(submitted(), registered())
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenRejected(new DossierRejection.WithdrawalNotAsked());
    }

    @Test
    void a_withdrawal_is_asked_once() {
        given(submitted(), registered(), withdrawalAsked())
                .when(new AskWithdrawal(SECRET, NOON))
                .thenRejected(new DossierRejection.WithdrawalAlreadyAsked());
    }

    @Test
    void a_wish_to_withdraw_is_taken_back_and_may_come_again() {
        var kept = new DossierEvent.WithdrawalRetracted(new StaffId("portal"));

        given(submitted(), registered(), accepted(), begun(), withdrawalAsked())
                .when(new RetractWithdrawal(new StaffId("portal")))
                .thenHappened(kept);
        given(submitted(), registered(), accepted(), begun(), withdrawalAsked(), kept)
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenRejected(new DossierRejection.WithdrawalNotAsked());
        given(submitted(), registered(), accepted(), begun(), withdrawalAsked(), kept)
                .when(new AskWithdrawal(SECRET, NOON))
                .thenHappened(new DossierEvent.WithdrawalAsked("withdrawal-2", SECRET, NOON));
        given(submitted(), registered())
                .when(new RetractWithdrawal(new StaffId("portal")))
                .thenRejected(new DossierRejection.WithdrawalNotAsked());
    }

    @Test
    void nothing_goes_on_and_nothing_is_asked_of_an_applicant_who_wants_his_dossier_back() {
        var orders = List.of(
                ACCEPT,
                new Refuse(CLERK, SECRET, LATER),
                new RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON),
                new ConfirmSupplement(CLERK, true, LATER),
                new ConfirmSupplement(CLERK, false, LATER),
                new Resume(LEADER),
                new AnswerAtOnce(CLERK, PAPER_AT_ONCE, LATER));
        for (var order : orders) {
            given(submitted(), registered(), withdrawalAsked()).when(order).thenRejected(new WithdrawalPending());
            given(submitted(), registered(), supplementRequested(Phase.INTAKE), handedIn(), withdrawalAsked())
                    .when(order)
                    .thenRejected(new WithdrawalPending());
            given(submitted(), registered(), accepted(), withdrawalAsked())
                    .when(order)
                    .thenRejected(new WithdrawalPending());
            given(submitted(), registered(), accepted(), begun(), withdrawalAsked())
                    .when(order)
                    .thenRejected(new WithdrawalPending());
            given(submitted(), registered(), accepted(), begun(), stopped(false), withdrawalAsked())
                    .when(order)
                    .thenRejected(new WithdrawalPending());
        }
    }

    @Test
    void a_leader_may_still_stop_it_and_the_applicant_hand_in_papers() {
        given(submitted(), registered(), accepted(), begun(), withdrawalAsked())
                .when(STOP)
                .thenHappened(stopped(false));
        given(submitted(), registered(), supplementRequested(Phase.INTAKE), withdrawalAsked())
                .when(HAND_IN)
                .thenHappened(handedIn());
    }

    @Test
    void a_wish_of_a_dossier_that_has_ended_hinders_nothing() {
        given(submitted(), registered(), withdrawalAsked(), withdrawn())
                .when(ACCEPT)
                .thenRejected(notIn(Status.WITHDRAWN, Status.SUBMITTED, Status.SUPPLEMENT));
    }

    @Test
    void it_is_withdrawn_from_processing_from_a_supplement_and_from_a_stop() {
        given(submitted(), registered(), accepted(), withdrawalAsked())
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenHappened(withdrawn());
        given(submitted(), registered(), accepted(), begun(), withdrawalAsked())
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenHappened(withdrawn());
        given(submitted(), registered(), accepted(), begun(), supplementRequested(Phase.PROCESSING), withdrawalAsked())
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenHappened(withdrawn());
        given(submitted(), registered(), accepted(), begun(), stopped(false), withdrawalAsked())
                .when(new ConfirmWithdrawal(CLERK, LATER))
                .thenHappened(withdrawn());
    }

    @Test
    void what_is_resolved_is_not_withdrawn() {
        given(submitted(), registered(), accepted(), begun(), finished())
                .when(new AskWithdrawal(SECRET, NOON))
                .thenRejected(notIn(
                        Status.RESOLVED,
                        Status.SUBMITTED,
                        Status.ACCEPTED,
                        Status.PROCESSING,
                        Status.SUPPLEMENT,
                        Status.FINANCIAL_DUTY,
                        Status.STOPPED));
    }

    // stop

    @Test
    void a_leader_stops_processing_and_lifts_the_stop() {
        given(submitted(), registered(), accepted(), begun()).when(STOP).thenHappened(stopped(false));
        given(submitted(), registered(), accepted(), begun(), stopped(false))
                .when(new Resume(LEADER))
                .thenHappened(new DossierEvent.Resumed(LEADER));
    }

    @ParameterizedTest
    @MethodSource("interruptible")
    void a_stop_gives_back_what_it_interrupted(Dossier.Received before) {
        var stopped = applied(before, STOP);

        var resumed = (Dossier.Received) applied(stopped, new Resume(LEADER));

        assertThat(stopped).isInstanceOf(Dossier.Stopped.class);
        assertThat(resumed).isInstanceOf(before.getClass());
        assertThat(resumed.acceptance()).isEqualTo(before.acceptance());
        assertThat(resumed.folder().requests()).isEqualTo(before.folder().requests());
    }

    /** Every state that a leader may stop for a time. */
    static List<Dossier> interruptible() {
        var found = Stream.concat(
                        Everything.states().stream(),
                        Stream.of(Story.state(
                                submitted(),
                                registered(),
                                accepted(),
                                begun(),
                                supplementRequested(Phase.PROCESSING),
                                handedIn())))
                .filter(state -> new DossierDecider().decide(state, STOP) instanceof Decision.Accepted)
                .toList();
        assertThat(found).hasSize(3);
        return found;
    }

    private static Dossier applied(Dossier state, DossierCommand command) {
        var decider = new DossierDecider();
        return switch (decider.decide(state, command)) {
            case Decision.Accepted<DossierEvent, DossierRejection>(var events) -> {
                var after = state;
                for (var event : events) {
                    after = decider.apply(after, event);
                }
                yield after;
            }
            case Decision.Rejected<DossierEvent, DossierRejection>(var rejection) ->
                throw new AssertionError(rejection);
        };
    }

    @Test
    void a_route_that_ended_during_a_stop_waits_for_papers_that_are_still_wanted() {
        given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        supplementRequested(Phase.PROCESSING),
                        stopped(false),
                        new DossierEvent.RouteEnded(LATER, Outcome.GRANTED))
                .when(new Resume(LEADER))
                .thenHappened(new DossierEvent.Resumed(LEADER));
    }

    @Test
    void the_last_day_for_papers_follows_the_word_of_sla() {
        var saturday = LocalDate.parse("2026-11-28");
        var until = OfficeTime.startOf(saturday.plusDays(1));

        var dossier = (Dossier.Registered) Story.state(
                submitted(),
                registered(),
                supplementRequested(Phase.INTAKE),
                new DossierEvent.SupplementDeadlineNoted(1, until));

        assertThat(dossier.folder().requests().getLast().until()).isEqualTo(saturday);
    }

    @Test
    void a_supplement_that_never_came_ends_in_a_stop() {
        given(submitted(), registered(), accepted(), begun(), supplementRequested(Phase.PROCESSING))
                .when(new Stop(LEADER, true, "Điều 19", SECRET, NOON))
                .thenHappened(stopped(true));
    }

    @Test
    void what_has_not_begun_is_not_stopped() {
        given(submitted(), registered(), accepted())
                .when(STOP)
                .thenRejected(notIn(Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT));
    }

    @Test
    void a_final_stop_is_not_lifted() {
        given(submitted(), registered(), accepted(), begun(), stopped(true))
                .when(new Resume(LEADER))
                .thenRejected(notIn(DossierRejection.Nuance.FOR_GOOD, Status.STOPPED, Status.STOPPED));
    }

    // annulment

    @Test
    void any_dossier_is_annulled_and_keeps_its_status() {
        given(submitted(), registered())
                .when(new Annul(LEADER, "Điều 17", SECRET, LATER))
                .thenHappened(annulled());

        var dossier = (Dossier.Annulled) Story.state(submitted(), registered(), accepted(), annulled());
        assertThat(Dossier.statusOf(dossier)).isEqualTo(Status.ACCEPTED);
        assertThat(Dossier.isAnnulled(dossier)).isTrue();
    }

    @Test
    void an_annulled_dossier_takes_no_orders() {
        given(submitted(), registered(), annulled()).when(ACCEPT).thenRejected(new DossierRejection.IsAnnulled());
    }

    // what routing says

    @Test
    void processing_begins_when_the_first_agency_takes_it() {
        given(submitted(), registered(), accepted())
                .when(new Note.StepAccepted(JUSTICE))
                .thenHappened(begun());
        given(submitted(), registered(), accepted(), begun())
                .when(new Note.StepAccepted(JUSTICE))
                .thenNothingHappened();
    }

    @Test
    void an_agency_that_is_offered_a_step_joins_once() {
        given(submitted(), registered(), accepted())
                .when(new Note.StepOffered(POLICE))
                .thenHappened(new DossierEvent.AgencyJoined(POLICE));
        given(submitted(), registered(), accepted())
                .when(new Note.StepOffered(COMMUNE))
                .thenNothingHappened();
        given(submitted(), registered(), accepted())
                .when(new Note.AgencyConsulted(POLICE))
                .thenHappened(new DossierEvent.AgencyJoined(POLICE));
    }

    @Test
    void a_completed_step_leaves_its_result() {
        var dossier = (Dossier.Processing) given(submitted(), registered(), accepted(), begun())
                .when(new Note.StepCompleted(ISSUE, PAPER, null))
                .thenState();

        assertThat(dossier.acceptance().done()).containsExactly(ISSUE);
        assertThat(dossier.acceptance().results()).containsExactly(PAPER);
    }

    @Test
    void why_an_officer_refused_is_asked_for_when_the_refusal_is_issued() {
        var refused = new DossierEvent.StepDone(ISSUE, null, "note-1");

        given(submitted(), registered(), accepted(), begun(), refused)
                .when(new Note.RefusalIssued("x-L2"))
                .thenHappened(new DossierEvent.RefusalIssued(), new DossierEvent.GroundsWanted("note-1"));
        given(submitted(), registered(), accepted(), begun(), new DossierEvent.RefusalIssued())
                .when(new Note.StepCompleted(ISSUE, null, "note-1"))
                .thenHappened(refused, new DossierEvent.GroundsWanted("note-1"));
        given(submitted(), registered(), accepted(), begun(), refused, annulled())
                .when(new Note.GroundsTold(SECRET))
                .thenHappened(new DossierEvent.GroundsKept("refusal-1", SECRET));
    }

    @Test
    void the_end_of_the_route_resolves_the_dossier() {
        given(submitted(), registered(), accepted(), begun())
                .when(new Note.RouteCompleted(LATER, Outcome.GRANTED))
                .thenHappened(finished());
    }

    @Test
    void a_refusal_after_appraisal_is_a_result_too() {
        given(submitted(), registered(), accepted(), begun())
                .when(new Note.RouteCompleted(LATER, Outcome.REFUSED))
                .thenHappened(new DossierEvent.Finished(LATER, Outcome.REFUSED));
    }

    @Test
    void a_route_that_ends_during_a_stop_resolves_the_dossier_when_the_stop_is_lifted() {
        var ended = new DossierEvent.RouteEnded(LATER, Outcome.GRANTED);

        given(submitted(), registered(), accepted(), begun(), stopped(false))
                .when(new Note.RouteCompleted(LATER, Outcome.GRANTED))
                .thenHappened(ended);
        given(submitted(), registered(), accepted(), begun(), stopped(false), ended)
                .when(new Resume(LEADER))
                .thenHappened(new DossierEvent.Resumed(LEADER), finished());
    }

    @Test
    void a_route_that_ends_during_a_supplement_resolves_the_dossier_when_it_is_complete() {
        given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        supplementRequested(Phase.PROCESSING),
                        new DossierEvent.RouteEnded(LATER, Outcome.GRANTED),
                        handedIn())
                .when(new ConfirmSupplement(CLERK, true, LATER))
                .thenHappened(confirmed(), finished());
    }

    // return

    @Test
    void a_result_is_returned_at_the_counter() {
        given(submitted(), registered(), accepted(), begun(), finished())
                .when(new ReturnAtCounter(SECRET, LATER))
                .thenHappened(new DossierEvent.Returned(LATER, Delivery.COUNTER, "return-1", SECRET));
    }

    @Test
    void a_refusal_is_handed_over_when_its_head_has_signed_it() {
        var refused = new DossierEvent.Finished(LATER, Outcome.REFUSED);
        var handOver = new ReturnAtCounter(SECRET, LATER);
        var handedOver = new DossierEvent.Returned(LATER, Delivery.COUNTER, "return-1", SECRET);

        given(submitted(), registered(), accepted(), begun(), refused)
                .when(handOver)
                .thenRejected(new DossierRejection.RefusalNotIssued());
        given(submitted(), registered(), accepted(), begun(), refused)
                .when(new Note.RefusalIssued("x-L2"))
                .thenHappened(new DossierEvent.RefusalIssued());
        given(submitted(), registered(), accepted(), begun(), refused, new DossierEvent.RefusalIssued())
                .when(handOver)
                .thenHappened(handedOver);
        given(submitted(), registered(), accepted(), begun(), new DossierEvent.RefusalIssued(), refused)
                .when(handOver)
                .thenHappened(handedOver);
        given(submitted(), registered(), accepted(), begun(), refused, new DossierEvent.RefusalIssued())
                .when(new Note.RefusalIssued("x-L2"))
                .thenHappened();
    }

    @Test
    void nobody_waits_for_a_refusal_of_what_was_granted() {
        given(submitted(), registered(), accepted(), begun(), finished())
                .when(new Note.RefusalIssued("x-L2"))
                .thenHappened();
    }

    @Test
    void a_result_is_returned_by_post_or_electronically_when_it_is_delivered() {
        given(submitted(), registered(), accepted(), begun(), finished())
                .when(new Note.ResultDelivered(Delivery.ELECTRONIC, LATER))
                .thenHappened(returned());
    }

    @Test
    void a_result_is_returned_once() {
        given(submitted(), registered(), accepted(), begun(), finished(), returned())
                .when(new Note.ResultDelivered(Delivery.POST, LATER))
                .thenRejected(notIn(Status.RETURNED, Status.RESOLVED));
    }

    @Test
    void an_immediate_result_ends_it_on_the_spot() {
        given(submitted(), registered(), accepted())
                .when(new AnswerAtOnce(CLERK, PAPER_AT_ONCE, LATER))
                .thenHappened(
                        new DossierEvent.ResultIssued(PAPER_AT_ONCE),
                        new DossierEvent.Finished(LATER, Outcome.GRANTED, true),
                        new DossierEvent.Returned(LATER, Delivery.COUNTER, null, null));
    }

    // what sla says

    @Test
    void the_first_due_date_is_printed_on_the_receipt() {
        given(submitted(), registered(), accepted())
                .when(new Note.DeadlineSet(DUE))
                .thenHappened(new DossierEvent.DueNoted(new Due(DUE, DUE, DUE, null)));
    }

    @Test
    void while_the_clock_stands_there_is_no_due_date() {
        var set = new DossierEvent.DueNoted(new Due(DUE, DUE, DUE, null));

        given(submitted(), registered(), accepted(), set)
                .when(new Note.DeadlineStopped())
                .thenHappened(new DossierEvent.DueNoted(new Due(DUE, null, null, null)));
    }

    @Test
    void the_printed_date_is_that_of_the_last_receipt() {
        var set = new DossierEvent.DueNoted(new Due(DUE, DUE, DUE, null));
        var moved = DUE.plus(Duration.ofDays(3));
        var promised = moved.plus(Duration.ofDays(1));

        given(submitted(), registered(), accepted(), set)
                .when(new Note.DeadlineMoved(moved, moved, true))
                .thenHappened(new DossierEvent.DueNoted(new Due(moved, moved, moved, null)));
        given(submitted(), registered(), accepted(), set)
                .when(new Note.DeadlineMoved(moved, promised, false))
                .thenHappened(new DossierEvent.DueNoted(new Due(DUE, moved, promised, null)));
    }

    @Test
    void an_import_keeps_the_receipt_of_its_older_system() {
        var past = past(new Past.Standing.Processing(), DUE);
        var moved = DUE.plus(Duration.ofDays(3));

        given(new DossierEvent.Imported(imported(past).submission(), CODE, past))
                .when(new Note.DeadlineMoved(moved, moved, true))
                .thenHappened(new DossierEvent.DueNoted(new Due(DUE, moved, moved, null)));
    }

    @Test
    void a_reappointment_moves_the_due_date_and_leaves_the_original() {
        var set = new DossierEvent.DueNoted(new Due(DUE, DUE, DUE, null));
        var newDue = DUE.plus(Duration.ofDays(1));

        given(submitted(), registered(), accepted(), set)
                .when(new Note.Reappointed(newDue))
                .thenHappened(new DossierEvent.DueNoted(
                        new Due(DUE, DUE, newDue, new Due.Reappointment(newDue, Due.Reappointment.State.PENDING))));
    }

    @Test
    void a_reappointment_ends_kept_or_missed_even_after_the_return() {
        var newDue = DUE.plus(Duration.ofDays(1));
        var pending = new Due(DUE, DUE, newDue, new Due.Reappointment(newDue, Due.Reappointment.State.PENDING));
        var kept = new Due(DUE, DUE, newDue, new Due.Reappointment(newDue, Due.Reappointment.State.KEPT));

        given(
                        submitted(),
                        registered(),
                        accepted(),
                        begun(),
                        new DossierEvent.DueNoted(pending),
                        finished(),
                        returned())
                .when(new Note.ReappointmentEnded(true))
                .thenHappened(new DossierEvent.DueNoted(kept));
    }

    @Test
    void the_same_word_of_sla_twice_changes_nothing() {
        given(submitted(), registered(), accepted(), new DossierEvent.DueNoted(new Due(DUE, DUE, DUE, null)))
                .when(new Note.DeadlineSet(DUE))
                .thenNothingHappened();
    }

    // apply

    @Test
    void an_event_that_does_not_fit_is_a_bug() {
        assertThatThrownBy(() -> Story.state(submitted(), registered(), begun()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ProcessingBegun on Submitted");
    }

    @Test
    void the_first_answer_is_what_was_said_when_the_code_was_issued() {
        var online = (Dossier.Registered) Story.state(submitted(), registered(), accepted(), begun(), finished());
        var counter = (Dossier.Registered)
                Story.state(submitted(Channel.COUNTER), registered(), accepted(), begun(), finished());

        assertThat(Dossier.asRegistered(online)).isEqualTo(Story.state(submitted(), registered()));
        assertThat(Dossier.asRegistered(counter))
                .isEqualTo(Story.state(submitted(Channel.COUNTER), registered(), accepted()));
    }

    private static DossierRejection notIn(Status found, Status... expected) {
        return new DossierRejection.NotInStatus(Set.of(expected), found, null);
    }

    private static DossierRejection notIn(DossierRejection.Nuance nuance, Status found, Status... expected) {
        return new DossierRejection.NotInStatus(Set.of(expected), found, nuance);
    }
}
