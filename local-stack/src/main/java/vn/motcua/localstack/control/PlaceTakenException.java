package vn.motcua.localstack.control;

/** A service cannot begin anew, because somebody else listens where it should. */
public final class PlaceTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlaceTakenException(String service, int port) {
        super("Port %d, wanted for %s, is taken. End what listens there first.".formatted(port, service));
    }
}
