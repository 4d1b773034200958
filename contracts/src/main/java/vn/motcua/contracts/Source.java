package vn.motcua.contracts;

/** Who speaks on the topic; the wire name is the CloudEvents source. */
public enum Source {
    INTAKE("intake"),
    ROUTING("routing"),
    SLA("sla"),
    NOTIFICATION("notification");

    private final String wire;

    Source(String wire) {
        this.wire = wire;
    }

    /** The CloudEvents {@code source}. */
    public String wire() {
        return wire;
    }
}
