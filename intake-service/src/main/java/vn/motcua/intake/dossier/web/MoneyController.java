package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.DossierCommand.ProvePayment;
import vn.motcua.intake.dossier.DossierCommand.TellDuties;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.web.MoneyRequests.DutiesTold;
import vn.motcua.intake.dossier.web.MoneyRequests.PaymentProof;

/** What is to be paid for a dossier, and that it was. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class MoneyController {
    private static final String OFFICER = "hasRole('officer')";
    private static final String APPLICANT_OR_CLERK = "hasAnyRole('portal', 'clerk')";
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Orders orders;
    private final BusinessClock clock;

    MoneyController(Orders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Tells the applicant what he has to pay to the state (thông báo nghĩa vụ tài chính). An officer of an agency that takes
     * part does it. The legal time stands still until all of it is paid; a later notice adds to those before.
     */
    @PostMapping("/financial-duty")
    @PreAuthorize(OFFICER)
    ResponseEntity<DossierView> tellFinancialDuty(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DutiesTold request) {
        return orders.give(actor, new DossierId(id), ifMatch, MoneyController::seenBy, seen -> {
            DossierAccess.requireOfficerOf(actor, seen.dossier().folder());
            return new TellDuties(new StaffId(actor.id()), request.claims(), clock.now());
        });
    }

    /** Which agencies take part stands with the dossier, not with what was submitted. */
    private static void seenBy(Actor actor, Submission submission) {}

    /** Proves that one duty is paid (xác nhận đã nộp nghĩa vụ tài chính). After the last the dossier goes on. */
    @PostMapping("/payment")
    @PreAuthorize(APPLICANT_OR_CLERK)
    ResponseEntity<DossierView> provePayment(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PaymentProof request) {
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireApplicantOrClerkOf,
                seen -> new ProvePayment(request.reference(), request.paidAt().toInstant(), clock.now()));
    }
}
