package vn.motcua.eventing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends what one subject has decided, in order: the next record only after the broker has answered for the one before, and out
 * of the outbox only after that. It may send what another relay has sent; it never leaves one out.
 */
public final class Relay<S> implements Machine {
    private final Ports<S, ?, ?, ?> ports;
    private final String id;

    private @Nullable List<OutboxEntry> pending;
    private int next;
    private final List<Long> sent = new ArrayList<>();
    private @Nullable RuntimeException stopped;
    private boolean done;

    /** @param pending what is to be sent, in order; null to look it up first */
    public Relay(Ports<S, ?, ?, ?> ports, String id, @Nullable List<OutboxEntry> pending) {
        this.ports = ports;
        this.id = id;
        this.pending = pending;
    }

    @Override
    public boolean step() {
        var entries = pending;
        if (entries == null) {
            pending = lookUp();
        } else if (stopped == null && next < entries.size()) {
            send(entries.get(next));
        } else {
            remove();
        }
        return !done;
    }

    /** What is known to be sent only has to be taken out. */
    private List<OutboxEntry> lookUp() {
        var sentTo = ports.memory().sentTo(id);
        var left = new ArrayList<OutboxEntry>();
        for (var entry : ports.store().find(id).map(Stored::outbox).orElse(List.of())) {
            if (entry.sequence() <= sentTo) {
                sent.add(entry.sequence());
            } else {
                left.add(entry);
            }
        }
        return left;
    }

    private void send(OutboxEntry entry) {
        try {
            ports.log().send(entry.record());
            next++;
            sent.add(entry.sequence());
            ports.memory().sent(id, entry.sequence());
            ports.metrics().sent(entry.record());
        } catch (RuntimeException e) {
            stopped = e;
        }
    }

    private void remove() {
        done = true;
        if (!sent.isEmpty()) {
            ports.store().removeSent(id, sent);
        }
        if (stopped != null) {
            throw stopped;
        }
    }

    /** The highest sequence that the broker has answered for, 0 if none. */
    public long lastSent() {
        return sent.isEmpty() ? 0 : Objects.requireNonNull(sent.getLast());
    }
}
