package vn.motcua.localstack;

/** The stack cannot start or go on; the message is for whoever started it. */
public final class StackFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackFailedException(String message) {
        super(message);
    }

    StackFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
