package vn.motcua.sla.complaint;

/** Why the clock of a complaint cannot be told to do something. */
public sealed interface ComplaintRejection {

    /** Nobody has said that there is such a complaint. */
    record NotReceived() implements ComplaintRejection {}
}
