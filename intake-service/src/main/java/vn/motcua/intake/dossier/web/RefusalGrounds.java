package vn.motcua.intake.dossier.web;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierCommand.Note.GroundsTold;
import vn.motcua.intake.dossier.Folder;

/**
 * Fetches why an officer refused a dossier, once the refusal is issued, and keeps it as what the counter writes is kept: whoever
 * reads the dossier is told from here, whether routing answers or not.
 */
@Component
final class RefusalGrounds implements Runner<Dossier, DossierCommand> {
    private final RoutingTexts routing;
    private final PersonalData persons;

    RefusalGrounds(RoutingTexts routing, PersonalData persons) {
        this.routing = routing;
        this.persons = persons;
    }

    @Override
    public String kind() {
        return GroundsTold.WORK;
    }

    @Override
    public DossierCommand run(Stored<Dossier> subject, Todo todo) {
        var reference = Objects.requireNonNull(todo.data().get("reference"));
        var dossier = new DossierId(subject.id());
        var told = routing.text(dossier, reference);
        var text = new FreeText(told.reason(), told.legalGround(), null, null, null);
        return new GroundsTold(persons.seal(dossier, Folder.REFUSAL, text));
    }
}
