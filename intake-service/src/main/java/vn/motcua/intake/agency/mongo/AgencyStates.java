package vn.motcua.intake.agency.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.agency.PublishedAgency;

/** Agencies as documents: records by the names of their components. */
@Component
final class AgencyStates extends JsonStates<PublishedAgency> {

    AgencyStates() {
        super(PublishedAgency.class);
    }
}
