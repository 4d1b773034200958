package vn.motcua.intake.complaint.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.access.Parties;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Cursor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Limits;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Page;
import vn.motcua.eventing.web.Roles;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Complaint.Numbered;
import vn.motcua.intake.complaint.Complaint.Receipt;
import vn.motcua.intake.complaint.ComplaintCommand;
import vn.motcua.intake.complaint.ComplaintRegister;
import vn.motcua.intake.complaint.ComplaintRegister.Entry;
import vn.motcua.intake.complaint.ComplaintRegister.Filter;
import vn.motcua.intake.complaint.ComplaintRegister.Position;
import vn.motcua.intake.complaint.ComplaintRejection;
import vn.motcua.intake.complaint.ComplaintState;

/** Complaints: received, found, answered, rated. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintController {
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Subjects<Complaint, ComplaintCommand, ComplaintRejection> complaints;
    private final ComplaintRegister register;
    private final Receipts receipts;
    private final ComplaintTexts texts;
    private final BusinessClock clock;

    ComplaintController(
            Subjects<Complaint, ComplaintCommand, ComplaintRejection> complaints,
            ComplaintRegister register,
            Receipts receipts,
            ComplaintTexts texts,
            BusinessClock clock) {
        this.complaints = complaints;
        this.register = register;
        this.receipts = receipts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Lodges a complaint (gửi phản ánh, kiến nghị). Answers with its number; the same request again gets the first
     * answer.
     */
    @PostMapping
    @PreAuthorize("hasAnyRole('portal', 'clerk')")
    @Answers(
            value = {CREATED, OK},
            refusals = NOT_FOUND)
    ResponseEntity<ComplaintView> lodgeComplaint(
            Actor actor,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ComplaintRequests.Lodging request) {
        var receipt = receipts.of(actor, key, request);
        var kept = handled(receipt.id(), null, new ComplaintCommand.Lodge(receipt));
        var complaint = numbered(kept);
        var answer = isFirst(receipt, complaint)
                ? ResponseEntity.created(URI.create("/api/v1/complaints/" + kept.id()))
                : ResponseEntity.ok();
        return answer.eTag(Etag.of(kept.version())).body(ComplaintView.first(complaint, texts));
    }

    /** Whether this very request was kept: the same text is sealed in another way each time. */
    private static boolean isFirst(Receipt receipt, Numbered complaint) {
        return complaint.receipt().text().equals(receipt.text());
    }

    /** Reads a complaint (xem phản ánh, kiến nghị). */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    ResponseEntity<ComplaintView> readComplaint(Actor actor, @PathVariable String id) {
        return answer(see(actor, id));
    }

    /** Lists complaints, the latest first (danh sách phản ánh, kiến nghị). Without what people wrote. */
    @GetMapping
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    Page<ComplaintView> listComplaints(
            Actor actor,
            @RequestParam @Nullable String agency,
            @RequestParam @Nullable Wanted state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Limits.of(limit);
        var filter = Wanted.filter(AgencyCode.ofNullable(agency), state);
        var after = cursor == null ? null : position(cursor);
        var found = register.list(filter, actor.sight(), after, size + 1);
        return Page.of(found, size, entry -> ComplaintView.masked(entry.complaint()), ComplaintController::next);
    }

    /** What a list may be asked for: OVERDUE are those whose date passed and that still wait. */
    enum Wanted {
        RECEIVED,
        OVERDUE,
        ANSWERED;

        private static Filter filter(@Nullable AgencyCode agency, @Nullable Wanted wanted) {
            if (wanted == null) {
                return new Filter(agency, null, null);
            }
            return switch (wanted) {
                case RECEIVED -> new Filter(agency, ComplaintState.RECEIVED, null);
                case OVERDUE -> new Filter(agency, ComplaintState.RECEIVED, true);
                case ANSWERED -> new Filter(agency, ComplaintState.ANSWERED, null);
            };
        }
    }

    private static String next(Entry last) {
        return Cursor.encode(last.complaint().receipt().at(), last.id());
    }

    private static Position position(String cursor) {
        return Cursor.decode(cursor, 2, values -> new Position(values.instant(0), values.text(1)));
    }

    /** Answers a complaint (trả lời phản ánh, kiến nghị). */
    @PostMapping("/{id}/answer")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<ComplaintView> answerComplaint(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ComplaintRequests.Answer request) {
        var agency = numbered(see(actor, id)).receipt().agency();
        require(
                actor.actsAs(Roles.OFFICER, agency.value()) || actor.actsAs(Roles.LEADER, agency.value()),
                "an officer or a leader of " + agency);
        var text = texts.seal(id, ComplaintTexts.ANSWER, request.text());
        var answer = new Complaint.Answer(new StaffId(actor.id()), text, clock.now());
        return answer(handled(id, Etag.ifMatch(ifMatch), new ComplaintCommand.GiveAnswer(answer)));
    }

    /** Rates the answer to a complaint (đánh giá mức độ hài lòng). */
    @PostMapping("/{id}/rating")
    @PreAuthorize("hasRole('portal')")
    ResponseEntity<ComplaintView> rateAnswer(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ComplaintRequests.Rating request) {
        var client = numbered(see(actor, id)).receipt().request().client();
        require(actor.client().equals(client), "the portal that it came through");
        var comment = texts.sealIfAny(id, ComplaintTexts.COMMENT, request.comment());
        var rating = new Complaint.Rating(request.score(), comment, clock.now());
        return answer(handled(id, Etag.ifMatch(ifMatch), new ComplaintCommand.Rate(rating)));
    }

    private static void require(boolean may, String expected) {
        if (!may) {
            throw new AccessDeniedException("Expected " + expected + ", got another");
        }
    }

    private Stored<Complaint> see(Actor actor, String id) {
        var stored = complaints.find(id).orElseThrow(ComplaintProblems::unknown);
        var receipt = numbered(stored).receipt();
        if (!actor.sight()
                .covers(new Parties(
                        receipt.request().client(), Set.of(receipt.agency().value())))) {
            throw ComplaintProblems.unknown();
        }
        return stored;
    }

    private Stored<Complaint> handled(String id, @Nullable Long ifVersion, ComplaintCommand command) {
        return Ordered.done(complaints.handle(id, ifVersion, command), ComplaintProblems::of);
    }

    private ResponseEntity<ComplaintView> answer(Stored<Complaint> stored) {
        return ResponseEntity.ok().eTag(Etag.of(stored.version())).body(ComplaintView.of(numbered(stored), texts));
    }

    private static Numbered numbered(Stored<Complaint> stored) {
        if (stored.state() instanceof Numbered numbered) {
            return numbered;
        }
        throw ComplaintProblems.unknown();
    }
}
