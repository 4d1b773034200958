package vn.motcua.routing.route;

import java.util.List;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;

/**
 * What routing needs to know of a dossier.
 *
 * @param client the API client that created it
 * @param parties agencies that take part from the start
 */
public record Dossier(
        DossierId id,
        String code,
        String procedure,
        String client,
        AgencyCode receivingAgency,
        AgencyCode competentAgency,
        List<AgencyCode> parties) {
    public Dossier {
        parties = List.copyOf(parties);
    }
}
