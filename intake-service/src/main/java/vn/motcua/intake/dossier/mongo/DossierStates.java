package vn.motcua.intake.dossier.mongo;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.motcua.eventing.mongo.JsonStates;
import vn.motcua.eventing.mongo.StateMapper;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;

/** Dossiers as documents: records by the names of their components. */
@Component
final class DossierStates implements StateMapper<Dossier> {
    private final StateMapper<Dossier> records = JsonStates.of(Dossier.class, Correction.class);

    @Override
    public Document write(Dossier state) {
        return records.write(state);
    }

    @Override
    public Dossier read(Document document) {
        return records.read(document);
    }
}
