package vn.motcua.intake.dossier.web;

import static org.springframework.http.HttpStatus.CONFLICT;
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
            case DossierRejection.TooManyDuties(var most) ->
                Problem.of(
                        CONFLICT,
                        "too-many-duties",
                        "A dossier has no more duties",
                        "Expected at most " + most + " duties of a dossier, got more");
        };
    }
}
