package vn.motcua.eventing;

/**
 * What became of a command.
 *
 * @param <S> state
 * @param <R> rejection
 */
public sealed interface Handled<S, R> {

    /** It is done and kept, or had been done before; the subject as it stands now. */
    record Done<S, R>(Stored<S> subject) implements Handled<S, R> {}

    /** It was refused; nothing changed. */
    record Refused<S, R>(R rejection, Stored<S> subject) implements Handled<S, R> {}

    /** The caller had seen another version; nothing changed. */
    record Stale<S, R>(Stored<S> subject) implements Handled<S, R> {}
}
