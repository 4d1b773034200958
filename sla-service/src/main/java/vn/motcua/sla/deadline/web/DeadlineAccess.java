package vn.motcua.sla.deadline.web;

import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.web.Actor;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineRejection;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Dossier;

/** What somebody may see of a dossier's time. */
final class DeadlineAccess {
    private final Subjects<Deadline, DeadlineCommand, DeadlineRejection> deadlines;

    DeadlineAccess(Subjects<Deadline, DeadlineCommand, DeadlineRejection> deadlines) {
        this.deadlines = deadlines;
    }

    /** A dossier that somebody may not see is not there for him. */
    Deadline visible(DossierId id, Actor actor) {
        return actor.seen(deadlines.find(id.value()).map(Stored::state), deadline -> deadline.known()
                .map(Dossier::concerned));
    }
}
