package vn.motcua.eventing.spring;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context between threads, records and todos. */
final class Tracing {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private Tracing() {}

    /** The traceparent of what this thread is doing, null outside any trace. */
    static @Nullable String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Goes on, in this thread, with the trace that a record or a todo came with. */
    static Scope resume(@Nullable String traceparent) {
        var parts = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
        if (parts == null || !parts.matches()) {
            return Scope.noop();
        }
        var context = SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault());
        return Span.wrap(context).makeCurrent();
    }
}
