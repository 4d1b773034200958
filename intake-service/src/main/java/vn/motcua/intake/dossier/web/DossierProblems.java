package vn.motcua.intake.dossier.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.Status;

/** Tells every refusal as a problem. */
final class DossierProblems {

    private DossierProblems() {}

    static Problem of(DossierRejection rejection) {
        return switch (rejection) {
            case DossierRejection.NoSuchDossier _ -> Problem.noSuchDossier();
            case DossierRejection.KeyReused _ ->
                input("key-reused", "The key was used for another request")
                        .because("Idempotency-Key", "a new key for another body", "the key of another body");
            case DossierRejection.UnknownProcedure(var code) ->
                input("unknown-procedure", "There is no such procedure")
                        .because("procedure", "the code of a published procedure", code);
            case DossierRejection.UnknownAgency(var code) ->
                input("unknown-agency", "There is no such agency")
                        .because("receivingAgency", "the code of an agency that exists", code.value());
            case DossierRejection.NotOfferedThere(var procedure, var agency, var offeredAt) ->
                input("agency-not-competent", "The agency does not offer this procedure")
                        .because(
                                "receivingAgency",
                                "an agency that offers " + procedure + ": " + offeredAt,
                                agency.value());
            case DossierRejection.NotYetInForce(var procedure, var validFrom) ->
                input("procedure-not-yet-in-force", "The procedure is not in force yet")
                        .because("procedure", "a procedure in force", procedure + ", in force from " + validFrom);
            case DossierRejection.NoLongerInForce(var procedure, var validTo) ->
                input("procedure-no-longer-in-force", "The procedure is no longer in force")
                        .because("procedure", "a procedure in force", procedure + ", in force until " + validTo);
            case DossierRejection.NotOnline(var procedure) ->
                input("procedure-not-online", "The procedure cannot be filed online")
                        .because("channel", "COUNTER or POST for " + procedure, "an online channel");
            case DossierRejection.ComponentsMissing(var components) -> {
                var problem = problem(
                        UNPROCESSABLE_CONTENT,
                        "component-missing",
                        "Required papers are missing",
                        "Expected the papers " + components + ", got none");
                components.forEach(component -> problem.error("documents", component, null));
                yield problem;
            }
            case DossierRejection.ComponentsUnknown(var components, var known) -> {
                var problem = problem(
                        UNPROCESSABLE_CONTENT,
                        "component-unknown",
                        "The procedure has no such papers",
                        "Expected papers of " + known + ", got " + components);
                components.forEach(component -> problem.error("documents", "one of " + known, component));
                yield problem;
            }
            case DossierRejection.FormNotAllowed(var component, var form, var allowed) ->
                input("form-not-allowed", "The paper is not accepted in this form")
                        .because("documents", component + " as one of " + allowed, form.name());
            case DossierRejection.AddressMissing _ ->
                input("address-missing", "A result by post needs an address")
                        .because("filer.address", "an address, for resultDelivery POST", "none");
            case DossierRejection.HandoverMissing _ ->
                input("handover-missing", "What the post brought needs the record of its hand-over")
                        .because("handover", "the record signed with the postman", "none");
            case DossierRejection.NotByPost _ ->
                input("not-by-post", "The dossier did not come by post")
                        .because("handover", "none, or channel POST", "a hand-over");
            case DossierRejection.NotAtCounter _ ->
                input("not-at-counter", "Only what was taken across a counter may be reported later")
                        .because("receivedAt", "none, or channel COUNTER", "a time");
            case DossierRejection.TimeOutOfRange(var field, var from, var to, var found) ->
                input("time-out-of-range", "The time is out of range")
                        .because(field, "a time from " + local(from) + " to " + local(to), local(found));
            case DossierRejection.InFuture(var field, var found) ->
                input("time-in-future", "The time has not come yet").because(field, "a time in the past", local(found));
            case DossierRejection.MovesBack(var field, var known, var found) ->
                input(CONFLICT, "moves-back", "No correction moves a date back")
                        .because(field, "a time not before " + local(known), local(found));
            case DossierRejection.DateNotCounted _ ->
                problem(
                        CONFLICT,
                        "date-not-counted",
                        "The date came from an older system",
                        "Expected a date that was counted here, got one that was brought over");
            case DossierRejection.NobodyToCorrect(var field) ->
                input("nobody-to-correct", "The dossier names no such person")
                        .because("field", "of a person the dossier names", field.name());
            case DossierRejection.ExternalCodeMalformed _ ->
                input("code-malformed", "The code has another form")
                        .because("externalCode", "a dossier code such as H56.14-240823-0001", "another form");
            case DossierRejection.ExternalCodeTaken _ ->
                input(CONFLICT, "code-taken", "The code belongs to another dossier")
                        .because("externalCode", "a code of no other dossier", "the code of another");
            case DossierRejection.ImportedOtherwise(var code) ->
                problem(
                        CONFLICT,
                        "imported-otherwise",
                        "The dossier was imported with another past",
                        "Expected the past that " + code + " was imported with, got another");
            case DossierRejection.CaseUndecided(var cases) ->
                input("case-undecided", "The procedure has several cases").because("case", oneOf(cases), "none");
            case DossierRejection.CaseUnknown(var found, var cases) ->
                input("case-unknown", "The procedure has no such case")
                        .because("case", cases.isEmpty() ? "none: it has only one" : oneOf(cases), found);
            case DossierRejection.NotExtendable(var procedure, var caseName) ->
                input("not-extendable", "The law lets the term not be extended")
                        .because(
                                "extension",
                                "none: the law gives none for " + procedure + (caseName == null ? "" : ", " + caseName),
                                "one");
            case DossierRejection.ExtendedTooSoon(var channel) ->
                input("extended-too-soon", "The term is extended when the dossier is accepted")
                        .because("extension", "none before the acceptance, for channel " + channel, "one");
            case DossierRejection.NotInStatus(var expected, var found, var nuance) ->
                problem(
                        CONFLICT,
                        "not-in-status",
                        "The dossier is in another state",
                        "Expected status " + names(List.copyOf(expected)) + ", got " + found + nuance(nuance));
            case DossierRejection.IsAnnulled _ ->
                problem(
                        CONFLICT,
                        "annulled",
                        "The dossier is void",
                        "Expected a dossier in force, got an annulled one");
            case DossierRejection.RefusalNotIssued _ ->
                problem(
                        CONFLICT,
                        "refusal-not-issued",
                        "The letter of refusal is not issued yet",
                        "Expected the head of the competent agency to have signed the refusal, got it unsigned");
            case DossierRejection.SupplementsUsedUp(var allowed) ->
                problem(
                        CONFLICT,
                        "supplement-used-up",
                        "Papers may not be asked for again",
                        "Expected at most " + allowed + " supplement requests in this phase, got one more");
            case DossierRejection.SupplementDayOutOfRange(var from, var to, var found) ->
                input("day-out-of-range", "The day is out of range")
                        .because("until", "a day from " + from + " to " + to, found.toString());
            case DossierRejection.SupplementDayNotWorked(var found, var next) ->
                input("day-not-worked", "Nobody is at the counter on that day")
                        .because(
                                "until", "a working day of the receiving agency, as " + next + " is", found.toString());
            case DossierRejection.IssuedInFuture(var today, var issuedOn) ->
                input("issued-in-future", "The paper is not issued yet")
                        .because("result.issuedOn", "a day not after " + today, issuedOn.toString());
            case DossierRejection.ResultMissing _ ->
                input("result-missing", "What is granted has a paper")
                        .because("result", "the paper that grants it, since none was issued", "none");
            case DossierRejection.SupplementTooLate(var until) ->
                problem(
                        CONFLICT,
                        "supplement-too-late",
                        "The time for a supplement has run out",
                        "Expected papers until " + until + ", got them later");
            case DossierRejection.NothingHandedIn _ ->
                problem(
                        CONFLICT,
                        "nothing-handed-in",
                        "There is nothing to confirm",
                        "Expected papers handed in since the request, got none");
            case DossierRejection.WithdrawalNotAsked _ ->
                problem(
                        CONFLICT,
                        "withdrawal-not-asked",
                        "Nobody has asked for a withdrawal",
                        "Expected the applicant to ask first, got no wish");
            case DossierRejection.WithdrawalAlreadyAsked _ ->
                problem(
                        CONFLICT,
                        "withdrawal-asked",
                        "A withdrawal is asked for already",
                        "Expected one wish to withdraw, got another");
            case DossierRejection.WithdrawalPending _ ->
                problem(
                        CONFLICT,
                        "withdrawal-pending",
                        "The applicant has asked for the dossier back",
                        "Expected the wish to withdraw to be confirmed or taken back first, got it unanswered");
            case DossierRejection.OnMoney rejected -> MoneyProblems.of(rejected);
            case DossierRejection.NotReturnedByHand(var method) ->
                input("not-by-hand", "This return happens by itself")
                        .because("method", "COUNTER: post and electronic return follow from delivery", method.name());
        };
    }

    private static Problem problem(HttpStatus status, String slug, String title, String detail) {
        return Problem.of(status, slug, title, detail);
    }

    private static Input input(String slug, String title) {
        return new Input(UNPROCESSABLE_CONTENT, slug, title);
    }

    private static Input input(HttpStatus status, String slug, String title) {
        return new Input(status, slug, title);
    }

    /** A problem of one field. */
    private record Input(HttpStatus status, String slug, String title) {
        Problem because(String field, String expected, String found) {
            var detail = "Expected " + field + " to be " + expected + ", got " + found;
            return problem(status, slug, title, detail).error(field, expected, found);
        }
    }

    private static String oneOf(List<String> values) {
        return "one of " + values;
    }

    private static String nuance(DossierRejection.@Nullable Nuance nuance) {
        return switch (nuance) {
            case AT_INTAKE -> " at intake";
            case IN_PROCESSING -> " in processing";
            case FOR_GOOD -> " for good";
            case null -> "";
        };
    }

    private static String names(List<Status> statuses) {
        return statuses.stream().sorted().map(Status::name).collect(Collectors.joining(" or "));
    }

    private static String local(Instant at) {
        return OfficeTime.local(at).toString();
    }
}
