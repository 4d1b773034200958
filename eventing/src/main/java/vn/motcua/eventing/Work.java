package vn.motcua.eventing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One todo: claimed (unless its writer does it at once), done, and its outcome recorded. Only the outcome removes it, so a crash
 * anywhere means that it is done again.
 */
public final class Work<S, C, E, R> implements Machine {
    private final Ports<S, C, E, R> ports;
    private final Map<String, Runner<S, C>> runners;
    private final String id;
    private final String todoId;

    private @Nullable Stored<S> subject;
    private @Nullable Todo claimed;
    private @Nullable Change<S> claim;
    private @Nullable Handling<S, C, E, R> outcome;
    private @Nullable Exception failure;

    /** Work whose next try is due: it has to be claimed first. */
    public Work(Ports<S, C, E, R> ports, Map<String, Runner<S, C>> runners, String id, String todoId) {
        this.ports = ports;
        this.runners = runners;
        this.id = id;
        this.todoId = todoId;
    }

    /** Work that was just committed here, and belongs to us. */
    public Work(Ports<S, C, E, R> ports, Map<String, Runner<S, C>> runners, Stored<S> subject, Todo begun) {
        this(ports, runners, subject.id(), begun.id());
        this.subject = subject;
        this.claimed = begun;
    }

    @Override
    public boolean step() {
        var handling = outcome;
        if (handling != null) {
            var more = handling.step();
            if (!more) {
                recorded(handling.answer());
            }
            return more;
        }
        var todo = claimed;
        if (todo != null && subject != null) {
            return run(subject, todo);
        }
        var ready = claim;
        return ready == null ? read() : claim(ready);
    }

    private boolean read() {
        var stored = ports.read(id);
        var due = stored.todo().stream()
                .filter(todo -> todo.id().equals(todoId))
                .filter(todo -> !todo.nextTryAt().isAfter(ports.timer().machineNow()))
                .findFirst();
        if (due.isEmpty()) {
            return false;
        }
        var draft = ports.draft(stored);
        draft.begin(due.get());
        claim = draft.change(ports.log());
        return true;
    }

    private boolean claim(Change<S> ready) {
        claim = null;
        ports.write(ready).ifPresent(stored -> {
            subject = stored;
            claimed = stored.todo().stream()
                    .filter(todo -> todo.id().equals(todoId))
                    .findFirst()
                    .orElseThrow();
        });
        return true;
    }

    private boolean run(Stored<S> stored, Todo todo) {
        try {
            var runner = runners.get(todo.kind());
            if (runner == null) {
                throw new IllegalStateException("Expected a runner for todo " + todo.kind() + ", found none");
            }
            outcome = new Handling<>(ports, id, null, runner.run(stored, todo), todo.trace());
            return true;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failed(todo, e);
            return false;
        }
    }

    private void recorded(Handled<S, R> answer) {
        switch (answer) {
            case Handled.Done<S, R> _ -> {}
            case Handled.Refused<S, R>(R rejection, Stored<S> _) ->
                failed(
                        Objects.requireNonNull(claimed),
                        new IllegalStateException("Expected the outcome of todo " + todoId + " of " + id
                                + " to be accepted, got " + rejection.getClass().getSimpleName()));
            case Handled.Stale<S, R> _ -> throw new IllegalStateException("An outcome asks for no version");
        }
    }

    private void failed(Todo todo, Exception why) {
        failure = why;
        ports.metrics().failed(id, todo, why);
    }

    /** Why it was not done this time, if it was not. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** What became of the command that carries the outcome, if it came that far. */
    public Optional<Handled<S, R>> answer() {
        return Optional.ofNullable(outcome).map(Handling::answer);
    }

    /** The write of the outcome, if there was one. */
    public Optional<Commit<S>> commit() {
        return Optional.ofNullable(outcome).flatMap(Handling::commit);
    }
}
