package vn.motcua.sla.deadline.web;

import java.util.Optional;
import vn.motcua.eventing.web.Actor;
import vn.motcua.eventing.web.Problem;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.Dossier;

/** A dossier that somebody may not see is not there for him. */
final class Sights {

    private Sights() {}

    record Seen(Deadline deadline, Dossier dossier) {}

    static Seen see(Deadlines deadlines, String id, Actor actor) {
        return deadlines
                .find(id)
                .flatMap(deadline -> dossier(deadline).map(dossier -> new Seen(deadline, dossier)))
                .filter(seen -> actor.sight().covers(seen.dossier().concerned()))
                .orElseThrow(Problem::noSuchDossier);
    }

    private static Optional<Dossier> dossier(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Unknown _ -> Optional.empty();
            case Deadline.Registered registered -> Optional.of(registered.dossier());
            case Deadline.Underway underway -> Optional.of(underway.dossier());
            case Deadline.Finished finished -> Optional.of(finished.dossier());
            case Deadline.Unaccepted unaccepted -> Optional.of(unaccepted.dossier());
            case Deadline.Undated undated -> Optional.of(undated.dossier());
            case Deadline.Annulled annulled -> Optional.of(annulled.dossier());
        };
    }
}
