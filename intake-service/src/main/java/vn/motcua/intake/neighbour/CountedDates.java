package vn.motcua.intake.neighbour;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.Terms;
import vn.motcua.contracts.Unit;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.eventing.neighbour.NeighbourClient;
import vn.motcua.intake.dossier.web.DueDates;

/** Asks sla's calculator. Whoever wanted to know goes on without if it does not answer. */
@Component
final class CountedDates implements DueDates {
    private static final Logger LOG = LoggerFactory.getLogger(CountedDates.class);
    private static final String QUESTION =
            "/api/v1/calculator?received={received}&value={value}&unit={unit}&agency={agency}&sameDay={sameDay}";

    private final NeighbourClient client;
    private final SlaSettings sla;

    CountedDates(NeighbourClient client, SlaSettings sla) {
        this.client = client;
        this.sla = sla;
    }

    /** What is asked for of the answer. */
    record Counted(Instant dueAt) {}

    @Override
    public Optional<OffsetDateTime> due(AgencyCode agency, Instant receivedAt, Terms terms) {
        var term = terms.total();
        if (terms.extendedBy() > 0 && term.unit() != Unit.WORKING_DAY) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(client.ask(
                            HttpMethod.GET,
                            sla.url() + QUESTION,
                            Counted.class,
                            receivedAt,
                            term.value() + terms.extendedBy(),
                            term.unit(),
                            agency,
                            terms.sameDay()))
                    .map(counted -> OfficeTime.local(counted.dueAt()));
        } catch (RestClientException e) {
            LOG.warn("No due date from sla: {}", e.toString());
            return Optional.empty();
        }
    }
}
