package vn.motcua.eventing;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One command: read, decide, write; from the beginning again whenever somebody else wrote first. What is remembered spares the
 * read, but then only a write counts: any other answer is given after reading. The command may be made of the subject: then it is
 * made of the very version that it is decided on, and what keeps it from being made is told after reading, too.
 */
public final class Handling<S, C, E, R> implements Batchable<S> {
    private final Ports<S, C, E, R> ports;
    private final String id;
    private final @Nullable Long ifVersion;
    private final Function<Optional<Stored<S>>, C> order;
    private final @Nullable String trace;

    private boolean readAnew;
    private @Nullable Change<S> change;
    private @Nullable Draft<S, C, E, R> draft;
    private @Nullable Handled<S, R> answer;
    private @Nullable Commit<S> commit;

    /** @param ifVersion the version the caller has seen, null if he does not care */
    public Handling(Ports<S, C, E, R> ports, String id, @Nullable Long ifVersion, C command, @Nullable String trace) {
        this(ports, id, ifVersion, subject -> command, trace);
    }

    /** @param order makes the command of the subject, if it is there; may be asked again, and may refuse by an exception */
    public Handling(
            Ports<S, C, E, R> ports,
            String id,
            @Nullable Long ifVersion,
            Function<Optional<Stored<S>>, C> order,
            @Nullable String trace) {
        this.ports = ports;
        this.id = id;
        this.ifVersion = ifVersion;
        this.order = order;
        this.trace = trace;
    }

    @Override
    public boolean step() {
        var ready = change;
        if (ready == null) {
            decide();
        } else {
            write(ready);
        }
        return answer == null;
    }

    private void decide() {
        var remembered = readAnew ? Optional.<Stored<S>>empty() : ports.recall(id);
        if (remembered.isEmpty()) {
            var stored = ports.read(id);
            decide(stored, command(stored));
        } else if (!wouldWrite(remembered.get())) {
            answer = null;
            readAnew = true;
        }
    }

    private boolean wouldWrite(Stored<S> remembered) {
        C command;
        try {
            command = command(remembered);
        } catch (RuntimeException e) {
            return false;
        }
        decide(remembered, command);
        return change != null;
    }

    private C command(Stored<S> stored) {
        return order.apply(Optional.of(stored).filter(Stored::isThere));
    }

    private void decide(Stored<S> stored, C command) {
        if (ifVersion != null && ifVersion != stored.version()) {
            answer = new Handled.Stale<>(stored);
            return;
        }
        var next = ports.draft(stored);
        var refusal = next.decide(command, trace);
        if (refusal.isPresent()) {
            answer = new Handled.Refused<>(refusal.get(), stored);
        } else if (!next.touched()) {
            answer = new Handled.Done<>(stored);
        } else {
            draft = next;
            change = next.change(ports.log());
        }
    }

    private void write(Change<S> ready) {
        change = null;
        ports.write(ready).ifPresent(this::written);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Change<S>> prepared() {
        return Optional.ofNullable(change);
    }

    @Override
    public void written(Stored<S> after) {
        commit = new Commit<>(after, Objects.requireNonNull(draft).begun());
        answer = new Handled.Done<>(after);
    }

    @Override
    public void inDoubt() {
        change = null;
    }

    /** What became of the command, once there are no more steps. */
    public Handled<S, R> answer() {
        return Objects.requireNonNull(answer, "Not finished");
    }

    @Override
    public Optional<Commit<S>> commit() {
        return Optional.ofNullable(commit);
    }
}
