package vn.motcua.routing.route.web;

import org.springframework.http.HttpStatus;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.routing.route.Pause;
import vn.motcua.routing.route.RouteRejection;

/** How a refusal is told. */
final class RouteProblems {

    private RouteProblems() {}

    static Problem of(RouteRejection rejection, DossierId dossier) {
        return switch (rejection) {
            case RouteRejection.NotRegistered _ -> Problem.noSuchDossier();
            case RouteRejection.NoSuchStep(var step) -> noSuchStep(step, dossier);
            case RouteRejection.NotOffered(var step) ->
                conflict("step-not-offered", "The step was not handed over yet", step, "OFFERED", "WAITING");
            case RouteRejection.NotAccepted(var step) ->
                conflict("step-not-accepted", "The hand-over was not accepted yet", step, "ACCEPTED", "OFFERED");
            case RouteRejection.AlreadyAccepted(var step, var officer) ->
                conflict(
                        "step-already-accepted",
                        "The hand-over was accepted by somebody else",
                        step,
                        "OFFERED",
                        "ACCEPTED by " + officer);
            case RouteRejection.HandOverTaken(var step, var officer) ->
                conflict("hand-over-taken", "The hand-over was taken", step, "OFFERED", "ACCEPTED by " + officer);
            case RouteRejection.NotEarlier(var step, var to) ->
                unprocessable("not-earlier", "The step does not come before", "step " + step)
                        .error("to", "a step before " + step, to == null ? null : to.value());
            case RouteRejection.NotGivenBack(var step) ->
                conflict("step-not-given-back", "The one-stop unit does not have it", step, "GIVEN_BACK", "WAITING");
            case RouteRejection.SameAgency(var step, var agency) ->
                unprocessable("same-agency", "The agency has the step already", "step " + step)
                        .error("agency", "another agency than that of the step", agency.value());
            case RouteRejection.AlreadyCompleted(var step) ->
                conflict("step-already-completed", "The step is complete", step, "ACCEPTED", "COMPLETED");
            case RouteRejection.StepEnded(var step) ->
                conflict("step-ended", "The route has ended", step, "open", "ENDED");
            case RouteRejection.Paused(var pause) ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "route-paused",
                        "The dossier waits",
                        "Expected dossier " + dossier + " to be in process, got " + pause + ": " + why(pause));
            case RouteRejection.GroundsMissing(var step) ->
                unprocessable("grounds-missing", "A refusal needs its reason and legal ground", "step " + step)
                        .error("note", "the reason of the refusal", null)
                        .error("legalGround", "the legal ground of the refusal", null);
            case RouteRejection.ResultMissing(var step) ->
                unprocessable("result-missing", "The last step brings the result", "step " + step)
                        .error("result", "the result paper", null);
            case RouteRejection.IssuedInFuture(var step, var today, var issuedOn) ->
                unprocessable("issued-in-future", "The paper is not issued yet", "step " + step)
                        .error("result.issuedOn", "a day not after " + today, issuedOn.toString());
            case RouteRejection.NoSuchConsultation(var consultation) -> noSuchConsultation(consultation, dossier);
            case RouteRejection.OwnOpinion(var step, var agency) ->
                unprocessable("own-opinion", "An agency does not consult itself", "step " + step)
                        .error("agency", "another agency than that of the step", agency.value());
            case RouteRejection.TimeMissing(var step) ->
                unprocessable("time-missing", "Nobody said until when the answer is due", "step " + step)
                        .error("within", "a time to answer: the procedure gives none", null);
            case RouteRejection.AnotherConsultation(var consultation) ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "The key was used for another request",
                        "Expected the body that consultation " + consultation + " was asked with, got another");
            case RouteRejection.AlreadyAnswered(var consultation) ->
                consultation("consultation-answered", "The opinion was given", consultation, "AWAITED", "ANSWERED");
            case RouteRejection.ConsultationClosed(var consultation) ->
                consultation("consultation-closed", "Nobody waits for it any more", consultation, "AWAITED", "CLOSED");
            case RouteRejection.ClaimOutside(var step, var offeredAt, var acceptedAt) ->
                unprocessable("claim-outside", "The hand-over was at another time", "step " + step)
                        .error(
                                "claimedAt",
                                "from " + OfficeTime.local(offeredAt) + " to " + OfficeTime.local(acceptedAt),
                                "another time");
            case RouteRejection.CheckOutside(var step, var from, var to) ->
                unprocessable("check-outside", "The field check was at another time", "step " + step)
                        .error("at", "from " + OfficeTime.local(from) + " to " + OfficeTime.local(to), "another time");
            case RouteRejection.TooManyChecks(var step, var most) ->
                conflict(
                        "too-many-checks",
                        "The step has many field checks",
                        step,
                        "checked less often",
                        most + " times");
            case RouteRejection.NotOverdue(var consultation) ->
                consultation(
                        "consultation-not-overdue", "No answer is overdue", consultation, "OVERDUE", "another state");
            case RouteRejection.RemindedToday(var consultation, var at) ->
                consultation(
                        "reminded-today",
                        "The agency was reminded today",
                        consultation,
                        "not reminded today",
                        "reminded at " + OfficeTime.local(at));
            case RouteRejection.AlreadyDisputed(var step) ->
                conflict("already-disputed", "The hand-over was contested before", step, "undisputed", "disputed");
            case RouteRejection.NotDisputed(var step) ->
                conflict("not-disputed", "Nobody has contested the hand-over", step, "disputed", "undisputed");
            case RouteRejection.AlreadySettled(var step) ->
                conflict("already-settled", "The dispute is settled", step, "disputed", "settled");
        };
    }

    private static String why(Pause pause) {
        return switch (pause) {
            case SUPPLEMENT -> "the applicant is asked for papers";
            case FINANCIAL_DUTY ->
                "the applicant has to pay first, and only whoever computed what may complete his step";
            case STOP -> "a leader has stopped it";
            case WITHDRAWAL -> "the applicant has asked for it back, and the one-stop unit has not answered yet";
        };
    }

    private static Problem consultation(String slug, String title, String id, String expected, String found) {
        return Problem.of(
                HttpStatus.CONFLICT,
                slug,
                title,
                "Expected consultation " + id + " to be " + expected + ", got " + found);
    }

    static Problem noSuchConsultation(String consultation, DossierId dossier) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-consultation",
                "There is no such consultation",
                "Expected a consultation of dossier " + dossier + ", got " + consultation);
    }

    static Problem noSuchAgency(String agency) {
        return unprocessable("no-such-agency", "There is no such agency", "the agency")
                .error("agency", "the code of a published agency", agency);
    }

    static Problem noSuchStep(StepId step, DossierId dossier) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-step",
                "There is no such step",
                "Expected a step of dossier " + dossier + ", got " + step);
    }

    static Problem notOfTheAgency(AgencyCode agency, Actor actor) {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "not-of-the-agency",
                "Another agency's step",
                "Expected somebody of agency " + agency + ", got " + actor.id() + " of " + actor.agency());
    }

    static Problem notStaff(StaffId officer, AgencyCode agency) {
        return unprocessable("not-on-the-staff", "The officer works elsewhere", "a staff id of agency " + agency)
                .error("officer", "a staff id of agency " + agency, officer.value());
    }

    static Problem nobodyNamed(AgencyCode agency) {
        return unprocessable("officer-missing", "Nobody signs", "a staff id of agency " + agency)
                .error("officer", "a staff id of agency " + agency + ", named or as sub of the token", null);
    }

    static Problem notOfTheDossier() {
        var expected = "a file of no other dossier, uploaded by the step's agency or the receiving one";
        return unprocessable("attachment-unknown", "There is no such attachment", "the result paper")
                .error("result.attachment", expected, "another");
    }

    private static Problem conflict(String slug, String title, StepId step, String expected, String found) {
        return Problem.of(
                HttpStatus.CONFLICT, slug, title, "Expected step " + step + " to be " + expected + ", got " + found);
    }

    private static Problem unprocessable(String slug, String title, String subject) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                slug,
                title,
                "Expected " + subject + " to be given as required, see errors");
    }
}
