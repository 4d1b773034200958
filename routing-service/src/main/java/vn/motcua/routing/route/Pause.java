package vn.motcua.routing.route;

/** Why nothing may be completed for now. */
public enum Pause {
    /** The applicant is asked for papers. */
    SUPPLEMENT,
    /** The applicant has to pay; only the agency that computed it may complete its step. */
    FINANCIAL_DUTY,
    /** A leader stopped the dossier. */
    STOP,
    /** The applicant wants the dossier back, and nobody has answered that yet. */
    WITHDRAWAL
}
