package vn.motcua.sla.deadline.state;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Channel;
import vn.motcua.eventing.access.Parties;

/**
 * What sla has to know of a dossier whatever its clocks do.
 *
 * @param agency the competent agency, which the figures count it under
 * @param client the API client that created it
 * @param parties every agency that takes part so far
 * @param importedAt when it came from an older system, null if it was filed here
 */
public record Dossier(
        String code,
        Matter matter,
        AgencyCode receivingAgency,
        AgencyCode agency,
        Channel channel,
        String client,
        List<AgencyCode> parties,
        Instant submittedAt,
        @Nullable Instant importedAt) {
    public Dossier {
        parties = List.copyOf(parties);
    }

    /**
     * What it is about.
     *
     * @param procedure code of the procedure
     * @param field field of the procedure, by which figures are grouped
     * @param ruleSet rule set of the day of receipt
     */
    public record Matter(String procedure, String field, String ruleSet) {}

    /** Whom it concerns. */
    public Parties concerned() {
        return Parties.of(client, AgencyCode.values(parties));
    }

    /** Whether it comes from an older system, which told no allotments: its one step has whatever time the dossier has. */
    public boolean imported() {
        return importedAt != null;
    }

    /** Who had it before its steps are known. */
    public AgencyCode firstHolder() {
        return imported() ? agency : receivingAgency;
    }

    public Dossier joinedBy(AgencyCode party) {
        if (parties.contains(party)) {
            return this;
        }
        var more = Stream.concat(parties.stream(), Stream.of(party)).toList();
        return new Dossier(code, matter, receivingAgency, agency, channel, client, more, submittedAt, importedAt);
    }
}
