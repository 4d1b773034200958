package vn.motcua.intake.complaint.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.complaint.ComplaintRejection;

/** Tells every refusal as a problem. */
final class ComplaintProblems {

    private ComplaintProblems() {}

    static Problem of(ComplaintRejection rejection) {
        return switch (rejection) {
            case ComplaintRejection.NoSuchComplaint _ -> unknown();
            case ComplaintRejection.KeyReused _ ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "key-reused",
                                "The key was used for another request",
                                "Expected a new key for another complaint, got the key of another")
                        .error(Idempotency.HEADER, "a new key for another complaint", "the key of another");
            case ComplaintRejection.NumberedAlready(var number) ->
                Problem.of(
                        CONFLICT,
                        "numbered-already",
                        "The complaint has a number",
                        "Expected a complaint without a number, got " + number);
            case ComplaintRejection.AnsweredAlready(var number) ->
                Problem.of(
                        CONFLICT,
                        "answered-already",
                        "The complaint is answered",
                        "Expected " + number + " to wait for its answer, found it answered");
            case ComplaintRejection.NotAnswered(var number) ->
                Problem.of(
                        CONFLICT,
                        "not-answered",
                        "The complaint is not answered yet",
                        "Expected an answer of " + number + " to rate, found none");
            case ComplaintRejection.RatedAlready(var number) ->
                Problem.of(
                        CONFLICT,
                        "rated-already",
                        "The answer is rated",
                        "Expected one rating of " + number + ", got another");
        };
    }

    /** The same for what does not exist and for what one may not see. */
    static Problem unknown() {
        return Problem.of(
                NOT_FOUND, "unknown-complaint", "There is no such complaint", "Expected a known complaint, got none");
    }

    /** Nobody is named who could answer. */
    static Problem agencyMissing() {
        return Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "agency-missing",
                        "Somebody has to answer",
                        "Expected agency, or a dossier whose agency answers, got neither")
                .error("agency", "the code of an agency, or a dossier", null);
    }

    static Problem unknownAgency(String code) {
        return Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "unknown-agency",
                        "There is no such agency",
                        "Expected agency to be the code of an agency that exists, got " + code)
                .error("agency", "the code of an agency that exists", code);
    }
}
