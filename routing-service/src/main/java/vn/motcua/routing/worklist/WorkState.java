package vn.motcua.routing.worklist;

/** What an agency has open: a step, and how far it has come, an opinion that it was asked for, or what came back to the one-stop unit. */
public enum WorkState {
    OFFERED,
    ACCEPTED,
    CONSULTED,
    GIVEN_BACK
}
