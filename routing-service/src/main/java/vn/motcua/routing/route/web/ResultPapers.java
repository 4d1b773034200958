package vn.motcua.routing.route.web;

import java.util.Set;
import vn.motcua.contracts.AgencyCode;
import vn.motcua.contracts.DossierId;

/** The files of the papers that steps bring; intake keeps them. */
@FunctionalInterface
public interface ResultPapers {

    /**
     * Makes a file a dossier's own.
     *
     * @param agencies one of them must have put it there
     * @return false if it is not theirs, or another dossier's, or is not there
     * @throws vn.motcua.eventing.web.Problem 503 if intake does not answer
     */
    boolean bind(DossierId dossier, String attachment, Set<AgencyCode> agencies);
}
