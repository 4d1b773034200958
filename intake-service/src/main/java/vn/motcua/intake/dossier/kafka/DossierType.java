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
import vn.motcua.intake.dossier.Traces;

/** What the plumbing has to know about dossiers. */
@Component
final class DossierType implements AggregateType<Dossier, DossierCommand, DossierEvent, DossierRejection> {
    private final DossierDecider decider = new DossierDecider();
    private final Traces traces;

    DossierType(Traces traces) {
        this.traces = traces;
    }

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
        return DossierFields.of(state, traces);
    }

    /** Since the second, dossiers are found by their persons and by a code without dots. */
    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Effects effects(DossierEvent event, Dossier after) {
        return DossierAnnouncements.effects(event, after);
    }
}
