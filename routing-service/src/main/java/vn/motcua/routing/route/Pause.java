package vn.motcua.routing.route;

/** Why nothing may be completed for now: the applicant is asked for papers, or a leader stopped the dossier. */
public enum Pause {
    SUPPLEMENT,
    STOP
}
