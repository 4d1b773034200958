package vn.motcua.intake.dossier.web;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.door.Unfit;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Correction.Field;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.web.OrderRequests.CorrectionRequest;
import vn.motcua.intake.dossier.web.SubmitDossierRequest.Applicant;

/** What a request for a correction means, and who may ask for it. */
final class Corrections {

    private Corrections() {}

    /** A clerk puts data right; dates and outcomes need a leader and his legal ground. */
    static BiConsumer<Actor, Submission> permission(Correction correction) {
        return switch (correction) {
            case Correction.Data _ -> DossierAccess::requireClerkOf;
            case Correction.ReceivedAt _, Correction.FinishedAt _, Correction.ReturnedAt _, Correction.Result _ ->
                DossierAccess::requireLeaderOf;
        };
    }

    static Correction of(CorrectionRequest request) {
        var field = request.field();
        var fact = request.fact();
        if ((field == null) == (fact == null)) {
            throw invalid("field", "given, or else a fact", "both or neither");
        }
        if (field != null) {
            return data(field, request.value());
        }
        if (isBlank(request.legalBasis())) {
            throw withoutLegalBasis();
        }
        return switch (fact) {
            case RECEIVED_AT -> new Correction.ReceivedAt(instant(request.value()));
            case FINISHED_AT -> new Correction.FinishedAt(instant(request.value()));
            case RETURNED_AT -> new Correction.ReturnedAt(instant(request.value()));
            case OUTCOME -> new Correction.Result(outcome(request.value()));
            case null -> throw new IllegalStateException("Expected a field or a fact, got neither");
        };
    }

    private static Correction data(Field field, String value) {
        switch (field) {
            case FILER_PHONE, OWNER_PHONE -> require(value, Applicant.PHONE, "a phone number");
            case FILER_EMAIL, OWNER_EMAIL -> require(value, "[^@\\s]+@[^@\\s]+", "an e-mail address");
            case FILER_NAME, OWNER_NAME, FILER_ID_NUMBER, OWNER_ID_NUMBER -> {
                // Any text will do.
            }
        }
        return new Correction.Data(field);
    }

    private static void require(String value, String form, String expected) {
        if (!value.matches(form)) {
            throw invalid("value", expected, "another form");
        }
    }

    private static Instant instant(String value) {
        try {
            return Times.instant(value).toInstant();
        } catch (Unfit unfit) {
            throw invalid("value", unfit.expected(), unfit.found());
        }
    }

    private static Outcome outcome(String value) {
        return switch (value) {
            case "GRANTED" -> Outcome.GRANTED;
            case "REFUSED" -> Outcome.REFUSED;
            default -> throw invalid("value", "GRANTED or REFUSED", "another word");
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The request is well-formed, but no date and no outcome moves without a ground in law. */
    private static Problem withoutLegalBasis() {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "legal-basis-missing",
                        "A date or an outcome is put right on a legal ground only",
                        "Expected legalBasis to be the legal ground of the correction, got none")
                .error("legalBasis", "the legal ground of the correction", null);
    }

    private static Problem invalid(String field, String expected, String found) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not as expected",
                        "Expected " + field + " to be " + expected + ", got " + found)
                .error(field, expected, found);
    }
}
