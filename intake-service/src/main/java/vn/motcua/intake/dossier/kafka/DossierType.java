package vn.motcua.intake.dossier.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierDecider;
import vn.motcua.intake.dossier.DossierEvent;
import vn.motcua.intake.dossier.DossierFields;
import vn.motcua.intake.dossier.DossierRejection;

/** What the plumbing has to know about dossiers. */
@Component
final class DossierType implements AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> {
    private final DossierDecider decider = new DossierDecider();

    @Override
    public String collection() {
        return DossierFields.COLLECTION;
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
    public Decider<Dossier, DossierCommand, DossierEvent, DossierRejection> decider() {
        return decider;
    }

    @Override
    public Map<String, Object> index(Dossier state) {
        return DossierFields.of(state);
    }

    @Override
    public Effects effects(DossierEvent event, Dossier after) {
        return DossierAnnouncements.effects(event, after);
    }
}
