package vn.motcua.eventing.spring;

/** Names of the plumbing's metrics; dashboards and alert rules use these and no others. */
public final class PlumbingMetrics {
    /** Records handled, by source. */
    public static final String HANDLED = "motcua.inbox.handled";

    /** Records dropped because they had been handled before, by source. */
    public static final String DUPLICATES = "motcua.inbox.duplicates";

    /** Commands of reactions that the rules refused, by source. */
    public static final String REFUSED = "motcua.inbox.refused";

    /** Records that the broker has and this service has not taken yet, by consumer group. */
    public static final String LAG = "motcua.inbox.lag";

    /** Polls that could not be handled because database or broker was away, and are tried again. */
    public static final String RETRIES = "motcua.inbox.retries";

    /** Writes that met a newer version and began again. */
    public static final String CONFLICTS = "motcua.store.conflicts";

    /** Subjects parked since the start. */
    public static final String PARKINGS = "motcua.parkings";

    /** Subjects parked now. */
    public static final String PARKED = "motcua.parked";

    /** Records the broker has answered for. */
    public static final String SENT = "motcua.outbox.sent";

    /** Subjects with unsent records now; counted up to a bound. */
    public static final String OUTBOX_DEPTH = "motcua.outbox.depth";

    /** Age in seconds of the oldest unsent record. */
    public static final String OUTBOX_AGE = "motcua.outbox.age";

    /** Subjects with work outside the house now; counted up to a bound. */
    public static final String TODO_DEPTH = "motcua.todo.depth";

    /** Seconds since the oldest due todo should have been tried. */
    public static final String TODO_AGE = "motcua.todo.age";

    /** Tries of todos that failed, by kind. */
    public static final String TODO_FAILED = "motcua.todo.failed";

    /** Subjects that could not be told what time it is; they are tried again after pauses that grow. */
    public static final String CHECKS_ASIDE = "motcua.checks.aside";

    private PlumbingMetrics() {}
}
