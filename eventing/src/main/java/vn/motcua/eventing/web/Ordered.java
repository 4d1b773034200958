package vn.motcua.eventing.web;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Stored;

/** What became of an order, for the answer to whoever gave it. */
public final class Ordered {

    private Ordered() {}

    /**
     * The subject after an order.
     *
     * @param told how a refusal of the rules is told
     * @throws Problem if it was refused, or whoever ordered had seen another version; with the current version, so that he can
     *     decide anew
     */
    public static <S, R> Stored<S> done(Handled<S, R> handled, Function<R, Problem> told) {
        return switch (handled) {
            case Handled.Done<S, R>(var subject) -> subject;
            case Handled.Refused<S, R>(var rejection, var subject) -> {
                var problem = told.apply(rejection);
                throw isThere(problem, subject) ? problem.etag(subject.version()) : problem;
            }
            case Handled.Stale<S, R>(var subject) -> throw Problem.stale(subject.version());
        };
    }

    /** What was never created has no version, and what somebody does not see tells none. */
    private static boolean isThere(Problem problem, Stored<?> subject) {
        return subject.version() > 0 && problem.getStatusCode().value() != HttpStatus.NOT_FOUND.value();
    }
}
