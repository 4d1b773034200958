package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.WorkingDays;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.access.SeenDossier;
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
import vn.motcua.intake.dossier.DossierCommand.RetractWithdrawal;
import vn.motcua.intake.dossier.DossierCommand.ReturnAtCounter;
import vn.motcua.intake.dossier.DossierCommand.Stop;
import vn.motcua.intake.dossier.DossierRejection.NotReturnedByHand;
import vn.motcua.intake.dossier.Folder;
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
import vn.motcua.intake.file.AttachmentProblems;
import vn.motcua.intake.file.Attachments;
import vn.motcua.intake.file.Attachments.Claim;

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
    private final Attachments attachments;
    private final PersonalData persons;
    private final Published<WorkingDays> days;
    private final BusinessClock clock;

    DossierOrderController(
            Orders orders,
            Filing filing,
            Attachments attachments,
            PersonalData persons,
            Published<WorkingDays> days,
            BusinessClock clock) {
        this.orders = orders;
        this.filing = filing;
        this.attachments = attachments;
        this.persons = persons;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Accepts a dossier (tiếp nhận hồ sơ). The legal time begins, the dossier goes on its way, and the applicant gets
     * a receipt. Where the law lets the time of a complicated case be extended, the clerk says why, and all that the law
     * gives is added.
     */
    @PostMapping("/acceptance")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> acceptDossier(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable AcceptanceRequest request) {
        var chosen = request == null ? null : request.caseName();
        var extension = request == null ? null : request.extension();
        var handedOverAt = request == null ? null : request.handedOverAt();
        var handover = handedOverAt == null ? null : handedOverAt.toInstant();
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new Accept(
                        new StaffId(actor.id()),
                        chosen,
                        persons.sealIfAny(seen.id(), extension),
                        handover,
                        clock.now()));
    }

    /**
     * Refuses a dossier at the counter (từ chối tiếp nhận hồ sơ). The reason and its legal ground go to the applicant
     * in writing.
     */
    @PostMapping("/refusal")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> refuseDossier(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RefusalRequest request) {
        var text = FreeText.reason(request.reason(), request.legalGround());
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new Refuse(
                        new StaffId(actor.id()), persons.seal(seen.id(), Folder.REFUSAL, text), clock.now()));
    }

    /** Gives the result at once (giải quyết và trả kết quả ngay). For what needs no way through the agencies. */
    @PostMapping("/immediate-result")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> answerAtOnce(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ImmediateResult request) {
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> result(seen, request.result().attachment()),
                seen -> new AnswerAtOnce(
                        new StaffId(actor.id()), request.result().paper(), clock.now()));
    }

    /** A paper that the agency which answers has put there, or the one that received the dossier. */
    private Claim.Held result(SeenDossier seen, String attachment) {
        var submission = seen.dossier().folder().submission();
        var agencies = List.of(submission.receivingAgency(), submission.competentAgency());
        return switch (attachments.claim(seen.id(), attachment, agencies)) {
            case Claim.Held held -> held;
            case Claim.Unknown _ -> throw AttachmentProblems.unknown("result.attachment");
        };
    }

    /** Asks the applicant for papers (yêu cầu bổ sung hồ sơ). The legal time stands still until they are there. */
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
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new RequestSupplement(
                        new StaffId(actor.id()),
                        request.until(),
                        nextWorked(seen, request.until()),
                        persons.seal(seen.id(), "supplement-request", text),
                        clock.now()));
    }

    /** Null if somebody is at the counter on that day; of an agency whose days have not been told yet every day is taken. */
    private @Nullable LocalDate nextWorked(SeenDossier dossier, LocalDate day) {
        return days.find(dossier.dossier()
                        .folder()
                        .submission()
                        .receivingAgency()
                        .value())
                .filter(known -> !known.isWorked(day))
                .map(known -> known.next(day))
                .orElse(null);
    }

    /** Hands in the papers that were asked for (nộp hồ sơ bổ sung). */
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
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireApplicantOrClerkOf,
                seen -> filing.claim(seen.id(), actor, papers),
                seen -> new HandInSupplement(papers, clock.now()));
    }

    /** Says whether the papers handed in are complete (xác nhận hồ sơ bổ sung). */
    @PostMapping("/supplement/confirmation")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> confirmSupplement(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SupplementConfirmation request) {
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new ConfirmSupplement(new StaffId(actor.id()), request.complete(), clock.now()));
    }

    /** Asks to withdraw a dossier (đề nghị rút hồ sơ). A clerk has to confirm it. */
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
                new DossierId(id),
                ifMatch,
                DossierAccess::requireApplicantOrClerkOf,
                seen -> new AskWithdrawal(persons.seal(seen.id(), "withdrawal", text), clock.now()));
    }

    /** Takes back the wish to withdraw a dossier (rút lại đề nghị rút hồ sơ). The applicant does it, or the clerk he tells. */
    @PostMapping("/withdrawal/retraction")
    @PreAuthorize(APPLICANT_OR_CLERK)
    ResponseEntity<DossierView> retractWithdrawal(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireApplicantOrClerkOf,
                seen -> new RetractWithdrawal(new StaffId(actor.is(Roles.CLERK) ? actor.id() : actor.client())));
    }

    /** Confirms the wish to withdraw a dossier (xác nhận rút hồ sơ). */
    @PostMapping("/withdrawal/confirmation")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> confirmWithdrawal(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireClerkOf,
                seen -> new ConfirmWithdrawal(new StaffId(actor.id()), clock.now()));
    }

    /** Stops a dossier (dừng xử lý hồ sơ). For now, or for good. */
    @PostMapping("/stop")
    @PreAuthorize(LEADER)
    ResponseEntity<DossierView> stopDossier(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StopRequest request) {
        var text = FreeText.reason(request.reason(), request.legalBasis());
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireLeaderOf,
                seen -> new Stop(
                        new StaffId(actor.id()),
                        request.isFinal(),
                        request.legalBasis(),
                        persons.seal(seen.id(), "stop", text),
                        clock.now()));
    }

    /** Lets a stopped dossier go on (tiếp tục xử lý hồ sơ). */
    @PostMapping("/resume")
    @PreAuthorize(LEADER)
    ResponseEntity<DossierView> resumeDossier(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireLeaderOf,
                seen -> new Resume(new StaffId(actor.id())));
    }

    /** Declares a dossier void (hủy hồ sơ). It stays in the register. */
    @PostMapping("/annulment")
    @PreAuthorize(LEADER)
    ResponseEntity<DossierView> annulDossier(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnnulmentRequest request) {
        var text = FreeText.reason(request.reason(), request.legalBasis());
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                DossierAccess::requireLeaderOf,
                seen -> new Annul(
                        new StaffId(actor.id()),
                        request.legalBasis(),
                        persons.seal(seen.id(), "annulment", text),
                        clock.now()));
    }

    /**
     * Corrects what was written down wrongly (đính chính thông tin hồ sơ). A clerk knows the person, a leader answers
     * for dates and outcomes. Whoever was granted something by mistake is then refused in writing (văn bản từ chối), with
     * the reason given here, when the head has signed it; until then nothing is handed over, and the paper that was issued
     * is shown no more but in the list of results. Whoever was refused by mistake is granted by a paper, which comes with
     * the correction if none was ever issued.
     */
    @PostMapping("/corrections")
    @PreAuthorize(CLERK_OR_LEADER)
    ResponseEntity<DossierView> correctDossier(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectionRequest request) {
        var correction = Corrections.of(request);
        var value = correction instanceof Correction.Data ? request.value() : null;
        var text = FreeText.correction(request.reason(), request.legalBasis(), value);
        var paper = request.paper();
        return orders.give(
                actor,
                new DossierId(id),
                ifMatch,
                Corrections.permission(correction),
                seen -> paper == null ? Claim.none(seen.id()) : result(seen, paper.attachment()),
                seen -> new Correct(
                        new StaffId(actor.id()),
                        correction,
                        request.legalBasis(),
                        persons.seal(seen.id(), "correction", text),
                        paper,
                        clock.now()));
    }

    /**
     * Returns the result across the counter (trả kết quả tại quầy). Post and electronic return follow from what the
     * post and the mail say.
     */
    @PostMapping("/return")
    @PreAuthorize(CLERK)
    ResponseEntity<DossierView> returnResult(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReturnRequest request) {
        var text = FreeText.receivedBy(request.receivedBy());
        return orders.give(actor, new DossierId(id), ifMatch, DossierAccess::requireClerkOf, seen -> {
            if (request.method() != Delivery.COUNTER) {
                throw DossierProblems.of(new NotReturnedByHand(request.method()));
            }
            return new ReturnAtCounter(persons.seal(seen.id(), "return", text), clock.now());
        });
    }
}
