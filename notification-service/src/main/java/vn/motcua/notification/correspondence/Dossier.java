package vn.motcua.notification.correspondence;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Delivery;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;

/**
 * What correspondence has to know of its dossier.
 *
 * @param id id of the dossier, the subject of its log
 * @param client the API client that created it
 * @param parties every agency that takes part
 * @param acceptedBy staff id of the clerk who took it in, null before that
 * @param refusal reference of the reasons for a refusal after appraisal, kept by routing; null if there is none
 */
public record Dossier(
        DossierId id,
        String code,
        AgencyCode receivingAgency,
        AgencyCode competentAgency,
        Delivery resultDelivery,
        String client,
        Set<AgencyCode> parties,
        @Nullable StaffId acceptedBy,
        @Nullable String refusal) {
    public Dossier {
        parties = Set.copyOf(parties);
    }

    Dossier acceptedBy(StaffId clerk) {
        return new Dossier(id, code, receivingAgency, competentAgency, resultDelivery, client, parties, clerk, refusal);
    }

    Dossier refusedBecause(String text) {
        return new Dossier(
                id, code, receivingAgency, competentAgency, resultDelivery, client, parties, acceptedBy, text);
    }

    Dossier joinedBy(AgencyCode agency) {
        var more = new TreeSet<>(parties);
        more.add(agency);
        return new Dossier(
                id, code, receivingAgency, competentAgency, resultDelivery, client, more, acceptedBy, refusal);
    }
}
