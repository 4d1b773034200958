package vn.motcua.intake.dossier;

import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand.NumberFee;
import vn.motcua.intake.dossier.DossierCommand.OnMoney;
import vn.motcua.intake.dossier.DossierCommand.ProvePayment;
import vn.motcua.intake.dossier.DossierCommand.RecordFee;
import vn.motcua.intake.dossier.DossierCommand.RefundFee;
import vn.motcua.intake.dossier.DossierCommand.TellDuties;
import vn.motcua.intake.dossier.DossierRejection.IsAnnulled;

/** Money for the state holds a dossier up, money for the office does not. */
final class DossierMoney {

    private DossierMoney() {}

    /** Whether it asks something of the applicant, who may want the dossier back. */
    static boolean asksApplicant(OnMoney command) {
        return switch (command) {
            case TellDuties _ -> true;
            case ProvePayment _, RecordFee _, NumberFee _, RefundFee _ -> false;
        };
    }

    static Decision<DossierEvent, DossierRejection> decide(Registered dossier, OnMoney command) {
        return switch (command) {
            case TellDuties c -> DossierDuties.told(dossier, c);
            case ProvePayment c -> DossierDuties.paid(dossier, c);
            case RecordFee c -> DossierFees.recorded(dossier, c);
            case NumberFee c -> DossierFees.numbered(dossier, c);
            case RefundFee c -> DossierFees.refunded(dossier, c);
        };
    }

    /** Nothing is owed for a void dossier; what was paid can be given back. */
    static Decision<DossierEvent, DossierRejection> onceVoid(Annulled dossier, OnMoney command) {
        return switch (command) {
            case TellDuties _, ProvePayment _ -> Decision.reject(new IsAnnulled());
            case RecordFee _, NumberFee _, RefundFee _ -> decide(dossier, command);
        };
    }

    static Registered after(Registered dossier, DossierEvent.OnMoney event) {
        var folder = dossier.folder();
        var money = folder.inMoney();
        return switch (event) {
            case DossierEvent.DutiesTold e -> DossierDuties.standing(dossier, money.told(e.claims(), e.by(), e.at()));
            case DossierEvent.DutyPaid e -> DossierDuties.standing(dossier, money.paid(e.reference(), e.paidAt()));
            case DossierEvent.FeeRecorded(var fee) -> dossier.with(folder.with(money.recorded(fee)));
            case DossierEvent.FeeNumbered e -> dossier.with(folder.with(money.numbered(e.fee(), e.serial())));
            case DossierEvent.FeeRefunded e ->
                dossier.with(folder.keeping(e.refund().text(), e.text()).with(money.refunded(e.fee(), e.refund())));
        };
    }
}
