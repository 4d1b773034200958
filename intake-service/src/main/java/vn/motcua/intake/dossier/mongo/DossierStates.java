package vn.motcua.intake.dossier.mongo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Submission;

/** Dossiers as documents: records by the names of their components, the parts of a submission as one. */
@Component
final class DossierStates extends JsonStates<Dossier> {

    DossierStates() {
        super(Dossier.class, Map.of(Submission.class, InOne.class), Correction.class);
    }

    /** The parts of a submission lie side by side in its document. */
    private interface InOne {
        @JsonUnwrapped
        Submission.Request request();

        @JsonUnwrapped
        Submission.HandIn handIn();

        @JsonUnwrapped
        Submission.Promise promise();
    }
}
