package vn.motcua.routing.worklist;

/** What an agency has open: a step, and how far it has come, or an opinion that it was asked for. */
public enum WorkState {
    OFFERED,
    ACCEPTED,
    CONSULTED
}
