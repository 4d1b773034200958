package vn.motcua.intake.neighbour;

import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.intake.dossier.web.RoutingTexts;

/** Asks routing for what officers wrote. Nobody waits for it: whoever wants it tries again. */
@Component
final class OfficersTexts implements RoutingTexts {
    private static final String TEXT = "/internal/dossiers/{dossier}/texts/{reference}";

    private final NeighbourClient client;
    private final RoutingSettings routing;

    OfficersTexts(NeighbourClient client, RoutingSettings routing) {
        this.client = client;
        this.routing = routing;
    }

    @Override
    public Told text(DossierId dossier, String reference) {
        return Objects.requireNonNull(
                client.ask(HttpMethod.GET, routing.url() + TEXT, Told.class, dossier, reference),
                "Expected a text, got an empty answer");
    }
}
