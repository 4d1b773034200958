package vn.motcua.routing.route.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;

/** The routes of all dossiers, by dossier id. */
public interface Routes {

    /** Handles a command. */
    @FunctionalInterface
    interface Handler {
        Handled<Route, RouteRejection> handle(String dossier, @Nullable Long ifVersion, RouteCommand command);
    }

    Optional<Stored<Route>> find(String dossier);

    Handled<Route, RouteRejection> handle(String dossier, @Nullable Long ifVersion, RouteCommand command);

    /** Routes that are kept elsewhere. */
    static Routes of(Function<String, Optional<Stored<Route>>> find, Handler handler) {
        return new Routes() {
            @Override
            public Optional<Stored<Route>> find(String dossier) {
                return find.apply(dossier);
            }

            @Override
            public Handled<Route, RouteRejection> handle(
                    String dossier, @Nullable Long ifVersion, RouteCommand command) {
                return handler.handle(dossier, ifVersion, command);
            }
        };
    }
}
