package vn.motcua.routing;

import java.util.Map;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteDecider;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.kafka.RouteAnnouncements;
import vn.motcua.routing.worklist.mongo.WorkFields;

/** The one kind of subject of this service: the route of a dossier. */
final class DossierRoutes implements AggregateType<Route, RouteCommand, RouteEvent, RouteRejection> {
    static final String COLLECTION = "dossiers";

    private final RouteDecider decider = new RouteDecider();

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String source() {
        return Source.ROUTING.wire();
    }

    @Override
    public String topic() {
        return Topics.DOSSIERS;
    }

    @Override
    public Decider<Route, RouteCommand, RouteEvent, RouteRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(RouteEvent event, Route after) {
        return RouteAnnouncements.effects(event, after);
    }

    @Override
    public Map<String, Object> index(Route state) {
        return WorkFields.of(state);
    }
}
