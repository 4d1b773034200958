package vn.motcua.eventing;

/** Something this service depends on is not there yet. It is tried again for as long as it takes; nothing is parked. */
public final class NotYetException extends RuntimeException {
    public NotYetException(String message) {
        super(message);
    }
}
