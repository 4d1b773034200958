package vn.motcua.routing.route.web;

import vn.motcua.eventing.access.Scope;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Problem;
import vn.motcua.eventing.web.Roles;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Step;
import vn.motcua.routing.route.Way;

/** What somebody may see of a dossier and order there; whatever he may not is a problem. */
final class Desk {

    private final Routes routes;
    private final Staff staff;

    Desk(Routes routes, Staff staff) {
        this.routes = routes;
        this.staff = staff;
    }

    /** A dossier that somebody may not see is not there for him. */
    Stored<Route> visible(String id, Actor actor) {
        return routes.find(id)
                .filter(subject -> subject.state()
                        .known()
                        .map(Way::concerned)
                        .filter(actor.sight()::covers)
                        .isPresent())
                .orElseThrow(() -> Problem.noSuchDossier());
    }

    /** Whether he is of an agency: words are for those who take part, not for the portal. */
    static boolean takesPart(Actor actor) {
        return actor.sight().agencies().isPresent();
    }

    Step ownStep(String id, String step, Actor actor) {
        var found = visible(id, actor)
                .state()
                .known()
                .flatMap(way -> way.step(step))
                .orElseThrow(() -> RouteProblems.noSuchStep(step, id));
        return own(found.agency(), found, actor);
    }

    /** The same thing, if the actor is an officer of its agency, or a leader of it or of one above. */
    static <T> T own(String agency, T thing, Actor actor) {
        if (!actor.actsAs(Roles.OFFICER, agency) && !actor.actsAs(Roles.LEADER, agency)) {
            throw RouteProblems.notOfTheAgency(agency, actor);
        }
        return thing;
    }

    /**
     * The officer behind the token, who must be on the staff of the step's agency, or of his own if he leads one above; or, for a
     * token that names a client only, whoever is in charge.
     */
    String officer(Step step, Actor actor) {
        return isOnlyAClient(actor)
                ? step.inCharge().orElseThrow(() -> RouteProblems.nobodyNamed(step.agency()))
                : signer(step.agency(), actor);
    }

    /** Whoever signs for a hand-over: the officer who is named, or else the one behind the token. */
    String receiver(@Nullable String named, Step step, Actor actor) {
        if (named != null) {
            return onTheStaff(named, step.agency());
        }
        if (isOnlyAClient(actor)) {
            throw RouteProblems.nobodyNamed(step.agency());
        }
        return signer(step.agency(), actor);
    }

    /** Whoever acts for an agency, by the token. */
    String signer(String agency, Actor actor) {
        var own = actor.agency();
        var isStaff = staff.employs(agency, actor.id())
                || own != null && staff.employs(new Scope(own).top(), actor.id());
        if (!isOnlyAClient(actor) && !isStaff) {
            throw RouteProblems.notStaff(actor.id(), agency);
        }
        return actor.id();
    }

    /** A token of client credentials names no person. */
    private static boolean isOnlyAClient(Actor actor) {
        return actor.id().equals(actor.client());
    }

    String onTheStaff(String officer, String agency) {
        if (!staff.employs(agency, officer)) {
            throw RouteProblems.notStaff(officer, agency);
        }
        return officer;
    }

    Stored<Route> order(String id, @Nullable String ifMatch, RouteCommand command) {
        return switch (routes.handle(id, Etag.ifMatch(ifMatch), command)) {
            case Handled.Done<Route, RouteRejection>(var subject) -> subject;
            case Handled.Refused<Route, RouteRejection>(var rejection, var subject) ->
                throw RouteProblems.of(rejection, id).etag(subject.version());
            case Handled.Stale<Route, RouteRejection>(var subject) -> throw RouteProblems.stale(subject.version());
        };
    }
}
