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
import vn.motcua.contracts.Delivery;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.DossierCommand.Accept;
import vn.motcua.intake.dossier.DossierCommand.Annul;
import vn.motcua.intake.dossier.DossierCommand.AnswerAtOnce;
import vn.motcua.intake.dossier.DossierCommand.AskWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ConfirmSupplement;
import vn.motcua.intake.dossier.DossierCommand.ConfirmWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.Correct;
import vn.motcua.intake.dossier.DossierCommand.HandInSupplement;
import vn.motcua.intake.dossier.DossierCommand.Refuse;
import vn.motcua.intake.dossier.DossierCommand.RequestSupplement;
import vn.motcua.intake.dossier.DossierCommand.Resume;
import vn.motcua.intake.dossier.DossierCommand.ReturnAtCounter;
import vn.motcua.intake.dossier.DossierCommand.Stop;
import vn.motcua.intake.dossier.DossierRejection.NotReturnedByHand;
import vn.motcua.intake.dossier.web.OrderRequests.AcceptanceRequest;
import vn.motcua.intake.dossier.web.OrderRequests.AnnulmentRequest;
import vn.motcua.intake.dossier.web.OrderRequests.CorrectionRequest;
import vn.motcua.intake.dossier.web.OrderRequests.ImmediateResult;
import vn.motcua.intake.dossier.web.OrderRequests.RefusalRequest;
import vn.motcua.intake.dossier.web.OrderRequests.ReturnRequest;
import vn.motcua.intake.dossier.web.OrderRequests.StopRequest;
import vn.motcua.intake.dossier.web.OrderRequests.Supplement;
import vn.motcua.intake.dossier.web.OrderRequests.SupplementConfirmation;
import vn.motcua.intake.dossier.web.OrderRequests.SupplementWanted;
import vn.motcua.intake.dossier.web.OrderRequests.WithdrawalRequest;

/** What clerks, leaders and applicants order. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class DossierOrderController {
    private static final String CLERK = "hasRole('clerk')";
    private static final String LEADER = "hasRole('leader')";
    private static final String CLERK_OR_LEADER = "hasAnyRole('clerk', 'leader')";
    private static final String APPLICANT_OR_CLERK = "hasAnyRole('portal', 'clerk')";
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Orders orders;
    private final Filing filing;
    private final PersonalData persons;
    private final BusinessClock clock;

    DossierOrderController(Orders orders, Filing filing, PersonalData persons, BusinessClock clock) {
        this.orders = orders;
        this.filing = filing;
        this.persons = persons;
        this.clock = clock;
    }

    @PostMapping("/acceptance")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> accept(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable AcceptanceRequest request) {
        var chosen = request == null ? null : request.caseName();
        var handedOverAt = request == null ? null : request.handedOverAt();
        var handover = handedOverAt == null ? null : handedOverAt.toInstant();
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new Accept(actor.id(), chosen, handover, clock.now()));
    }

    @PostMapping("/refusal")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> refuse(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RefusalRequest request) {
        var text = FreeText.reason(request.reason(), request.legalGround());
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new Refuse(actor.id(), persons.seal(id, "refusal", text), clock.now()));
    }

    @PostMapping("/immediate-result")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> answerAtOnce(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ImmediateResult request) {
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new AnswerAtOnce(actor.id(), request.result(), clock.now()));
    }

    @PostMapping("/supplement-request")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> requestSupplement(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SupplementWanted request) {
        var text = FreeText.wanted(request.items(), request.reason());
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new RequestSupplement(
                        actor.id(), request.until(), persons.seal(id, "supplement-request", text), clock.now()));
    }

    @PostMapping("/supplement")
    @PreAuthorize(APPLICANT_OR_CLERK)
    ResponseEntity<DossierView> handInSupplement(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Supplement request) {
        var papers = request.documents().stream()
                .map(SubmitDossierRequest.Document::paper)
                .toList();
        return orders.give(actor, id, ifMatch, DossierAccess::requireApplicantOrClerkOf, seen -> {
            filing.requireOwnAttachments(actor, papers);
            return new HandInSupplement(papers, clock.now());
        });
    }

    @PostMapping("/supplement/confirmation")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> confirmSupplement(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SupplementConfirmation request) {
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new ConfirmSupplement(actor.id(), request.complete(), clock.now()));
    }

    @PostMapping("/withdrawal")
    @PreAuthorize(APPLICANT_OR_CLERK)
    ResponseEntity<DossierView> askWithdrawal(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest request) {
        var text = FreeText.reason(request.reason());
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireApplicantOrClerkOf,
                seen -> new AskWithdrawal(persons.seal(id, "withdrawal", text)));
    }

    @PostMapping("/withdrawal/confirmation")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> confirmWithdrawal(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new ConfirmWithdrawal(actor.id(), clock.now()));
    }

    @PostMapping("/stop")
    @PreAuthorize(LEADER)
    ResponseEntity<DossierView> stop(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StopRequest request) {
        var text = FreeText.reason(request.reason(), request.legalBasis());
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireLeaderOf,
                seen -> new Stop(
                        actor.id(),
                        request.isFinal(),
                        request.legalBasis(),
                        persons.seal(id, "stop", text),
                        clock.now()));
    }

    @PostMapping("/resume")
    @PreAuthorize(LEADER)
    ResponseEntity<DossierView> resume(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return orders.give(actor, id, ifMatch, DossierAccess::requireLeaderOf, seen -> new Resume(actor.id()));
    }

    @PostMapping("/annulment")
    @PreAuthorize(LEADER)
    ResponseEntity<DossierView> annul(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnnulmentRequest request) {
        var text = FreeText.reason(request.reason(), request.legalBasis());
        return orders.give(
                actor,
                id,
                ifMatch,
                DossierAccess::requireLeaderOf,
                seen -> new Annul(actor.id(), request.legalBasis(), persons.seal(id, "annulment", text), clock.now()));
    }

    /** What was written down wrongly; a clerk knows the person, a leader answers for dates and outcomes. */
    @PostMapping("/corrections")
    @PreAuthorize(CLERK_OR_LEADER)
    ResponseEntity<DossierView> correct(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectionRequest request) {
        var correction = Corrections.of(request);
        var value = correction instanceof Correction.Data ? request.value() : null;
        var text = FreeText.correction(request.reason(), request.legalBasis(), value);
        return orders.give(
                actor,
                id,
                ifMatch,
                Corrections.permission(correction),
                seen -> new Correct(
                        actor.id(),
                        correction,
                        request.legalBasis(),
                        persons.seal(id, "correction", text),
                        clock.now()));
    }

    /** Across the counter; post and electronic return follow from what notification says. */
    @PostMapping("/return")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> returnResult(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReturnRequest request) {
        var text = FreeText.receivedBy(request.receivedBy());
        return orders.give(actor, id, ifMatch, DossierAccess::requireClerkOf, seen -> {
            if (request.method() != Delivery.COUNTER) {
                throw DossierProblems.of(new NotReturnedByHand(request.method()));
            }
            return new ReturnAtCounter(persons.seal(id, "return", text), clock.now());
        });
    }
}
