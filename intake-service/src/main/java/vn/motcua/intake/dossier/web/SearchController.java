package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.door.Fits;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.door.PersonField;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.audit.Audit;
import vn.motcua.intake.audit.Audit.Look;
import vn.motcua.intake.dossier.DossierRegister;
import vn.motcua.intake.dossier.PersonKey;

/** Dossiers found by a number of their filer or owner, for whoever says what for. */
@RestController
class SearchController {
    private final DossierRegister register;
    private final PersonTraces traces;
    private final Audit audit;

    SearchController(DossierRegister register, PersonTraces traces, Audit audit) {
        this.register = register;
        this.traces = traces;
        this.audit = audit;
    }

    /**
     * Finds the dossiers of a person (tra cứu hồ sơ theo số định danh hoặc số điện thoại). By the number of filer or owner,
     * however it is written, or by a phone number. Who searched, when and what for is kept.
     */
    @PostMapping("/api/v1/dossiers/search")
    @PreAuthorize("hasAnyRole('clerk', 'onestop-head')")
    Page<DossierView> searchDossiers(
            Actor actor,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            @Valid @RequestBody SearchRequest request) {
        var size = Limits.of(limit);
        var after = cursor == null ? null : DossierController.position(cursor);
        var tokens = traces.of(request.key());
        var found = register.withPerson(tokens, actor.sight(), after, size + 1);
        audit.note(actor, new Look.Search(tokens, request.purpose(), Math.min(found.size(), size)));
        return Page.of(found, size, entry -> DossierView.masked(entry.id(), entry.dossier()), DossierController::next);
    }

    /**
     * Whom to look for.
     *
     * @param purpose what it is needed for
     */
    record SearchRequest(
            @Size(max = 40) @Nullable String idNumber,
            @Fits(PersonField.PHONE) @Nullable String phone,
            @FreeText @NotBlank @Size(max = 500) String purpose) {

        PersonKey key() {
            if (idNumber != null && phone == null) {
                return named("idNumber", new PersonKey.IdNumber(idNumber));
            }
            if (phone != null && idNumber == null) {
                return named("phone", new PersonKey.Phone(phone));
            }
            throw invalid("idNumber", "given, or else phone", idNumber == null ? "neither" : "both");
        }

        private static PersonKey named(String field, PersonKey key) {
            if (key.normal().isEmpty()) {
                throw invalid(field, "a number", "none");
            }
            return key;
        }

        private static Problem invalid(String field, String expected, String found) {
            return Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request",
                            "The request is not as expected",
                            "Expected " + field + " to be " + expected + ", got " + found)
                    .error(field, expected, found);
        }

        @Override
        public String toString() {
            return "SearchRequest[hidden]";
        }
    }
}
