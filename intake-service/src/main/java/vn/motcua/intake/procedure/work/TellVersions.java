package vn.motcua.intake.procedure.work;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.catalogue.Telling;
import vn.motcua.intake.procedure.CatalogueTopic;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureCommand.NoteTold;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.PublishedProcedure.Absent;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;

/** Tells everybody all versions of a procedure, perhaps for the second time: a new one has closed the one before it. */
@Component
final class TellVersions implements Runner<PublishedProcedure, ProcedureCommand> {
    private final CatalogueTopic topic;

    TellVersions(CatalogueTopic topic) {
        this.topic = topic;
    }

    @Override
    public String kind() {
        return Telling.WORK;
    }

    @Override
    public ProcedureCommand run(Stored<PublishedProcedure> subject, Todo todo) {
        var change = Telling.change(todo);
        return switch (subject.state()) {
            case Absent _ -> new NoteTold(change, 0);
            case Kept kept -> {
                kept.inForce().forEach(topic::tell);
                yield new NoteTold(change, kept.changes());
            }
        };
    }
}
