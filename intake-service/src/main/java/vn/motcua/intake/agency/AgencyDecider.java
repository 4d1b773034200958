package vn.motcua.intake.agency;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import vn.motcua.eventing.decider.Decider;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.eventing.door.OfficeTime;
import vn.motcua.intake.agency.AgencyCommand.Load;
import vn.motcua.intake.agency.AgencyCommand.NoteTold;
import vn.motcua.intake.agency.AgencyCommand.Publish;
import vn.motcua.intake.agency.AgencyEvent.FellBehind;
import vn.motcua.intake.agency.AgencyEvent.Published;
import vn.motcua.intake.agency.AgencyEvent.Told;
import vn.motcua.intake.agency.AgencyRejection.Begun;
import vn.motcua.intake.agency.AgencyRejection.EndsInPast;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;

/** An agency is as it was published last; the days on which it has existed are not taken from it. */
public final class AgencyDecider implements Decider<PublishedAgency, AgencyCommand, AgencyEvent, AgencyRejection> {

    @Override
    public PublishedAgency initial() {
        return new Absent();
    }

    @Override
    public Decision<AgencyEvent, AgencyRejection> decide(PublishedAgency state, AgencyCommand command) {
        return switch (command) {
            case Publish publish ->
                switch (state) {
                    case Absent _ -> accept(new Published(publish.agency(), publish.at(), publish.by()));
                    case Kept kept -> change(kept, publish);
                };
            case Load load ->
                switch (state) {
                    case Absent _ -> accept(new Published(load.agency(), load.at(), null));
                    case Kept kept -> reload(kept, load);
                };
            case NoteTold note ->
                accept(note.told() == changes(state) ? new Told(note.change()) : new FellBehind(note.change()));
        };
    }

    private static Decision<AgencyEvent, AgencyRejection> change(Kept kept, Publish c) {
        var known = kept.agency();
        var agency = c.agency();
        var today = OfficeTime.day(c.at());
        if (agency.equals(known)) {
            return accept();
        }
        if (!agency.validFrom().equals(known.validFrom()) && !known.validFrom().isAfter(today)) {
            return reject(new Begun(known.validFrom(), agency.validFrom()));
        }
        var end = agency.validTo();
        if (end != null && !end.equals(known.validTo()) && end.isBefore(today)) {
            return reject(new EndsInPast(today, end));
        }
        return accept(new Published(agency, c.at(), c.by()));
    }

    /** What was changed here stays as it is; what was only shipped follows what is shipped. */
    private static Decision<AgencyEvent, AgencyRejection> reload(Kept kept, Load c) {
        var isChanged = kept.by() != null;
        return isChanged || kept.agency().equals(c.agency())
                ? accept()
                : accept(new Published(c.agency(), c.at(), null));
    }

    private static int changes(PublishedAgency state) {
        return switch (state) {
            case Absent _ -> 0;
            case Kept kept -> kept.changes();
        };
    }

    @Override
    public PublishedAgency apply(PublishedAgency state, AgencyEvent event) {
        return switch (event) {
            case Published(var agency, var at, var by) -> new Kept(agency, changes(state) + 1, at, by);
            case Told _, FellBehind _ -> state;
        };
    }
}
