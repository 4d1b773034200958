package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Facts.CLERK;
import static vn.motcua.intake.dossier.Facts.FEE;
import static vn.motcua.intake.dossier.Facts.FRIDAY;
import static vn.motcua.intake.dossier.Facts.LATER;
import static vn.motcua.intake.dossier.Facts.LEADER;
import static vn.motcua.intake.dossier.Facts.NOON;
import static vn.motcua.intake.dossier.Facts.OFFICER;
import static vn.motcua.intake.dossier.Facts.POLICE;
import static vn.motcua.intake.dossier.Facts.SECRET;
import static vn.motcua.intake.dossier.Facts.TAX;
import static vn.motcua.intake.dossier.Facts.accepted;
import static vn.motcua.intake.dossier.Facts.annulled;
import static vn.motcua.intake.dossier.Facts.begun;
import static vn.motcua.intake.dossier.Facts.paid;
import static vn.motcua.intake.dossier.Facts.registered;
import static vn.motcua.intake.dossier.Facts.submitted;
import static vn.motcua.intake.dossier.Facts.told;
import static vn.motcua.intake.dossier.Facts.withdrawalAsked;
import static vn.motcua.intake.dossier.Story.state;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Outcome;
import vn.motcua.intake.dossier.DossierCommand.ProvePayment;
import vn.motcua.intake.dossier.DossierCommand.TellDuties;
import vn.motcua.intake.dossier.DossierRejection.NotInStatus;

/** What the applicant owes the state before the dossier can go on. */
class DossierDutiesTest {
    private static final AgencyCode LAND = new AgencyCode("H99.13");
    private static final Set<Status> PAYABLE = Set.of(Status.PROCESSING, Status.FINANCIAL_DUTY);

    @Test
    void a_notice_holds_the_dossier_up_until_it_is_paid() {
        processing().when(tell(TAX, FEE)).thenHappened(told(TAX, FEE));

        assertThat(status(told(TAX, FEE))).isEqualTo(Status.FINANCIAL_DUTY);
    }

    @Test
    void the_last_proof_and_none_before_lets_it_go_on() {
        processing(told(TAX, FEE)).when(prove(TAX)).thenHappened(paid(TAX, 1));
        processing(told(TAX, FEE), paid(TAX, 1)).when(prove(FEE)).thenHappened(paid(FEE, 0));

        assertThat(status(told(TAX, FEE), paid(TAX, 1))).isEqualTo(Status.FINANCIAL_DUTY);
        assertThat(status(told(TAX, FEE), paid(TAX, 1), paid(FEE, 0))).isEqualTo(Status.PROCESSING);
    }

    @Test
    void a_second_notice_adds_to_the_first() {
        processing(told(TAX)).when(tell(TAX, FEE)).thenHappened(told(FEE));
    }

    @Test
    void a_notice_may_follow_when_all_is_paid() {
        processing(told(TAX), paid(TAX, 0)).when(tell(FEE)).thenHappened(told(FEE));
    }

    @Test
    void the_same_notice_again_changes_nothing_even_when_it_is_paid() {
        processing(told(TAX)).when(tell(TAX)).thenNothingHappened();
        processing(told(TAX), paid(TAX, 0)).when(tell(TAX)).thenNothingHappened();
        processing().when(tell(TAX, TAX)).thenHappened(told(TAX));
    }

    @Test
    void another_amount_under_the_same_reference_is_refused() {
        var other = new Money.Claim(TAX.kind(), TAX.amount() + 1, TAX.reference());

        processing(told(TAX)).when(tell(other)).thenRejected(new DossierRejection.DutyToldOtherwise(TAX.reference()));
        processing().when(tell(TAX, other)).thenRejected(new DossierRejection.DutyToldOtherwise(TAX.reference()));
    }

    @Test
    void the_same_proof_again_changes_nothing_and_another_time_is_refused() {
        processing(told(TAX), paid(TAX, 0)).when(prove(TAX)).thenNothingHappened();
        processing(told(TAX), paid(TAX, 0))
                .when(new ProvePayment(TAX.reference(), NOON, LATER))
                .thenRejected(new DossierRejection.DutyPaidOtherwise(TAX.reference(), LATER));
    }

    @Test
    void a_proof_is_of_a_duty_that_was_told() {
        processing(told(TAX))
                .when(prove(FEE))
                .thenRejected(new DossierRejection.DutyUnknown(FEE.reference(), List.of(TAX.reference())));
    }

    @Test
    void nobody_pays_in_the_future_nor_before_the_notice() {
        var before = NOON.minusSeconds(1);
        var after = LATER.plusSeconds(1);

        processing(told(TAX))
                .when(new ProvePayment(TAX.reference(), after, LATER))
                .thenRejected(new DossierRejection.InFuture("paidAt", after));
        processing(told(TAX))
                .when(new ProvePayment(TAX.reference(), before, LATER))
                .thenRejected(new DossierRejection.TimeOutOfRange("paidAt", NOON, LATER, before));
    }

