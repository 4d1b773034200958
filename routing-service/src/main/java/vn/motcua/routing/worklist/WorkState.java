package vn.motcua.routing.worklist;

/** How far an open step has come. */
public enum WorkState {
    OFFERED,
    ACCEPTED
}
