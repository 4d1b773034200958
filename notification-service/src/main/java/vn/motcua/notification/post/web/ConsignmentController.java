package vn.motcua.notification.post.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.BodyDigest;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Idempotency;
import vn.motcua.eventing.web.Page;
import vn.motcua.notification.correspondence.Consignment.Destination;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
import vn.motcua.notification.correspondence.Consignment.GivenAddress;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SendByPost;
import vn.motcua.notification.correspondence.CorrespondenceRejection;
import vn.motcua.notification.correspondence.SealedText;
import vn.motcua.notification.correspondence.web.CorrespondenceAccess;
import vn.motcua.notification.correspondence.web.CorrespondenceProblems;

/** Consignments to read and to order. */
@RestController
@RequestMapping("/api/v1/dossiers/{dossier}/consignments")
class ConsignmentController {

    private final CorrespondenceAccess access;
    private final Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences;
    private final BodyDigest digests;
    private final Seal seal;
    private final BusinessClock clock;

    ConsignmentController(
            CorrespondenceAccess access,
            Subjects<Correspondence, CorrespondenceCommand, CorrespondenceRejection> correspondences,
            BodyDigest digests,
            Seal seal,
            BusinessClock clock) {
        this.access = access;
        this.correspondences = correspondences;
        this.digests = digests;
        this.seal = seal;
        this.clock = clock;
    }

    /** Lists what goes by post for a dossier (danh sách bưu gửi của hồ sơ). */
    @GetMapping
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    ResponseEntity<Page<ConsignmentView>> listConsignments(@PathVariable String dossier, Actor actor) {
        var seen = access.book(new DossierId(dossier), actor);
        var views = seen.book().consignments().stream().map(ConsignmentView::of).toList();
        return ResponseEntity.ok().eTag(Etag.of(seen.version())).body(new Page<>(views, null));
    }

    /** Orders the post to carry something for a dossier (đề nghị chuyển phát qua bưu chính công ích). */
    @PostMapping
    @PreAuthorize("hasAnyRole('portal', 'clerk')")
    @Answers(value = CREATED, refusals = CONFLICT)
    ResponseEntity<ConsignmentView> orderConsignment(
            @PathVariable String dossier,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ConsignmentRequest body,
            Actor actor) {
        var id = new DossierId(dossier);
        access.book(id, actor);
        var request = key == null
                ? UUID.randomUUID().toString()
                : Idempotency.id(actor.client(), id.value(), Idempotency.require(key));
        var command = new SendByPost(body.kind(), destination(id, body), request, digests.of(body), clock.now());
        var subject = CorrespondenceProblems.done(correspondences.handle(id.value(), null, command));
        var ordered = CorrespondenceProblems.book(subject).consignments().stream()
                .filter(consignment -> consignment.request().equals(request))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + id + "/consignments"))
                .eTag(Etag.of(subject.version()))
                .body(ConsignmentView.of(ordered));
    }

    private Destination destination(DossierId dossier, ConsignmentRequest body) {
        var address = body.address();
        return address == null
                ? new FilerAddress()
                : new GivenAddress(new SealedText(seal.seal(address.text(), dossier.value())));
    }
}
