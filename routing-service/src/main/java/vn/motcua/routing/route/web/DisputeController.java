package vn.motcua.routing.route.web;

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
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Roles;
import vn.motcua.routing.route.Dossier;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Way;

/** An agency contests when a step was handed over to it, and the one-stop unit settles that. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/steps/{step}/dispute")
class DisputeController {

    private final RouteAccess access;
    private final BusinessClock clock;

    DisputeController(Subjects<Route, RouteCommand, RouteRejection> routes, Staff staff, BusinessClock clock) {
        this.access = new RouteAccess(routes, staff);
        this.clock = clock;
    }

    /** Contests when a step was handed over (đề nghị xác định lại thời điểm bàn giao). */
    @PostMapping
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> disputeHandover(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DisputeRequest request,
            Actor actor) {
        var own = access.ownStep(new DossierId(id), new StepId(step), actor);
        var command = new RouteCommand.Dispute(
                own.id(),
                request.claimedAt().toInstant(),
                request.reason().strip(),
                access.officer(own, actor),
                clock.now());
        return answer(access.order(new DossierId(id), ifMatch, command), actor);
    }

    /**
     * Settles a contested hand-over (xác định thời điểm bàn giao). Whoever is at the head of the one-stop unit: it
     * stands between the agencies.
     */
    @PostMapping("/settlement")
    @PreAuthorize("hasAnyRole('leader', 'onestop-head')")
    ResponseEntity<RouteView> settleDispute(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid SettlementRequest request,
            Actor actor) {
        var unit = access.visible(new DossierId(id), actor)
                .state()
                .known()
                .map(Way::dossier)
                .map(Dossier::receivingAgency)
                .orElseThrow();
        if (!actor.actsAs(Roles.LEADER, unit.value()) && !actor.actsAs(Roles.ONESTOP_HEAD, unit.value())) {
            throw RouteProblems.notOfTheAgency(unit, actor);
        }
        var command = new RouteCommand.Settle(
                new StepId(step), request.upheld(), request.reason().strip(), access.signer(unit, actor), clock.now());
        return answer(access.order(new DossierId(id), ifMatch, command), actor);
    }

    private static ResponseEntity<RouteView> answer(Stored<Route> subject, Actor actor) {
        return ResponseEntity.ok().eTag(Etag.of(subject.version())).body(RouteView.of(subject.state(), actor));
    }
}
