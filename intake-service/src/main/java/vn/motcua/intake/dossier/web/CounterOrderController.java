package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.Fits;
import vn.motcua.eventing.door.PersonField;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.DossierCommand.ChangeContact;

/** What is ordered of a dossier beside its way: it stands as it did. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class CounterOrderController {
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Orders orders;
    private final PersonalData persons;
    private final BusinessClock clock;

    CounterOrderController(Orders orders, PersonalData persons, BusinessClock clock) {
        this.orders = orders;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Changes how the applicant is reached (thay đổi thông tin liên hệ). Letters from then on go there; what is not named
     * stays as it was.
     */
    @PostMapping("/contact")
    @PreAuthorize("hasAnyRole('portal', 'clerk')")
    ResponseEntity<DossierView> changeContact(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContactRequest request) {
        if (request.isEmpty()) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request",
                            "The request is not as expected",
                            "Expected phone, email or address, got none")
                    .error("phone", "given, or else email or address", "none");
        }
        var address = request.address();
        return orders.give(actor, new DossierId(id), ifMatch, DossierAccess::requireApplicantOrClerkOf, seen -> {
            var now = clock.now();
            var contact = new PersonalData.Contact(
                    request.phone(), request.email(), address == null ? null : address.address(), now);
            return new ChangeContact(persons.seal(seen.id(), contact), now);
        });
    }

    /** How the applicant is reached from now on; what is null stays as it was. */
    record ContactRequest(
            @Fits(PersonField.PHONE) @Nullable String phone,
            @Fits(PersonField.EMAIL) @Nullable String email,
            @Valid SubmitDossierRequest.@Nullable Address address) {

        boolean isEmpty() {
            return phone == null && email == null && address == null;
        }

        @Override
        public String toString() {
            return "ContactRequest[hidden]";
        }
    }
}
