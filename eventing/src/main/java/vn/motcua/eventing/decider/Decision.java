package vn.motcua.eventing.decider;

import java.util.List;

/** The answer to a command. */
public sealed interface Decision<E, R> {

    /** It is done; the events are what happened. None: it was done before, or asks for nothing. */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It cannot be done, and this is why. */
    record Rejected<E, R>(R rejection) implements Decision<E, R> {}

    @SafeVarargs
    static <E, R> Decision<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E, R> Decision<E, R> accept(List<E> events) {
        return new Accepted<>(events);
    }

    static <E, R> Decision<E, R> reject(R rejection) {
        return new Rejected<>(rejection);
    }
}
