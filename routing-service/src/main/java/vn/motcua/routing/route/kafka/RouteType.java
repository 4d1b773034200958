package vn.motcua.routing.route.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
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
import vn.motcua.routing.worklist.WorkFields;

/** What the plumbing has to know about routes. */
@Component
final class RouteType implements AggregateType<Route, RouteCommand, RouteEvent, RouteRejection> {
    private final RouteDecider decider = new RouteDecider();

    @Override
    public String collection() {
        return WorkFields.COLLECTION;
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

    /** 2: overdue opinions are found by the one-stop unit too. */
    @Override
    public int edition() {
        return 2;
    }
}
