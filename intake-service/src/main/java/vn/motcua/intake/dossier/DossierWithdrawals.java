package vn.motcua.intake.dossier;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.dossier.Dossier.Accepted;
import vn.motcua.intake.dossier.Dossier.Annulled;
import vn.motcua.intake.dossier.Dossier.FinancialDuty;
import vn.motcua.intake.dossier.Dossier.NotAccepted;
import vn.motcua.intake.dossier.Dossier.Processing;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.Dossier.Resolved;
import vn.motcua.intake.dossier.Dossier.Returned;
import vn.motcua.intake.dossier.Dossier.Stopped;
import vn.motcua.intake.dossier.Dossier.StoppedForGood;
import vn.motcua.intake.dossier.Dossier.Submitted;
import vn.motcua.intake.dossier.Dossier.SupplementAtIntake;
import vn.motcua.intake.dossier.Dossier.SupplementInProcessing;
import vn.motcua.intake.dossier.Dossier.Withdrawn;
import vn.motcua.intake.dossier.DossierCommand.Accept;
import vn.motcua.intake.dossier.DossierCommand.Annul;
import vn.motcua.intake.dossier.DossierCommand.AnswerAtOnce;
import vn.motcua.intake.dossier.DossierCommand.AskWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ChangeContact;
import vn.motcua.intake.dossier.DossierCommand.ConfirmSupplement;
import vn.motcua.intake.dossier.DossierCommand.ConfirmWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.Correct;
import vn.motcua.intake.dossier.DossierCommand.HandInSupplement;
import vn.motcua.intake.dossier.DossierCommand.Import;
import vn.motcua.intake.dossier.DossierCommand.Note;
import vn.motcua.intake.dossier.DossierCommand.Number;
import vn.motcua.intake.dossier.DossierCommand.OnMoney;
import vn.motcua.intake.dossier.DossierCommand.Refuse;
import vn.motcua.intake.dossier.DossierCommand.RequestSupplement;
import vn.motcua.intake.dossier.DossierCommand.Resume;
import vn.motcua.intake.dossier.DossierCommand.RetractWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ReturnAtCounter;
import vn.motcua.intake.dossier.DossierCommand.Stop;
import vn.motcua.intake.dossier.DossierCommand.Submit;
import vn.motcua.intake.dossier.DossierRejection.WithdrawalAlreadyAsked;
import vn.motcua.intake.dossier.DossierRejection.WithdrawalNotAsked;

/** The applicant wants the dossier back, and is answered before anything goes on. */
final class DossierWithdrawals {
    private static final Status[] WITHDRAWABLE = {
        Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING, Status.SUPPLEMENT, Status.FINANCIAL_DUTY, Status.STOPPED
    };

    private DossierWithdrawals() {}

    /** Whether a wish has to be answered before this order is carried out. */
    static boolean holdUp(Registered dossier, DossierCommand command) {
        return mayBeWithdrawn(dossier) && dossier.folder().withdrawal() != null && waitsForWish(command);
    }

    /** What goes on with a dossier, or asks something of its applicant, who wants it back and has to be answered first. */
    private static boolean waitsForWish(DossierCommand command) {
        return switch (command) {
            case Accept _, Refuse _, RequestSupplement _, ConfirmSupplement _, Resume _, AnswerAtOnce _ -> true;
            case OnMoney c -> DossierMoney.asksApplicant(c);
            case Submit _,
                    Import _,
                    Number _,
                    HandInSupplement _,
                    AskWithdrawal _,
                    RetractWithdrawal _,
                    ConfirmWithdrawal _,
                    Stop _,
                    Annul _,
                    Correct _,
                    ReturnAtCounter _,
                    ChangeContact _,
                    Note _ -> false;
        };
    }

    private static boolean mayBeWithdrawn(Registered dossier) {
        return switch (dossier) {
            case Submitted _,
                    SupplementAtIntake _,
                    Accepted _,
                    Processing _,
                    SupplementInProcessing _,
                    FinancialDuty _,
                    Stopped _ -> true;
            case NotAccepted _, Withdrawn _, StoppedForGood _, Resolved _, Returned _, Annulled _ -> false;
        };
    }

    static Decision<DossierEvent, DossierRejection> withdrawalAsked(Registered dossier, AskWithdrawal c) {
        if (!mayBeWithdrawn(dossier)) {
            return DossierDecider.notIn(dossier, WITHDRAWABLE);
        }
        return dossier.folder().withdrawal() == null
                ? accept(new DossierEvent.WithdrawalAsked(
                        dossier.folder().nextReference("withdrawal"), c.text(), c.at()))
                : reject(new WithdrawalAlreadyAsked());
    }

    static Decision<DossierEvent, DossierRejection> withdrawn(Registered dossier, ConfirmWithdrawal c) {
        return whereWished(dossier, new DossierEvent.Withdrawn(c.by(), c.at()));
    }

    static Decision<DossierEvent, DossierRejection> withdrawalRetracted(Registered dossier, RetractWithdrawal c) {
        return whereWished(dossier, new DossierEvent.WithdrawalRetracted(c.by()));
    }

    private static Decision<DossierEvent, DossierRejection> whereWished(Registered dossier, DossierEvent answer) {
        if (!mayBeWithdrawn(dossier)) {
            return DossierDecider.notIn(dossier, WITHDRAWABLE);
        }
        return dossier.folder().withdrawal() == null ? reject(new WithdrawalNotAsked()) : accept(answer);
    }
}
