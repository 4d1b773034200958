package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import java.util.UUID;
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
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.DossierCommand.ProvePayment;
import vn.motcua.intake.dossier.DossierCommand.RecordFee;
import vn.motcua.intake.dossier.DossierCommand.RefundFee;
import vn.motcua.intake.dossier.DossierCommand.TellDuties;
import vn.motcua.intake.dossier.Money.Entry;
import vn.motcua.intake.dossier.Money.Method;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.web.MoneyRequests.DutiesTold;
import vn.motcua.intake.dossier.web.MoneyRequests.FeePaid;
import vn.motcua.intake.dossier.web.MoneyRequests.FeeRefund;
import vn.motcua.intake.dossier.web.MoneyRequests.PaymentProof;

/** What is to be paid for a dossier, and that it was. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class MoneyController {
    private static final String CLERK = "hasRole('clerk')";
    private static final String OFFICER = "hasRole('officer')";
    private static final String APPLICANT_OR_CLERK = "hasAnyRole('portal', 'clerk')";
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Orders orders;
    private final PersonalData persons;
    private final BusinessClock clock;

    MoneyController(Orders orders, PersonalData persons, BusinessClock clock) {
        this.orders = orders;
        this.persons = persons;
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

    /**
     * Records a fee (ghi nhận phí, lệ phí). Paid, and receipted with the office's own number, or not to be paid on a legal ground. An
     * applicant's portal records what it took without cash; cash and exemptions are the counter's. The same receipt, or the
     * same key, is the same fee.
     */
    @PostMapping("/fees")
    @PreAuthorize(APPLICANT_OR_CLERK)
    ResponseEntity<DossierView> recordFee(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody FeePaid request) {
        var fee = request.entry();
        var same = same(actor, key, fee);
        var ofCounter = fee.exemption() != null || fee.method() == Method.CASH;
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                ofCounter ? DossierAccess::requireClerkOf : DossierAccess::requireApplicantOrClerkOf,
                seen -> new RecordFee(
                        fee, same, new StaffId(actor.is(Roles.CLERK) ? actor.id() : actor.client()), clock.now()));
    }

    /** Without a key or a receipt each order is another fee. */
    private static String same(Actor actor, @Nullable String key, Entry fee) {
        if (key != null) {
            return Idempotency.id(actor.client(), actor.id(), "fee " + Idempotency.require(key));
        }
        return fee.sameReceipt().orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Gives a fee back (hoàn trả phí, lệ phí). */
    @PostMapping("/fees/{n}/refund")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> refundFee(
            Actor actor,
            @PathVariable String id,
            @PathVariable String n,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody FeeRefund request) {
        var text = FreeText.reason(request.reason());
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new RefundFee(
                        fee(n), new StaffId(actor.id()), persons.seal(seen.id(), "refund", text), clock.now()));
    }

    /** What is no number is the number of no fee. */
    private static int fee(String n) {
        return n.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(n) : 0;
    }
}
