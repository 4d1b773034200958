package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.Objects;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand.NumberFee;
import vn.motcua.intake.dossier.DossierCommand.RecordFee;
import vn.motcua.intake.dossier.DossierCommand.RefundFee;
import vn.motcua.intake.dossier.DossierRejection.IsAnnulled;
import vn.motcua.intake.dossier.DossierRejection.KeyReused;
import vn.motcua.intake.dossier.DossierRejection.NoSuchFee;
import vn.motcua.intake.dossier.DossierRejection.NothingToRefund;
import vn.motcua.intake.dossier.DossierRejection.PaidOrExempt;
import vn.motcua.intake.dossier.DossierRejection.ReceiptUsed;
import vn.motcua.intake.dossier.DossierRejection.TooManyFees;

/**
 * Fees and charges of the office (Law on Fees and Charges 97/2015): recorded, receipted with a number of the office's own, given back with
 * a reason, or not to be paid on a ground. They change no status and no clock. A void dossier takes none, but gives back what it has.
 */
final class DossierFees {
    /** No dossier comes near it [assumed]. */
    private static final int MOST = 50;

    private DossierFees() {}

    static Decision<DossierEvent, DossierRejection> recorded(Registered dossier, RecordFee c) {
        var money = dossier.folder().inMoney();
        var entry = c.entry();
        var known = money.fees().stream()
                .filter(fee -> fee.request().equals(c.request()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().entry().equals(entry) ? accept() : reject(otherwise(entry, c.request()));
        }
        if (dossier instanceof Annulled) {
            return reject(new IsAnnulled());
        }
        var isExempt = entry.exemption() != null;
        if (isExempt == (entry.method() != null) || isExempt && entry.receiptNumber() != null) {
            return reject(new PaidOrExempt());
        }
        if (money.fees().size() >= MOST) {
            return reject(new TooManyFees(MOST));
        }
        var fee = new Money.Fee(money.fees().size() + 1, entry, c.request(), c.by(), c.at(), null, null);
        return accept(new DossierEvent.FeeRecorded(fee));
    }

    private static DossierRejection otherwise(Money.Entry entry, String request) {
        return entry.sameReceipt()
                .filter(request::equals)
                .<DossierRejection>map(same -> new ReceiptUsed(Objects.requireNonNull(entry.receiptNumber())))
                .orElseGet(KeyReused::new);
    }

    /** Kept also with a dossier that is void by now: the number was issued. */
    static Decision<DossierEvent, DossierRejection> numbered(Registered dossier, NumberFee c) {
        return dossier.folder()
                .inMoney()
                .fee(c.fee())
                .filter(fee -> fee.serial() == null && !fee.isExempt())
                .<Decision<DossierEvent, DossierRejection>>map(
                        fee -> accept(new DossierEvent.FeeNumbered(c.fee(), c.serial())))
                .orElseGet(() -> accept());
    }

    static Decision<DossierEvent, DossierRejection> refunded(Registered dossier, RefundFee c) {
        var known = dossier.folder().inMoney().fee(c.fee());
        if (known.isEmpty()) {
            return reject(new NoSuchFee(c.fee()));
        }
        if (known.get().isExempt() || known.get().refund() != null) {
            return reject(new NothingToRefund(c.fee()));
        }
        var refund = new Money.Refund(c.by(), c.at(), dossier.folder().nextReference("refund"));
        return accept(new DossierEvent.FeeRefunded(c.fee(), refund, c.text()));
    }
}
