package vn.motcua.routing.route.web;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StepId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Answers;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Roles;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/** Work that goes back, or to another agency. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/steps/{step}")
class HandOverController {

    private final RouteAccess access;
    private final Published<Agency> agencies;
    private final BusinessClock clock;

    HandOverController(
            Subjects<Route, RouteCommand, RouteRejection> routes,
            Staff staff,
            Published<Agency> agencies,
            BusinessClock clock) {
        this.access = new RouteAccess(routes, staff);
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Refuses a hand-over that nobody has accepted (từ chối nhận bàn giao): the giver has it again. */
    @PostMapping("/refusal")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> refuseHandover(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReasonRequest request,
            Actor actor) {
        return ofTheAgency(
                id,
                step,
                ifMatch,
                actor,
                own -> new RouteCommand.Refuse(
                        own.id(), request.reason().strip(), access.officer(own, actor), clock.now()));
    }

    /** Takes back a hand-over that nobody has accepted (thu hồi bàn giao). By whoever gave it. */
    @PostMapping("/recall")
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head')")
    ResponseEntity<RouteView> recallHandover(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReasonRequest request,
            Actor actor) {
        return onWay(id, ifMatch, actor, way -> {
            var given = RouteAccess.step(way, new StepId(step));
            var giver = given.plan().after().isEmpty() ? null : giver(way, given, actor);
            var agency = giver == null ? RouteAccess.requireUnit(way, actor) : giver.agency();
            return new RouteCommand.Recall(
                    given.id(),
                    giver == null ? null : giver.id(),
                    request.reason().strip(),
                    access.signer(agency, actor),
                    clock.now());
        });
    }

    /** Returns the work to an earlier step (trả lại bước trước): it is offered there again, and what came after waits again. */
    @PostMapping("/return")
    @PreAuthorize("hasAnyRole('officer', 'leader')")
    ResponseEntity<RouteView> returnStep(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReturnRequest request,
            Actor actor) {
        var to = request.to() == null ? null : new StepId(request.to());
        return ofTheAgency(
                id,
                step,
                ifMatch,
                actor,
                own -> new RouteCommand.Return(
                        own.id(), to, request.reason().strip(), access.officer(own, actor), clock.now()));
    }

    /** Gives a step to another agency (chuyển cơ quan khác xử lý), with what remains of its time. */
    @PostMapping("/transfer")
    @PreAuthorize("hasRole('leader')")
    ResponseEntity<RouteView> transferStep(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid TransferRequest request,
            Actor actor) {
        return onWay(id, ifMatch, actor, way -> {
            var given = RouteAccess.step(way, new StepId(step));
            var holder = holder(way, given);
            if (!actor.actsAs(Roles.LEADER, holder.value())) {
                throw RouteProblems.notOfTheAgency(holder, actor);
            }
            if (!agencies.knows(request.agency())) {
                throw RouteProblems.noSuchAgency(request.agency());
            }
            return new RouteCommand.Transfer(
                    given.id(),
                    new AgencyCode(request.agency()),
                    request.reason().strip(),
                    access.signer(holder, actor),
                    clock.now());
        });
    }

    /** Hands over again what came back to the one-stop unit (bàn giao lại). */
    @PostMapping("/offer")
    @Answers(refusals = HttpStatus.UNPROCESSABLE_CONTENT)
    @PreAuthorize("hasAnyRole('clerk', 'officer', 'leader', 'onestop-head')")
    ResponseEntity<RouteView> offerStep(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return onWay(
                id,
                ifMatch,
                actor,
                way -> new RouteCommand.Offer(
                        RouteAccess.step(way, new StepId(step)).id(),
                        access.signer(RouteAccess.requireUnit(way, actor), actor),
                        clock.now()));
    }

    /** Who has it: its agency, or the one-stop unit to which it came back. */
    private static AgencyCode holder(Way way, Step step) {
        return switch (step) {
            case Step.GivenBack _ -> way.dossier().receivingAgency();
            case Step.Waiting _, Step.Offered _, Step.Accepted _, Step.Completed _, Step.Ended _ -> step.agency();
        };
    }

    /** Of the steps right before it the actor's own. */
    private static Step giver(Way way, Step step, Actor actor) {
        var givers = way.givers(step.id());
        return givers.stream()
                .filter(giver -> actor.actsAs(Roles.OFFICER, giver.agency().value())
                        || actor.actsAs(Roles.LEADER, giver.agency().value()))
                .findFirst()
                .orElseThrow(
                        () -> RouteProblems.notOfTheAgency(givers.getFirst().agency(), actor));
    }

    private ResponseEntity<RouteView> ofTheAgency(
            String id, String step, @Nullable String ifMatch, Actor actor, Function<Step, RouteCommand> order) {
        return answer(access.order(new DossierId(id), new StepId(step), ifMatch, actor, order), actor);
    }

    private ResponseEntity<RouteView> onWay(
            String id, @Nullable String ifMatch, Actor actor, Function<Way, RouteCommand> order) {
        return answer(access.order(new DossierId(id), ifMatch, actor, order), actor);
    }

    private static ResponseEntity<RouteView> answer(Stored<Route> subject, Actor actor) {
        return ResponseEntity.ok().eTag(Etag.of(subject.version())).body(RouteView.of(subject.state(), actor));
    }
}
