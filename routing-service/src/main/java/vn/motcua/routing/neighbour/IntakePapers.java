package vn.motcua.routing.neighbour;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.eventing.web.Problem;
import vn.motcua.routing.route.web.ResultPapers;

/** Asks intake. Without its answer nothing is decided: a step is not completed with a paper that may be another dossier's. */
@Component
final class IntakePapers implements ResultPapers {
    private static final String FILE = "/internal/dossiers/{dossier}/files/{file}?agency={agencies}";

    private final NeighbourClient client;
    private final IntakeSettings intake;

    IntakePapers(NeighbourClient client, IntakeSettings intake) {
        this.client = client;
        this.intake = intake;
    }

    @Override
    public boolean bind(DossierId dossier, String attachment, Set<AgencyCode> agencies) {
        try {
            client.ask(
                    HttpMethod.PUT,
                    intake.url() + FILE,
                    Void.class,
                    dossier,
                    attachment,
                    String.join(",", AgencyCode.values(agencies)));
            return true;
        } catch (HttpClientErrorException.UnprocessableContent e) {
            return false;
        } catch (RestClientException e) {
            throw away();
        }
    }

    private static Problem away() {
        return Problem.unavailable("Expected intake, which keeps the files, to answer; nothing was changed");
    }
}
