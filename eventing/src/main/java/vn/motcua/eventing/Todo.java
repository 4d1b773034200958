package vn.motcua.eventing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work outside the house that a decision asked for. It is done at least once; its id is the idempotency key for whoever
 * provides it, and the command that brings its outcome removes it.
 *
 * @param id unique within the subject, derived from what asked for it
 * @param kind which runner does it
 * @param data what the runner needs to know; no personal data
 * @param nextTryAt machine time of the next try
 * @param attempts how often it was begun
 * @param trace W3C traceparent of what asked for it
 */
public record Todo(
        String id, String kind, Map<String, String> data, Instant nextTryAt, int attempts, @Nullable String trace) {
    public Todo {
        data = Map.copyOf(data);
    }

    /** A todo to be done at once. */
    public static Todo now(String id, String kind, Map<String, String> data) {
        return new Todo(id, kind, data, Instant.EPOCH, 0, null);
    }

    Todo tracedBy(@Nullable String trace) {
        return new Todo(id, kind, data, nextTryAt, attempts, trace);
    }

    Todo begun(Instant nextTryAt, @Nullable String trace) {
        return new Todo(id, kind, data, nextTryAt, attempts + 1, trace);
    }
}
