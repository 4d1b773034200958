package vn.motcua.sla.deadline.web;

import java.util.Optional;
import vn.motcua.sla.deadline.Deadline;

/** The deadlines of all dossiers, by dossier id. */
@FunctionalInterface
public interface Deadlines {

    Optional<Deadline> find(String dossier);
}
