package vn.motcua.notification.letter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.NotificationEvent.LetterKind;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.door.FreeText;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Problem;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.ApproveApology;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RejectLetter;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SignRefusal;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.Letter;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.correspondence.SealedText;
import vn.motcua.notification.correspondence.web.CorrespondenceAccess;
import vn.motcua.notification.correspondence.web.CorrespondenceProblems;
import vn.motcua.notification.letter.LetterCounter;

/** The leader of the signing agency signs apologies and refusals after appraisal, or sends them back. */
@RestController
@PreAuthorize("hasRole('leader')")
class SigningController {

    private final CorrespondenceAccess access;
    private final Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences;
    private final Seal seal;
    private final BusinessClock clock;
    private final LetterCounter counter;

    SigningController(
            CorrespondenceAccess access,
            Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences,
            Seal seal,
            BusinessClock clock,
            LetterCounter counter) {
        this.access = access;
        this.correspondences = correspondences;
        this.seal = seal;
        this.clock = clock;
        this.counter = counter;
    }

    /** Why a draft is sent back. */
    record RejectionRequest(@FreeText @NotBlank @Size(max = 2000) String reason) {}

    /** Which letters are to be signed. */
    record BatchRequest(@NotEmpty @Size(max = 100) List<String> ids) {}

    /** What became of each letter of a batch. */
    record BatchAnswer(List<LetterView> approved, List<Refused> refused) {}

    /** A letter that was not signed. */
    record Refused(String id, ProblemDetail problem) {}

    /** Signs a letter (ký văn bản). The cause of the delay and the new date stand in it from then on. */
    @PostMapping("/api/v1/letters/{letter}/approval")
    ResponseEntity<LetterView> signLetter(
            @PathVariable String letter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable ApprovalRequest request,
            Actor actor) {
        return answer(sign(letter, ifMatch, Objects.requireNonNullElse(request, ApprovalRequest.EMPTY), actor));
    }

    /** Sends a draft back unsigned (trả lại dự thảo văn bản). */
    @PostMapping("/api/v1/letters/{letter}/rejection")
    ResponseEntity<LetterView> sendBackLetter(
            @PathVariable String letter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RejectionRequest request,
            Actor actor) {
        var mine = toSign(letter, actor);
        var reason =
                new SealedText(seal.seal(request.reason().strip(), mine.id().toString()));
        return answer(handle(mine, ifMatch, new RejectLetter(mine.id(), new StaffId(actor.id()), reason)));
    }

    /**
     * Signs several letters (ký nhiều văn bản). Each with the latest date allowed; one that is refused does not hold
     * up the others.
     */
    @PostMapping("/api/v1/letters/approvals")
    BatchAnswer signLetters(@Valid @RequestBody BatchRequest request, Actor actor) {
        var approved = new ArrayList<LetterView>();
        var refused = new ArrayList<Refused>();
        for (var id : request.ids()) {
            try {
                var done = sign(id, null, ApprovalRequest.EMPTY, actor);
                approved.add(LetterView.of(CorrespondenceProblems.book(done.subject()), done.letter(), seal));
            } catch (Problem problem) {
                refused.add(new Refused(id, problem.getBody()));
            }
        }
        return new BatchAnswer(approved, refused);
    }

    private record Done(Stored<Correspondence> subject, Letter letter) {}

    private Done sign(String letter, @Nullable String ifMatch, ApprovalRequest request, Actor actor) {
        var mine = toSign(letter, actor);
        if (mine.kind() == LetterKind.REFUSAL_AFTER_APPRAISAL) {
            request.requireNothing();
            return handle(mine, ifMatch, new SignRefusal(mine.id(), new StaffId(actor.id()), clock.now()));
        }
        var reason = new SealedText(seal.seal(request.text(), mine.id().toString()));
        return handle(
                mine,
                ifMatch,
                new ApproveApology(
                        mine.id(), new StaffId(actor.id()), request.cause(), reason, request.newDueAt(), clock.now()));
    }

    /** A letter that this leader may sign. */
    private Letter toSign(String letter, Actor actor) {
        var id = LetterId.parse(letter).orElseThrow(CorrespondenceAccess::noSuchLetter);
        var found = access.book(id.dossier(), actor).book().letter(id).orElseThrow(CorrespondenceAccess::noSuchLetter);
        if (!actor.covers(found.signingAgency().value())) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-the-signing-agency",
                    "Another agency signs this letter",
                    "Expected a leader of " + found.signingAgency() + ", got one of " + actor.agency());
        }
        return found;
    }

    private Done handle(Letter letter, @Nullable String ifMatch, CorrespondenceCommand command) {
        var handled = correspondences.handle(letter.id().dossier().value(), Etag.ifMatch(ifMatch), command);
        var subject = CorrespondenceProblems.done(handled);
        var book = CorrespondenceProblems.book(subject);
        var after = book.letter(letter.id()).orElseThrow();
        counter.count(after.kind(), book.stateOf(after), after.signingAgency());
        return new Done(subject, after);
    }

    private ResponseEntity<LetterView> answer(Done done) {
        return ResponseEntity.ok()
                .eTag(Etag.of(done.subject().version()))
                .body(LetterView.of(CorrespondenceProblems.book(done.subject()), done.letter(), seal));
    }
}
