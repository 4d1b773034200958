package vn.motcua.notification;

/** Names of this service's metrics; dashboards and alert rules use these and no others. */
public final class NotificationMetrics {
    /** Letters that came into a state, by kind, state and signing agency. */
    public static final String LETTERS = "motcua.letters";

    /** Dossiers with drafts that wait for a signature now. */
    public static final String LETTERS_WAITING = "motcua.letters.waiting";

    /** What the post told, by result: taken, quarantined or refused. */
    public static final String POST_EVENTS = "motcua.post.events";

    /** Words of the post that contradict what it told before. */
    public static final String POST_CONTRADICTIONS = "motcua.post.contradictions";

    /** Messages of the post that nobody has mapped yet. */
    public static final String QUARANTINE = "motcua.post.quarantine";

    private NotificationMetrics() {}
}
