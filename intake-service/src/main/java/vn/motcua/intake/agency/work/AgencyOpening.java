package vn.motcua.intake.agency.work;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyCommand.Load;
import vn.motcua.intake.agency.AgencyRegister;
import vn.motcua.intake.agency.AgencyRejection;
import vn.motcua.intake.agency.PublishedAgency;

/** What the tree of agencies begins with: those that are shipped are kept, unless they were changed here. */
@Component
public final class AgencyOpening {
    private final List<Agency> shipped = ShippedAgencies.read();
    private final Subjects<PublishedAgency, AgencyCommand, AgencyRejection> agencies;
    private final AgencyRegister register;
    private final BusinessClock clock;

    AgencyOpening(
            Subjects<PublishedAgency, AgencyCommand, AgencyRejection> agencies,
            AgencyRegister register,
            BusinessClock clock) {
        this.agencies = agencies;
        this.register = register;
        this.clock = clock;
    }

    /** Keeps what is shipped and neither known yet nor changed here. */
    public void load() {
        var kept = register.all().stream().collect(toUnmodifiableSet());
        shipped.stream().filter(agency -> !kept.contains(agency)).forEach(this::load);
    }

    private void load(Agency agency) {
        switch (agencies.handle(agency.code().value(), new Load(agency, clock.now()))) {
            case Handled.Done<PublishedAgency, AgencyRejection> _ -> {}
            case Handled.Refused<PublishedAgency, AgencyRejection>(var rejection, var _) ->
                throw new IllegalStateException("Expected " + agency.code() + " to be loaded, got " + rejection);
            case Handled.Stale<PublishedAgency, AgencyRejection> _ ->
                throw new IllegalStateException("Loading asks for no version");
        }
    }

    /** All as they are to be told. */
    public List<Agency> agencies() {
        return register.all();
    }
}
