package vn.motcua.routing.route.web;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.StaffId;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;

/** Who works where, as the agencies have published it. */
@Component
final class Staff {
    private final Published<Agency> agencies;

    Staff(Published<Agency> agencies) {
        this.agencies = agencies;
    }

    boolean employs(AgencyCode agency, StaffId officer) {
        return agencies.find(agency.value()).stream()
                .flatMap(found -> Stream.concat(Stream.of(found.head()), found.staff().stream()))
                .anyMatch(person -> person.id().equals(officer));
    }
}
