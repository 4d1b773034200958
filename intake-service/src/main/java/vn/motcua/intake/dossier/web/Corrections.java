package vn.motcua.intake.dossier.web;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.contracts.Outcome;
import vn.motcua.eventing.door.PersonField;
import vn.motcua.eventing.door.Times;
import vn.motcua.eventing.door.Unfit;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Correction.Field;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.web.OrderRequests.CorrectionRequest;
import vn.motcua.intake.dossier.web.OrderRequests.CorrectionRequest.CorrectableFact;

/** What a request for a correction means, and who may ask for it. */
final class Corrections {
    private static final String VALUE = "value";

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
        var isGrant = fact == CorrectableFact.OUTCOME && request.value().equals(Outcome.GRANTED.name());
        if (request.result() != null && !isGrant) {
            throw invalid("result", "absent, unless OUTCOME is GRANTED in truth", "a paper");
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
        if (ruleOf(field) == PersonField.ID_NUMBER) {
            IdentityNumbers.check(VALUE, value);
        }
        ruleOf(field).refusal(value).ifPresent(unfit -> {
            throw invalid(VALUE, unfit.expected(), unfit.found());
        });
        return new Correction.Data(field);
    }

    /** A field has one rule, wherever it enters. */
    private static PersonField ruleOf(Field field) {
        return switch (field) {
            case FILER_NAME, OWNER_NAME -> PersonField.NAME;
            case FILER_ID_NUMBER, OWNER_ID_NUMBER -> PersonField.ID_NUMBER;
            case FILER_PHONE, OWNER_PHONE -> PersonField.PHONE;
            case FILER_EMAIL, OWNER_EMAIL -> PersonField.EMAIL;
        };
    }

    private static Instant instant(String value) {
        try {
            return Times.instant(value).toInstant();
        } catch (Unfit unfit) {
            throw invalid(VALUE, unfit.expected(), unfit.found());
        }
    }

    private static Outcome outcome(String value) {
        return switch (value) {
            case "GRANTED" -> Outcome.GRANTED;
            case "REFUSED" -> Outcome.REFUSED;
            default -> throw invalid(VALUE, "GRANTED or REFUSED", "another word");
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
