package vn.motcua.routing.route.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.StepId;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.access.Scope;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Roles;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteDecider;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/** What somebody may see of a dossier and order there; whatever he may not is a problem. */
final class RouteAccess {

    private final Subjects<Route, RouteCommand, RouteRejection> routes;
    private final Staff staff;
    private final RouteDecider rules = new RouteDecider();

    RouteAccess(Subjects<Route, RouteCommand, RouteRejection> routes, Staff staff) {
        this.routes = routes;
        this.staff = staff;
    }

    /** A dossier that somebody may not see is not there for him. */
    Stored<Route> visible(DossierId id, Actor actor) {
        return visible(routes.find(id.value()), actor);
    }

    private static Stored<Route> visible(Optional<Stored<Route>> found, Actor actor) {
        return actor.seen(found, subject -> subject.state().known().map(Way::concerned));
    }

    /** Whether he is of an agency: words are for those who take part, not for the portal. */
    static boolean takesPart(Actor actor) {
        return actor.sight().agencies().isPresent();
    }

    Step ownStep(DossierId id, StepId step, Actor actor) {
        return ownStep(visible(id, actor), step, actor);
    }

    static Step ownStep(Stored<Route> subject, StepId step, Actor actor) {
        var found = subject.state()
                .known()
                .flatMap(way -> way.step(step))
                .orElseThrow(() -> RouteProblems.noSuchStep(step, new DossierId(subject.id())));
        return own(found.agency(), found, actor);
    }

    /** The same thing, if the actor is an officer of its agency, or a leader of it or of one above. */
    static <T> T own(AgencyCode agency, T thing, Actor actor) {
        if (!actor.actsAs(Roles.OFFICER, agency.value()) && !actor.actsAs(Roles.LEADER, agency.value())) {
            throw RouteProblems.notOfTheAgency(agency, actor);
        }
        return thing;
    }

    /**
     * The officer behind the token, who must be on the staff of the step's agency, or of his own if he leads one above; or, for a
     * token that names a client only, whoever is in charge.
     */
    StaffId officer(Step step, Actor actor) {
        return isOnlyAClient(actor)
                ? step.inCharge().orElseThrow(() -> RouteProblems.nobodyNamed(step.agency()))
                : signer(step.agency(), actor);
    }

    /** Whoever signs for a hand-over: the officer who is named, or else the one behind the token. */
    StaffId receiver(@Nullable String named, Step step, Actor actor) {
        return named == null ? signer(step.agency(), actor) : onTheStaff(new StaffId(named), step.agency());
    }

    /** Whoever acts for an agency, by the token: somebody on its staff, or on that of the agency he is of. */
    StaffId signer(AgencyCode agency, Actor actor) {
        if (isOnlyAClient(actor)) {
            throw RouteProblems.nobodyNamed(agency);
        }
        var signer = new StaffId(actor.id());
        var own = actor.agency();
        if (staff.employs(agency, signer)
                || own != null && staff.employs(new AgencyCode(new Scope(own).top()), signer)) {
            return signer;
        }
        throw RouteProblems.notStaff(signer, agency);
    }

    /** A token of client credentials names nobody. */
    private static boolean isOnlyAClient(Actor actor) {
        return actor.id().equals(actor.client());
    }

    StaffId onTheStaff(StaffId officer, AgencyCode agency) {
        if (!staff.employs(agency, officer)) {
            throw RouteProblems.notStaff(officer, agency);
        }
        return officer;
    }

    /** Whether an order would change what was read. A refused one need not ask anybody else, and a repeated one has asked. */
    boolean wouldChange(Stored<Route> subject, @Nullable String ifMatch, RouteCommand command) {
        var version = Etag.ifMatch(ifMatch);
        return (version == null || version == subject.version())
                && rules.decide(subject.state(), command) instanceof Decision.Accepted(var events)
                && !events.isEmpty();
    }

    Stored<Route> order(DossierId id, @Nullable String ifMatch, RouteCommand command) {
        return done(id, routes.handle(id.value(), Etag.ifMatch(ifMatch), command));
    }

    /** An order about a step of whoever gives it, made of the route as it is decided on. */
    Stored<Route> order(
            DossierId id, StepId step, @Nullable String ifMatch, Actor actor, Function<Step, RouteCommand> order) {
        return done(
                id,
                routes.order(
                        id.value(),
                        Etag.ifMatch(ifMatch),
                        found -> order.apply(ownStep(visible(found, actor), step, actor))));
    }

    /** An order of whoever may give it, made of the route as it is decided on. */
    Stored<Route> order(DossierId id, @Nullable String ifMatch, Actor actor, Function<Way, RouteCommand> order) {
        return done(
                id,
                routes.order(
                        id.value(),
                        Etag.ifMatch(ifMatch),
                        found -> order.apply(
                                visible(found, actor).state().known().orElseThrow())));
    }

    /** The step of this name, whoever has it. */
    static Step step(Way way, StepId step) {
        return way.step(step)
                .orElseThrow(() -> RouteProblems.noSuchStep(step, way.dossier().id()));
    }

    /** Whether somebody works at the one-stop unit that has received the dossier. */
    static boolean isOfTheUnit(Way way, Actor actor) {
        var unit = way.dossier().receivingAgency().value();
        return Stream.of(Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ONESTOP_HEAD)
                .anyMatch(role -> actor.actsAs(role, unit));
    }

    /** @throws vn.motcua.eventing.web.Problem 403 for everybody else */
    static AgencyCode requireUnit(Way way, Actor actor) {
        var unit = way.dossier().receivingAgency();
        if (!isOfTheUnit(way, actor)) {
            throw RouteProblems.notOfTheAgency(unit, actor);
        }
        return unit;
    }

    private static Stored<Route> done(DossierId id, Handled<Route, RouteRejection> handled) {
        return Ordered.done(handled, rejection -> RouteProblems.of(rejection, id));
    }
}
