package vn.motcua.intake;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureEvent;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.PublishedProcedure;

/** Procedures of the catalogue. */
public final class KeptProcedures
        extends KeptEntries<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> {

    KeptProcedures(
            MongoDatabase database,
            StateMapper<PublishedProcedure> states,
            AggregateType<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> type,
            ObjectProvider<Runner<PublishedProcedure, ProcedureCommand>> runners) {
        super(database, states, type, runners);
    }
}
