package vn.motcua.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteDecider;
import vn.motcua.routing.route.RouteEvent;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.web.Routes;

/** Routes by the real rules, kept in memory. */
public final class InMemoryRoutes implements Routes {
    private final RouteDecider rules = new RouteDecider();
    private final Map<String, Stored<Route>> kept = new HashMap<>();

    public void clear() {
        kept.clear();
    }

    @Override
    public Optional<Stored<Route>> find(String dossier) {
        return Optional.ofNullable(kept.get(dossier));
    }

    @Override
    public Handled<Route, RouteRejection> handle(String dossier, @Nullable Long ifVersion, RouteCommand command) {
        var before = find(dossier).orElseGet(() -> stored(dossier, 0, rules.initial()));
        if (ifVersion != null && ifVersion != before.version()) {
            return new Handled.Stale<>(before);
        }
        return switch (rules.decide(before.state(), command)) {
            case Rejected<RouteEvent, RouteRejection>(var rejection) -> new Handled.Refused<>(rejection, before);
            case Accepted<RouteEvent, RouteRejection>(var events) -> new Handled.Done<>(after(before, events));
        };
    }

    private Stored<Route> after(Stored<Route> before, List<RouteEvent> events) {
        if (events.isEmpty()) {
            return before;
        }
        var state = before.state();
        for (var event : events) {
            state = rules.apply(state, event);
        }
        var after = stored(before.id(), before.version() + 1, state);
        kept.put(before.id(), after);
        return after;
    }

    private static Stored<Route> stored(String id, long version, Route state) {
        return new Stored<>(id, version, 0, state, Map.of(), List.of(), List.of(), null);
    }
}
