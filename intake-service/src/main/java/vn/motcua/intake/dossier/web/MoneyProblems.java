package vn.motcua.intake.dossier.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.dossier.DossierRejection;

/** Tells what is wrong with an order about money. */
final class MoneyProblems {

    private MoneyProblems() {}

    static Problem of(DossierRejection.OnMoney rejection) {
        return switch (rejection) {
            case DossierRejection.DutyToldOtherwise(var reference) ->
                Problem.of(
                        CONFLICT,
                        "duty-told-otherwise",
                        "Something else was told under this reference",
                        "Expected the kind and amount that " + reference + " was told with, got another");
            case DossierRejection.DutyUnknown(var reference, var known) ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "duty-unknown",
                                "Nothing is to be paid under this reference",
                                "Expected reference to be one of " + known + ", got " + reference)
                        .error("reference", "one of " + known, reference);
            case DossierRejection.DutyPaidOtherwise(var reference, var paidAt) ->
                Problem.of(
                        CONFLICT,
                        "duty-paid-otherwise",
                        "It is proven to be paid at another time",
                        "Expected " + reference + " to be paid at " + OfficeTime.local(paidAt) + ", got another time");
            case DossierRejection.PaidOrExempt _ ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "paid-or-exempt",
                                "A fee is paid, or is not to be paid",
                                "Expected either a method or an exemption without a receipt, got both or none")
                        .error("method", "a method, or an exemption without a receipt", null);
            case DossierRejection.ReceiptUsed(var receiptNumber) ->
                Problem.of(
                        CONFLICT,
                        "receipt-used",
                        "Another fee was recorded with this receipt",
                        "Expected the fee that " + receiptNumber + " was recorded with, got another");
            case DossierRejection.NoSuchFee(var fee) ->
                Problem.of(
                        NOT_FOUND,
                        "no-such-fee",
                        "There is no such fee",
                        "Expected a fee of the dossier, got number " + fee);
            case DossierRejection.NothingToRefund(var fee) ->
                Problem.of(
                        CONFLICT,
                        "nothing-to-refund",
                        "There is nothing to give back",
                        "Expected fee " + fee + " to be paid and not given back, got another");
            case DossierRejection.TooManyFees(var most) ->
                Problem.of(
                        CONFLICT,
                        "too-many-fees",
                        "A dossier has no more fees",
                        "Expected at most " + most + " fees of a dossier, got more");
            case DossierRejection.TooManyDuties(var most) ->
                Problem.of(
                        CONFLICT,
                        "too-many-duties",
                        "A dossier has no more duties",
                        "Expected at most " + most + " duties of a dossier, got more");
        };
    }
}
