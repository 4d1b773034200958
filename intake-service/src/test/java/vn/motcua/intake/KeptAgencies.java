package vn.motcua.intake;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyEvent;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.agency.PublishedAgency;

/** Agencies of the catalogue. */
public final class KeptAgencies extends KeptEntries<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> {

    KeptAgencies(
            MongoDatabase database,
            StateMapper<PublishedAgency> states,
            AggregateType<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> type,
            ObjectProvider<Runner<PublishedAgency, AgencyCommand>> runners) {
        super(database, states, type, runners);
    }
}
