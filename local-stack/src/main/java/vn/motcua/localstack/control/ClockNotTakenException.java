package vn.motcua.localstack.control;

/** A service has not read the new time of the business clock. */
public final class ClockNotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClockNotTakenException(String service, String reason) {
        super("The clock has jumped, but " + service + " has not taken it: " + reason);
    }
}
