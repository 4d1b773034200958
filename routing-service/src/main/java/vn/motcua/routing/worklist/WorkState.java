package vn.motcua.routing.worklist;

/**
 * What an agency has open: a step, and how far it has come, or an opinion that it was asked for; and what waits at the one-stop unit: what
 * came back to it, a request for papers that it has to issue, an opinion that it has to remind of.
 */
public enum WorkState {
    OFFERED,
    ACCEPTED,
    CONSULTED,
    GIVEN_BACK,
    SUPPLEMENT_DRAFTED,
    OPINION_OVERDUE
}
