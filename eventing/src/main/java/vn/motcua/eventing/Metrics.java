package vn.motcua.eventing;

/** Counts what happens. */
public interface Metrics {
    /** A record was handled. */
    default void handled(String source) {}

    /** A record was dropped because it had been handled before. */
    default void duplicate(String source) {}

    /** A write met a newer version and begins again. */
    default void conflict() {}

    /** A subject was parked. */
    default void parked(String id, Parked parked) {}

    /** A reaction's command was refused by the rules. */
    default void refused(String id, Incoming record, Object rejection) {}

    /** A record was answered for by the broker. */
    default void sent(Outgoing record) {}

    /** Work outside the house was not done this time. */
    default void failed(String id, Todo todo, Exception why) {}

    /** Counts nothing. */
    Metrics NONE = new Metrics() {};
}
