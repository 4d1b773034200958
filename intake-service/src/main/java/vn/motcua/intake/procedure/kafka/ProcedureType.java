package vn.motcua.intake.procedure.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.intake.catalogue.Telling;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureDecider;
import vn.motcua.intake.procedure.ProcedureEvent;
import vn.motcua.intake.procedure.ProcedureRegister;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.PublishedProcedure;
import vn.motcua.intake.procedure.PublishedProcedure.Absent;
import vn.motcua.intake.procedure.PublishedProcedure.Kept;

/**
 * What the plumbing has to know about procedures: each change is a piece of work, to tell all versions on the catalogue's own topic.
 * Nothing of them is on the log of dossiers.
 */
@Component
final class ProcedureType
        implements AggregateType<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> {
    private final ProcedureDecider decider = new ProcedureDecider();

    @Override
    public String collection() {
        return ProcedureRegister.COLLECTION;
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
    public Decider<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(ProcedureEvent event, PublishedProcedure after) {
        return switch (event) {
            case ProcedureEvent.Published _ ->
                switch (after) {
                    case Kept kept -> Telling.begins(kept.changes());
                    case Absent _ -> throw new IllegalStateException("Expected what was published to be kept");
                };
            case ProcedureEvent.Told(var change) -> Telling.ends(change);
            case ProcedureEvent.FellBehind(var change) -> Telling.beginsAgain(change);
        };
    }

    @Override
    public Map<String, Object> index(PublishedProcedure state) {
        return Map.of();
    }
}
