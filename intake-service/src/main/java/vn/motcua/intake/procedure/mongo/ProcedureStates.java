package vn.motcua.intake.procedure.mongo;

import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.procedure.PublishedProcedure;

/** Procedures as documents: records by the names of their components. */
@Component
final class ProcedureStates extends JsonStates<PublishedProcedure> {

    ProcedureStates() {
        super(PublishedProcedure.class);
    }
}
