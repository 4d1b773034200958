package vn.motcua.routing.route.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.web.Problem;
import vn.motcua.routing.route.Route;
import vn.motcua.routing.route.RouteCommand;
import vn.motcua.routing.route.RouteRejection;
import vn.motcua.routing.route.Writing;

/** Free text behind the references that events carry, for the service whose letters quote it. */
@RestController
class TextController {

    private final Subjects<Route, RouteCommand, RouteRejection> routes;

    TextController(Subjects<Route, RouteCommand, RouteRejection> routes) {
        this.routes = routes;
    }

    /** Reads a text that an event refers to (nội dung văn bản của bước xử lý). */
    @GetMapping("/internal/dossiers/{id}/texts/{ref}")
    @PreAuthorize("hasRole('service')")
    Text readWriting(@PathVariable String id, @PathVariable String ref) {
        return routes.find(id)
                .map(Stored::state)
                .flatMap(Route::known)
                .flatMap(way -> way.writing(ref))
                .map(Text::of)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-text",
                        "There is no such text",
                        "Expected text " + ref + " of dossier " + id));
    }

    /** The reason is the officer's note. */
    record Text(String ref, @Nullable String reason, @Nullable String legalGround) {
        static Text of(Writing writing) {
            return new Text(writing.ref(), writing.note(), writing.legalGround());
        }

        @Override
        public String toString() {
            return "Text[" + ref + "]";
        }
    }
}
