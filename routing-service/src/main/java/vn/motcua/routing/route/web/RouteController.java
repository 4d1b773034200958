package vn.motcua.routing.route.web;

import jakarta.validation.Valid;
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
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Roles;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/**
 * The way of a dossier and what its agencies do. Nothing is created here, so an {@code Idempotency-Key} is not needed: the same
 * order repeated by the same officer is answered as before.
 */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class RouteController {

    private final Routes routes;
    private final Staff staff;
    private final BusinessClock clock;

    RouteController(Routes routes, Staff staff, BusinessClock clock) {
        this.routes = routes;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/route")
    @PreAuthorize("hasAnyRole('portal', 'clerk', 'officer', 'leader', 'onestop-head', 'controller')")
    ResponseEntity<RouteView> route(@PathVariable String id, Actor actor) {
        return answer(visible(id, actor));
    }

    /** Signing for the hand-over. An officer who is named must be on the agency's staff; whom the token names is believed. */
    @PostMapping("/steps/{step}/acceptance")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> accept(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable AcceptanceRequest request,
            Actor actor) {
        var own = ownStep(id, step, actor);
        var named = request == null ? null : request.officer();
        var officer = named == null ? actor.id() : onTheStaff(named, own.agency());
        return handle(id, ifMatch, new RouteCommand.Accept(step, officer, clock.now()));
    }

    @PostMapping("/steps/{step}/assignment")
    @PreAuthorize("hasRole('leader')")
    ResponseEntity<RouteView> assign(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AssignmentRequest request,
            Actor actor) {
        var own = ownStep(id, step, actor);
        var officer = onTheStaff(request.officer(), own.agency());
        return handle(id, ifMatch, new RouteCommand.Assign(step, officer, actor.id()));
    }

    @PostMapping("/steps/{step}/completion")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> complete(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid CompletionRequest request,
            Actor actor) {
        var own = ownStep(id, step, actor);
        return handle(id, ifMatch, request.command(step, completer(own, actor), clock.now()));
    }

    /** The officer behind the token, or, for a token that names none, the one in charge. */
    private String completer(Step step, Actor actor) {
        return staff.employs(step.agency(), actor.id())
                ? actor.id()
                : step.inCharge().orElse(actor.id());
    }

    private String onTheStaff(String officer, String agency) {
        if (!staff.employs(agency, officer)) {
            throw RouteProblems.notStaff(officer, agency);
        }
        return officer;
    }

    private Step ownStep(String id, String step, Actor actor) {
        var found = visible(id, actor)
                .state()
                .known()
                .flatMap(way -> way.step(step))
                .orElseThrow(() -> RouteProblems.noSuchStep(step, id));
        if (!actor.covers(found.agency())) {
            throw RouteProblems.notOfTheAgency(found.agency(), actor);
        }
        return found;
    }

    private Stored<Route> visible(String id, Actor actor) {
        return routes.find(id)
                .filter(subject ->
                        subject.state().known().filter(way -> sees(actor, way)).isPresent())
                .orElseThrow(() -> RouteProblems.notFound(id));
    }

    private static boolean sees(Actor actor, Way way) {
        if (actor.is(Roles.PORTAL) && way.dossier().client().equals(actor.client())) {
            return true;
        }
        var readsBelow = actor.is(Roles.LEADER) || actor.is(Roles.CONTROLLER);
        return way.parties().stream().anyMatch(readsBelow ? actor::above : actor::covers);
    }

    private ResponseEntity<RouteView> handle(String id, @Nullable String ifMatch, RouteCommand command) {
        return switch (routes.handle(id, Etag.ifMatch(ifMatch), command)) {
            case Handled.Done<Route, RouteRejection>(var subject) -> answer(subject);
            case Handled.Refused<Route, RouteRejection>(var rejection, var subject) ->
                throw RouteProblems.of(rejection, id).etag(subject.version());
            case Handled.Stale<Route, RouteRejection>(var subject) -> throw RouteProblems.stale(subject.version());
        };
    }

    private static ResponseEntity<RouteView> answer(Stored<Route> subject) {
        return ResponseEntity.ok().eTag(Etag.of(subject.version())).body(RouteView.of(subject.state()));
    }
}
