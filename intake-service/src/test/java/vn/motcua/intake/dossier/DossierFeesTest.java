package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Facts.CHARGE;
import static vn.motcua.intake.dossier.Facts.CLERK;
import static vn.motcua.intake.dossier.Facts.LATER;
import static vn.motcua.intake.dossier.Facts.NOON;
import static vn.motcua.intake.dossier.Facts.SECRET;
import static vn.motcua.intake.dossier.Facts.annulled;
import static vn.motcua.intake.dossier.Facts.feeNumbered;
import static vn.motcua.intake.dossier.Facts.feeRecorded;
import static vn.motcua.intake.dossier.Facts.feeRefunded;
import static vn.motcua.intake.dossier.Facts.registered;
import static vn.motcua.intake.dossier.Facts.submitted;
import static vn.motcua.intake.dossier.Story.given;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.DossierCommand.NumberFee;
import vn.motcua.intake.dossier.DossierCommand.RecordFee;
import vn.motcua.intake.dossier.DossierCommand.RefundFee;
import vn.motcua.intake.dossier.Money.Method;

/** Fees of the office: recorded, receipted, given back or not to be paid. */
class DossierFeesTest {

    @Test
    void a_fee_is_recorded_in_every_state_but_a_void_one_and_changes_none() {
        for (var state : Everything.states()) {
            if (state instanceof Dossier.Registered dossier && !Dossier.isAnnulled(dossier)) {
                var status = Dossier.statusOf(dossier);
                var after = (Dossier.Registered) after(state, record("key-9"));

                assertThat(Dossier.statusOf(after)).isEqualTo(status);
                assertThat(after.folder().inMoney().fees()).hasSize(1);
            }
        }
    }

    @Test
    void a_void_dossier_takes_none_but_gives_back_what_it_has() {
        given(submitted(), registered(), annulled())
                .when(record("key-1"))
                .thenRejected(new DossierRejection.IsAnnulled());
        given(submitted(), registered(), feeRecorded(), annulled())
                .when(new NumberFee(1, 7))
                .thenHappened(feeNumbered());
        given(submitted(), registered(), feeRecorded(), feeNumbered(), annulled())
                .when(refund(1))
                .thenHappened(feeRefunded());
    }

    @Test
    void the_same_order_again_is_the_same_fee() {
        given(submitted(), registered(), feeRecorded()).when(record("key-1")).thenNothingHappened();
        given(submitted(), registered(), feeRecorded())
                .when(new RecordFee(paid(60_000, Method.CASH, null), "key-1", CLERK, NOON))
                .thenRejected(new DossierRejection.KeyReused());
    }

    @Test
    void a_receipt_of_somebody_else_is_of_one_fee() {
        var same = CHARGE.sameReceipt().orElseThrow();
        var recorded = new DossierEvent.FeeRecorded(new Money.Fee(1, CHARGE, same, CLERK, NOON, null, null));

        given(submitted(), registered(), recorded)
                .when(new RecordFee(paid(60_000, Method.TRANSFER, "FT-0123"), same, CLERK, NOON))
                .thenRejected(new DossierRejection.ReceiptUsed("FT-0123"));
    }

    @Test
    void a_fee_is_paid_in_some_way_or_not_to_be_paid_on_some_ground() {
        var exempt = new Money.Entry("Lệ phí", 50_000, null, null, "Điều 10 Luật Phí và lệ phí");

        given(submitted(), registered())
                .when(new RecordFee(exempt, "key-1", CLERK, NOON))
                .thenState();
        for (var wrong : new Money.Entry[] {
            paid(1, null, null),
            new Money.Entry("Lệ phí", 1, Method.CASH, null, "Điều 10 Luật Phí và lệ phí"),
            new Money.Entry("Lệ phí", 1, null, "FT-1", "Điều 10 Luật Phí và lệ phí")
        }) {
            given(submitted(), registered())
                    .when(new RecordFee(wrong, "key-1", CLERK, NOON))
                    .thenRejected(new DossierRejection.PaidOrExempt());
        }
    }

    @Test
    void a_receipt_is_numbered_once() {
        given(submitted(), registered(), feeRecorded())
                .when(new NumberFee(1, 7))
                .thenHappened(feeNumbered());
        given(submitted(), registered(), feeRecorded(), feeNumbered())
                .when(new NumberFee(1, 8))
                .thenNothingHappened();
    }

    @Test
    void a_fee_is_given_back_once_and_only_if_it_was_paid() {
        var exempt = new DossierEvent.FeeRecorded(new Money.Fee(
                1, new Money.Entry("Lệ phí", 1, null, null, "Điều 10 Luật Phí"), "key-1", CLERK, NOON, null, null));

        given(submitted(), registered(), feeRecorded()).when(refund(1)).thenHappened(feeRefunded());
        given(submitted(), registered(), feeRecorded(), feeRefunded())
                .when(refund(1))
                .thenRejected(new DossierRejection.NothingToRefund(1));
        given(submitted(), registered(), exempt).when(refund(1)).thenRejected(new DossierRejection.NothingToRefund(1));
        given(submitted(), registered()).when(refund(1)).thenRejected(new DossierRejection.NoSuchFee(1));
    }

    private static Dossier after(Dossier before, RecordFee order) {
        var decider = new DossierDecider();
        var decision = (Decision.Accepted<DossierEvent, DossierRejection>) decider.decide(before, order);
        var after = before;
        for (var event : decision.events()) {
            after = decider.apply(after, event);
        }
        return after;
    }

    private static RecordFee record(String key) {
        return new RecordFee(CHARGE, key, CLERK, NOON);
    }

    private static RefundFee refund(int fee) {
        return new RefundFee(fee, CLERK, SECRET, LATER);
    }

    private static Money.Entry paid(long amount, @Nullable Method method, @Nullable String receipt) {
        return new Money.Entry("Lệ phí", amount, method, receipt, null);
    }
}