    @Test
    void money_is_asked_only_of_a_dossier_in_process() {
        for (var state : Everything.states()) {
            if (state instanceof Dossier.Registered dossier
                    && !Dossier.isAnnulled(dossier)
                    && !PAYABLE.contains(Dossier.statusOf(dossier))) {
                assertThat(DossierMoney.decide(dossier, tell(TAX)))
                        .as("%s", dossier)
                        .isEqualTo(DossierDecider.notIn(dossier, Status.PROCESSING, Status.FINANCIAL_DUTY));
                assertThat(DossierMoney.decide(dossier, prove(TAX)))
                        .as("%s", dossier)
                        .isEqualTo(DossierDecider.notIn(dossier, Status.FINANCIAL_DUTY));
            }
        }
    }

    @Test
    void while_money_is_owed_no_papers_are_asked_for() {
        processing(told(TAX))
                .when(new DossierCommand.RequestSupplement(CLERK, FRIDAY, null, SECRET, NOON))
                .thenRejected(notIn(Status.SUBMITTED, Status.PROCESSING));
    }

    @Test
    void while_money_is_owed_no_leader_stops_it() {
        for (var isFinal : List.of(true, false)) {
            processing(told(TAX))
                    .when(new DossierCommand.Stop(LEADER, isFinal, "Điều 19", SECRET, LATER))
                    .thenRejected(notIn(Status.PROCESSING, Status.SUPPLEMENT));
        }
    }

    @Test
    void a_leader_may_still_declare_it_void() {
        processing(told(TAX))
                .when(new DossierCommand.Annul(LEADER, "Điều 17", SECRET, LATER))
                .thenState();
        processing(told(TAX), annulled()).when(prove(TAX)).thenRejected(new DossierRejection.IsAnnulled());
    }

    @Test
    void the_applicant_may_have_it_back_instead_of_paying() {
        var withdrawn = processing(told(TAX), withdrawalAsked())
                .when(new DossierCommand.ConfirmWithdrawal(CLERK, LATER))
                .thenState();

        assertThat(withdrawn).isInstanceOf(Dossier.Withdrawn.class);
    }

    @Test
    void who_wants_it_back_is_answered_before_more_is_asked_of_him_but_may_pay() {
        processing(withdrawalAsked()).when(tell(TAX)).thenRejected(new DossierRejection.WithdrawalPending());
        processing(told(TAX), withdrawalAsked()).when(prove(TAX)).thenHappened(paid(TAX, 0));
    }

    @Test
    void a_route_that_ended_meanwhile_finishes_it_with_the_last_proof() {
        processing(told(TAX))
                .when(new DossierCommand.Note.RouteCompleted(LATER, Outcome.GRANTED))
                .thenHappened(new DossierEvent.RouteEnded(LATER, Outcome.GRANTED));
        var ended = new DossierEvent.RouteEnded(LATER, Outcome.GRANTED);

        processing(told(TAX, FEE), ended).when(prove(TAX)).thenHappened(paid(TAX, 1));
        processing(told(TAX), ended)
                .when(prove(TAX))
                .thenHappened(paid(TAX, 0), new DossierEvent.Finished(LATER, Outcome.GRANTED));
    }

    @Test
    void agencies_join_and_dates_are_noted_while_money_is_owed() {
        processing(told(TAX))
                .when(new DossierCommand.Note.StepOffered(LAND))
                .thenHappened(new DossierEvent.AgencyJoined(LAND));
        processing(told(TAX))
                .when(new DossierCommand.Note.StepAccepted(POLICE))
                .thenHappened(new DossierEvent.AgencyJoined(POLICE));
    }

    @Test
    void a_receipt_may_be_put_right_while_money_is_owed() {
        var made = processing(told(TAX))
                .when(new DossierCommand.Correct(
                        LEADER, new Correction.ReceivedAt(NOON.minusSeconds(60)), "Điều 17", SECRET, null, LATER))
                .thenState();

        assertThat(made).isInstanceOf(Dossier.FinancialDuty.class);
    }

    @Test
    void a_dossier_has_a_bounded_number_of_duties() {
        var many = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> new Money.Claim("Phí", n, n + "/TB"))
                .toArray(Money.Claim[]::new);

        processing(told(many)).when(tell(TAX)).thenRejected(new DossierRejection.TooManyDuties(50));
    }

    private static DossierRejection notIn(Status... expected) {
        return new NotInStatus(Set.of(expected), Status.FINANCIAL_DUTY, null);
    }

    private static Status status(DossierEvent... more) {
        return Dossier.statusOf((Dossier.Registered) state(story(more)));
    }

    private static Story processing(DossierEvent... more) {
        return Story.given(story(more));
    }

    private static DossierEvent[] story(DossierEvent... more) {
        return Stream.concat(Stream.of(submitted(), registered(), accepted(), begun()), Arrays.stream(more))
                .toArray(DossierEvent[]::new);
    }

    private static TellDuties tell(Money.Claim... claims) {
        return new TellDuties(OFFICER, List.of(claims), NOON);
    }

    private static ProvePayment prove(Money.Claim claim) {
        return new ProvePayment(claim.reference(), LATER, LATER);
    }
}
