package vn.motcua.contracts;

/** Names of the topics. */
public final class Topics {
    /** Everything that happens to dossiers, keyed by dossier id; kept for ever. */
    public static final String DOSSIERS = "dossier.v1";

    /** Copies, for people, of records that a consumer could not handle. */
    public static final String DEAD_LETTERS = "dossier.v1.dead-letters";

    /** Everything that happens to complaints, keyed by the complaint's id; kept for ever. */
    public static final String COMPLAINTS = "complaint.v1";

    /** Copies, for people, of records of complaints that a consumer could not handle. */
    public static final String COMPLAINT_DEAD_LETTERS = "complaint.v1.dead-letters";

    /** Agencies by code, compacted. */
    public static final String AGENCIES = "reference.agencies.v1";

    /** Versions of procedures, each under {@code <code>/<version>}, compacted. */
    public static final String PROCEDURES = "reference.procedures.v1";

    /** Which days count at each agency, by its code, compacted. */
    public static final String WORKING_DAYS = "reference.working-days.v1";

    private Topics() {}
}
