package vn.motcua.routing.route.web;

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

    /** The officer behind the token, or, for a token that names none, the one in charge. */
    String officer(Step step, Actor actor) {
        return staff.employs(step.agency(), actor.id())
                ? actor.id()
                : step.inCharge().orElse(actor.id());
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
