package vn.motcua.intake.agency.work;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.agency.AgencyCommand;
import vn.motcua.intake.agency.AgencyCommand.NoteTold;
import vn.motcua.intake.agency.AgencyTopic;
import vn.motcua.intake.agency.PublishedAgency;
import vn.motcua.intake.agency.PublishedAgency.Absent;
import vn.motcua.intake.agency.PublishedAgency.Kept;
import vn.motcua.intake.catalogue.Telling;

/** Tells everybody what an agency is now, perhaps for the second time. */
@Component
final class TellAgency implements Runner<PublishedAgency, AgencyCommand> {
    private final AgencyTopic topic;

    TellAgency(AgencyTopic topic) {
        this.topic = topic;
    }

    @Override
    public String kind() {
        return Telling.WORK;
    }

    @Override
    public AgencyCommand run(Stored<PublishedAgency> subject, Todo todo) {
        var change = Telling.change(todo);
        return switch (subject.state()) {
            case Absent _ -> new NoteTold(change, 0);
            case Kept kept -> {
                topic.tell(kept.agency());
                yield new NoteTold(change, kept.changes());
            }
        };
    }
}
