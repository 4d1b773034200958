package vn.motcua.localstack.demo;

/** A story did not go on as it should. */
public final class StoryFailedException extends RuntimeException {
    public StoryFailedException(String message) {
        super(message);
    }
}
