package vn.motcua.intake.dossier.web;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Etag;
import vn.motcua.eventing.web.Ordered;
import vn.motcua.eventing.web.Problem;
import vn.motcua.intake.access.DossierAccess;
import vn.motcua.intake.access.SeenDossier;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossier.Registered;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierRejection;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.file.Attachments;
import vn.motcua.intake.file.Attachments.Claim;

/** Orders about a dossier: seen, permitted, handled, answered. */
@Component
final class Orders {
    private final Subjects<Dossier, DossierCommand, DossierRejection> dossiers;
    private final DossierAccess access;
    private final Attachments attachments;
    private final PersonalData persons;

    Orders(
            Subjects<Dossier, DossierCommand, DossierRejection> dossiers,
            DossierAccess access,
            Attachments attachments,
            PersonalData persons) {
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.access = access;
        this.persons = persons;
    }

    /**
     * Has an order handled.
     *
     * @param permission lets whoever may give it pass
     * @param ifMatch the version he has seen, null if he does not care
     * @param order made of the dossier as it is decided on
     */
    ResponseEntity<DossierView> give(
            Actor actor,
            DossierId id,
            @Nullable String ifMatch,
            BiConsumer<Actor, Submission> permission,
            Function<SeenDossier, DossierCommand> order) {
        return answer(Ordered.done(
                dossiers.order(id.value(), Etag.ifMatch(ifMatch), found -> {
                    var seen = DossierAccess.see(actor, found);
                    permission.accept(actor, seen.dossier().folder().submission());
                    return order.apply(seen);
                }),
                DossierProblems::of));
    }

    /**
     * Has an order handled that names files.
     *
     * @param files claims them for the dossier
     */
    ResponseEntity<DossierView> give(
            Actor actor,
            DossierId id,
            @Nullable String ifMatch,
            BiConsumer<Actor, Submission> permission,
            Function<SeenDossier, Claim.Held> files,
            Function<SeenDossier, DossierCommand> order) {
        var seen = access.see(actor, id);
        permission.accept(actor, seen.dossier().folder().submission());
        var claimed = files.apply(seen);
        try {
            return answer(Ordered.done(
                    dossiers.handle(id.value(), Etag.ifMatch(ifMatch), order.apply(seen)), DossierProblems::of));
        } catch (Problem refused) {
            attachments.release(claimed);
            throw refused;
        }
    }

    private ResponseEntity<DossierView> answer(Stored<Dossier> subject) {
        if (subject.state() instanceof Registered dossier) {
            return ResponseEntity.ok()
                    .eTag(Etag.of(subject.version()))
                    .body(DossierView.of(new DossierId(subject.id()), dossier, persons));
        }
        throw Problem.noSuchDossier();
    }
}
