package vn.motcua.sla.deadline.metrics;

/** Names of the metrics of deadlines; dashboards and alert rules use these and no others. Agencies are the competent ones. */
final class DeadlineMetrics {
    /** Dossiers accepted since the start, by agency. */
    static final String RECEIVED = "motcua.dossiers.received";

    /** Dossiers accepted and not at their end, by agency; every replica tells the same. */
    static final String OPEN = "motcua.dossiers.open";

    /** When those below and the open ones were counted last, in seconds since 1970. */
    static final String COUNTED_AT = "motcua.dossiers.counted_at";

    /** Open dossiers declared at risk and not missed, by agency. */
    static final String AT_RISK = "motcua.dossiers.at_risk";

    /** Open dossiers past their legal date, by agency. */
    static final String OVERDUE = "motcua.dossiers.overdue";

    /** Open dossiers whose clock stands, by agency. */
    static final String STOPPED = "motcua.dossiers.stopped";

    /** Clocks closed since the start, by agency and outcome; one that is put right later is not closed again. */
    static final String CLOSED = "motcua.deadlines.closed";

    /** Declarations since the start, by kind. */
    static final String DECLARED = "motcua.deadlines.declared";

    /** Business time from when something became true to when it was declared, by kind. */
    static final String DECLARING = "motcua.deadlines.declaring.lateness";

    /** Open dossiers whose dates are of an older calendar than the one in force; every replica tells the same. */
    static final String OUTDATED = "motcua.deadlines.outdated";

    /** How many decisions the calendar of this replica knows of. */
    static final String CALENDAR_REVISION = "motcua.calendar.revision";

    private DeadlineMetrics() {}
}
