package vn.motcua.eventing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.decider.Decision.Accepted;
import vn.motcua.eventing.decider.Decision.Rejected;

/** One write in the making: decisions are folded into it until it is put down as a {@link Change}. */
final class Draft<S, C, E, R> {
    private final AggregateType<S, C, E, R> type;
    private final Stored<S> before;
    private final Timer timer;
    private final Instant machineNow;
    private final Instant businessNow;
    private final Backoff backoff;

    private S state;
    private long sequence;
    private final Map<String, Long> watermarks;
    private final List<OutboxEntry> outbox;
    private final List<Todo> todo;
    private final List<Todo> begun;
    private final List<Map<String, Object>> journal;
    private @Nullable Parked parked;
    private @Nullable Map<String, Object> index;
    private boolean touched;
    private boolean advanced;

    Draft(AggregateType<S, C, E, R> type, Stored<S> before, Timer timer, Backoff backoff) {
        this.type = type;
        this.before = before;
        this.timer = timer;
        this.machineNow = timer.machineNow();
        this.businessNow = timer.businessNow();
        this.backoff = backoff;
        this.state = before.state();
        this.sequence = before.sequence();
        this.watermarks = new HashMap<>();
        this.outbox = new ArrayList<>();
        this.todo = new ArrayList<>(before.todo());
        this.begun = new ArrayList<>();
        this.journal = new ArrayList<>();
        this.parked = before.parked();
    }

    private Draft(Draft<S, C, E, R> other) {
        this.type = other.type;
        this.before = other.before;
        this.timer = other.timer;
        this.machineNow = other.machineNow;
        this.businessNow = other.businessNow;
        this.backoff = other.backoff;
        this.state = other.state;
        this.sequence = other.sequence;
        this.watermarks = new HashMap<>(other.watermarks);
        this.outbox = new ArrayList<>(other.outbox);
        this.todo = new ArrayList<>(other.todo);
        this.begun = new ArrayList<>(other.begun);
        this.journal = new ArrayList<>(other.journal);
        this.parked = other.parked;
        this.index = other.index;
        this.touched = other.touched;
        this.advanced = other.advanced;
    }

    /** A copy to try something on that may go wrong. */
    Draft<S, C, E, R> copy() {
        return new Draft<>(this);
    }

    Stored<S> before() {
        return before;
    }

    S state() {
        return state;
    }

    @Nullable
    Parked parked() {
        return parked;
    }

    /** Whether anything is to be written but watermarks. */
    boolean touched() {
        return touched;
    }

    /** Whether a watermark is to be written. */
    boolean advanced() {
        return advanced;
    }

    /** Work that this write begins; whoever writes it does it. */
    List<Todo> begun() {
        return List.copyOf(begun);
    }

    /** Decides and, if accepted, applies. Returns the refusal if there is one. */
    Optional<R> decide(C command, @Nullable String trace) {
        return switch (type.decider().decide(state, command)) {
            case Rejected<E, R>(R rejection) -> Optional.of(rejection);
            case Accepted<E, R>(List<E> events) -> {
                events.forEach(event -> happened(event, trace));
                if (!events.isEmpty()) {
                    index = type.index(state);
                }
                yield Optional.empty();
            }
        };
    }

    private void happened(E event, @Nullable String trace) {
        state = type.decider().apply(state, event);
        touched = true;
        journal.addAll(type.journal(event, state));
        var effects = type.effects(event, state);
        effects.announcement().ifPresent(announcement -> {
            sequence++;
            outbox.add(new OutboxEntry(sequence, machineNow, wire(announcement, trace)));
        });
        todo.removeIf(work -> effects.done().contains(work.id()));
        begun.removeIf(work -> effects.done().contains(work.id()));
        effects.asked().forEach(work -> ask(work, trace));
    }

    private void ask(Todo asked, @Nullable String trace) {
        if (todo.stream().anyMatch(known -> known.id().equals(asked.id()))) {
            throw new IllegalStateException("Todo " + asked.id() + " of " + before.id() + " was asked for twice");
        }
        if (asked.nextTryAt().isAfter(machineNow)) {
            todo.add(asked.tracedBy(trace));
        } else {
            var work = asked.begun(backoff.nextTry(machineNow, 0), trace);
            todo.add(work);
            begun.add(work);
        }
    }

    private Outgoing wire(Announcement announcement, @Nullable String trace) {
        var headers = new HashMap<String, String>();
        headers.put(WireHeaders.SPEC_VERSION, "1.0");
        headers.put(WireHeaders.ID, type.source() + "/" + before.id() + "/" + sequence);
        headers.put(WireHeaders.SOURCE, type.source());
        headers.put(WireHeaders.TYPE, announcement.type());
        headers.put(WireHeaders.TIME, businessNow.toString());
        headers.put(WireHeaders.SUBJECT, before.id());
        headers.put(WireHeaders.DATA_SCHEMA, announcement.dataSchema());
        headers.put(WireHeaders.SEQUENCE, Long.toString(sequence));
        headers.put(WireHeaders.CONTENT_TYPE, "application/json");
        if (trace != null) {
            headers.put(WireHeaders.TRACEPARENT, trace);
        }
        return new Outgoing(type.topic(), before.id(), headers, announcement.value());
    }

    /** The last sequence handled of a source. */
    long watermark(String source) {
        return watermarks.getOrDefault(source, before.inbox().getOrDefault(source, 0L));
    }

    void advance(String source, long handled) {
        watermarks.put(source, handled);
        advanced = true;
    }

    Parked park(Incoming record, String reason) {
        var mark = new Parked(
                record.partition(),
                record.offset(),
                record.source(),
                record.sequence(),
                reason,
                machineNow,
                record.offset());
        parked = mark;
        touched = true;
        return mark;
    }

    void passOver(Incoming record) {
        var mark = parked;
        if (mark != null && record.offset() > mark.skippedTo()) {
            parked = mark.skippedTo(record.offset());
            touched = true;
        }
    }

    void unpark() {
        parked = null;
        touched = true;
    }

    /** Begins a todo again: it is ours until its next try is due. */
    void begin(Todo due) {
        todo.replaceAll(work -> work.id().equals(due.id())
                ? work.begun(backoff.nextTry(machineNow, work.attempts()), work.trace())
                : work);
        touched = true;
    }

    /** The write as it is put down now: what it appends to the journal is recorded at this moment. */
    Change<S> change(Log log) {
        var recordedAt = timer.businessNow();
        return new Change<>(
                before,
                state,
                index == null && before.version() == 0 ? type.index(state) : index,
                sequence,
                Map.copyOf(watermarks),
                List.copyOf(outbox),
                List.copyOf(todo),
                journal.stream().map(fact -> new JournalLine(recordedAt, fact)).toList(),
                parked,
                log.partitionOf(before.id()));
    }
}
