package vn.motcua.intake.agency.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyDecider;
import vn.motcua.intake.agency.AgencyEvent;
import vn.motcua.intake.agency.AgencyRegister;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.agency.PublishedAgency;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;
import vn.motcua.intake.catalogue.Telling;

/**
 * What the plumbing has to know about agencies: each change is a piece of work, to tell it on the topic of agencies.
 * Nothing of them is on the log of dossiers.
 */
@Component
final class AgencyType implements AggregateType<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> {
    private final AgencyDecider decider = new AgencyDecider();

    @Override
    public String collection() {
        return AgencyRegister.COLLECTION;
    }

    @Override
    public String source() {
        return Source.INTAKE.wire();
    }

    @Override
    public String topic() {
        return Topics.DOSSIERS;
    }

    @Override
    public Decider<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(AgencyEvent event, PublishedAgency after) {
        return switch (event) {
            case AgencyEvent.Published _ ->
                switch (after) {
                    case Kept kept -> Telling.begins(kept.changes());
                    case Absent _ -> throw new IllegalStateException("Expected what was published to be kept");
                };
            case AgencyEvent.Told(var change) -> Telling.ends(change);
            case AgencyEvent.FellBehind(var change) -> Telling.beginsAgain(change);
        };
    }

    @Override
    public Map<String, Object> index(PublishedAgency state) {
        return Map.of();
    }
}
