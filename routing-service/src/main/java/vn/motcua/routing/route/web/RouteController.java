package vn.motcua.routing.route.web;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.routing.route.ControlSlip;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Step;

/**
 * The way of a dossier and what its agencies do. Nothing is created here, so an {@code Idempotency-Key} is not needed: the same
 * order repeated by the same officer is answered as before.
 */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class RouteController {

    private final RouteAccess access;
    private final ResultPapers papers;
    private final BusinessClock clock;

    RouteController(
            Subjects<Route, RouteCommand, RouteRejection> routes,
            Staff staff,
            ResultPapers papers,
            BusinessClock clock) {
        this.papers = papers;
        this.access = new RouteAccess(routes, staff);
        this.clock = clock;
    }

    /** Reads the way of a dossier through the agencies (quy trình giải quyết hồ sơ). */
    @GetMapping("/route")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    ResponseEntity<RouteView> readRoute(@PathVariable String id, Actor actor) {
        return answer(access.visible(new DossierId(id), actor), actor);
    }

    /** Reads the process control slip (phiếu kiểm soát quá trình giải quyết hồ sơ): every hand-over as it was recorded. */
    @GetMapping("/control-slip")
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    ControlSlipView readControlSlip(@PathVariable String id, Actor actor) {
        var way = access.visible(new DossierId(id), actor).state().known().orElseThrow();
        return ControlSlipView.of(ControlSlip.of(way));
    }

    /**
     * Signs for the hand-over of a step (nhận bàn giao hồ sơ). Whoever signs must be on the agency's staff: the officer who
     * is named, or else whom the token names.
     */
    @PostMapping("/steps/{step}/acceptance")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> acceptStep(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable AcceptanceRequest request,
            Actor actor) {
        var named = request == null ? null : request.officer();
        return give(
                id,
                step,
                ifMatch,
                actor,
                own -> new RouteCommand.Accept(own.id(), access.receiver(named, own, actor), clock.now()));
    }

    /** Assigns a step to an officer (phân công xử lý hồ sơ). */
    @PostMapping("/steps/{step}/assignment")
    @PreAuthorize("hasRole('leader')")
    ResponseEntity<RouteView> assignStep(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AssignmentRequest request,
            Actor actor) {
        return give(
                id,
                step,
                ifMatch,
                actor,
                own -> new RouteCommand.Assign(
                        own.id(),
                        access.onTheStaff(new StaffId(request.officer()), own.agency()),
                        access.signer(own.agency(), actor)));
    }

    /** Records a field check (kiểm tra thực địa). By whoever holds the step; recorded again in the same words it is known. */
    @PostMapping("/steps/{step}/field-check")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> recordFieldCheck(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid FieldCheckRequest request,
            Actor actor) {
        return give(
                id, step, ifMatch, actor, own -> request.command(own.id(), access.officer(own, actor), clock.now()));
    }

    /**
     * Drafts a request for papers (dự thảo yêu cầu bổ sung hồ sơ). By whoever holds the step; the clerk of the one-stop unit
     * issues it. Another one takes the place of the one before it.
     */
    @PostMapping("/steps/{step}/supplement-draft")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> draftSupplement(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid SupplementDraftRequest request,
            Actor actor) {
        return give(
                id, step, ifMatch, actor, own -> request.command(own.id(), access.officer(own, actor), clock.now()));
    }

    /**
     * Completes a step (hoàn thành bước xử lý). The last one decides on the dossier. A result paper is a file that the step's
     * agency or the receiving one has uploaded, and that no other dossier names.
     */
    @PostMapping("/steps/{step}/completion")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> completeStep(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid CompletionRequest request,
            Actor actor) {
        if (request.result() == null) {
            return give(
                    id,
                    step,
                    ifMatch,
                    actor,
                    own -> request.command(own.id(), access.officer(own, actor), clock.now()));
        }
        var subject = access.visible(new DossierId(id), actor);
        var own = RouteAccess.ownStep(subject, new StepId(step), actor);
        var command = request.command(own.id(), access.officer(own, actor), clock.now());
        var paper = command.result();
        if (paper != null && access.wouldChange(subject, ifMatch, command)) {
            bind(subject, own, paper.attachment(), actor);
        }
        return answer(access.order(new DossierId(id), ifMatch, command), actor);
    }

    /** An order about a step of whoever gives it, made of the step as it is decided on. */
    private ResponseEntity<RouteView> give(
            String id, String step, @Nullable String ifMatch, Actor actor, Function<Step, RouteCommand> order) {
        return answer(access.order(new DossierId(id), new StepId(step), ifMatch, actor, order), actor);
    }

    /** Before the step is decided: what is announced as the result is the dossier's paper already. */
    private void bind(Stored<Route> subject, Step step, String attachment, Actor actor) {
        var receiving = subject.state().known().map(way -> way.dossier().receivingAgency());
        var agencies = Stream.of(
                        Optional.of(step.agency()),
                        Optional.ofNullable(actor.agency()).map(AgencyCode::new),
                        receiving)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!papers.bind(new DossierId(subject.id()), attachment, agencies)) {
            throw RouteProblems.notOfTheDossier();
        }
    }

    private static ResponseEntity<RouteView> answer(Stored<Route> subject, Actor actor) {
        return ResponseEntity.ok().eTag(Etag.of(subject.version())).body(RouteView.of(subject.state(), actor));
    }
}
