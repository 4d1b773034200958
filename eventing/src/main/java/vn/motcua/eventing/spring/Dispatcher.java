package vn.motcua.eventing.spring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Batch;
import vn.motcua.eventing.Batchable;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Relay;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.Work;

/**
 * Does at once what a commit left to do: relays its records and begins its work, each on a virtual thread. In this process one
 * subject has one relay at a time, so that its records are not sent twice for nothing.
 */
final class Dispatcher<S, C, E, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int MOST_WORK = 1_000;

    private final Ports<S, C, E, R> ports;
    private final Map<String, Runner<S, C>> runners;
    private final Threads threads;
    private final Map<String, Queue> relays = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Dispatcher(Ports<S, C, E, R> ports, Map<String, Runner<S, C>> runners, Threads threads) {
        this.ports = ports;
        this.runners = runners;
        this.threads = threads;
    }

    /** What is waiting behind a running relay of the same subject. */
    private record Queue(@Nullable List<OutboxEntry> next) {

        /** Commits may come here in another order than they were made: the later one knows of all before it. */
        Queue behind(List<OutboxEntry> pending) {
            return next == null || next.getLast().sequence() < pending.getLast().sequence() ? new Queue(pending) : this;
        }
    }

    boolean hasRunners() {
        return !runners.isEmpty();
    }

    /** Takes a batch to its end and does what its commits left to do. */
    Batch<S> together(List<? extends Batchable<S>> parts) {
        var batch = new Batch<>(ports, parts);
        threads.inTurn(batch);
        batch.commits().forEach(this::afterwards);
        batch.inDoubt().forEach(this::sweep);
        return batch;
    }

    /** Relays and works in the background. */
    void afterwards(Commit<S> commit) {
        relay(commit.subject());
        commit.begun().forEach(todo -> background(commit.subject(), todo));
    }

    private void background(Stored<S> subject, Todo begun) {
        threads.submit(() -> work(subject.id(), begun, new Work<>(ports, runners, subject, begun)));
    }

    /**
     * Relays in the background, but does the awaited work in this thread.
     *
     * @return the subject after that
     * @throws IllegalStateException if awaited work could not be done now; a sweeper will finish it
     */
    Stored<S> awaited(Commit<S> commit) {
        relay(commit.subject());
        var subject = commit.subject();
        for (var todo : commit.begun()) {
            if (isAwaited(todo)) {
                subject = here(subject, todo);
            } else {
                background(subject, todo);
            }
        }
        return subject;
    }

    /** Does awaited work in this thread that another try has left open. */
    Stored<S> leftOpen(Stored<S> stored) {
        var subject = stored;
        for (var todo : stored.todo()) {
            if (isAwaited(todo)) {
                subject = here(subject, todo);
            }
        }
        return subject;
    }

    private boolean isAwaited(Todo todo) {
        var runner = runners.get(todo.kind());
        return runner != null && runner.awaited();
    }

    private Stored<S> here(Stored<S> subject, Todo todo) {
        var work = new Work<>(ports, runners, subject, todo);
        work.run();
        var outcome = work.commit();
        if (outcome.isPresent()) {
            return awaited(outcome.get());
        }
        var now = ports.store().find(subject.id()).orElse(subject);
        if (now.todo().stream().anyMatch(open -> open.id().equals(todo.id()))) {
            throw new IllegalStateException(
                    "Todo " + todo.kind() + " is not done yet", work.failure().orElse(null));
        }
        return now;
    }

    /** Does one todo to its end, unless it is being done here; what fails is tried again when its next try is due. */
    private void work(String id, Todo todo, Work<S, C, E, R> work) {
        var name = id + "/" + todo.id();
        if (!underWay.add(name)) {
            return;
        }
        try (var trace = Tracing.resume(todo.trace())) {
            work.run();
            work.commit().ifPresent(this::afterwards);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("dossierId", id)
                    .addKeyValue("todo", todo.id())
                    .log("Todo {} stays for the sweeper: {}", todo.kind(), e.toString());
        } finally {
            underWay.remove(name);
        }
    }

    /** Relays what is pending, or leaves it to the relay that is running for this subject. */
    void relay(Stored<S> subject) {
        if (subject.outbox().isEmpty()) {
            return;
        }
        var start = new boolean[1];
        relays.compute(subject.id(), (id, running) -> {
            start[0] = running == null;
            return running == null ? new Queue(null) : running.behind(subject.outbox());
        });
        if (start[0]) {
            threads.submit(() -> run(subject.id(), subject.outbox()));
        }
    }

    /** Relays what is found in the outbox, in this thread, unless a relay is running for this subject. */
    void sweep(String id) {
        if (relays.putIfAbsent(id, new Queue(null)) == null) {
            run(id, null);
        }
    }

    private void run(String id, @Nullable List<OutboxEntry> first) {
        var pending = first;
        long sent = 0;
        try {
            do {
                var relay = new Relay<>(ports, id, pending);
                relay.run();
                sent = Math.max(sent, relay.lastSent());
                pending = next(id, sent);
            } while (pending != null);
        } catch (RuntimeException | Error e) {
            relays.remove(id);
            LOG.atWarn()
                    .addKeyValue("dossierId", id)
                    .log("Records stay in the outbox for the sweeper: {}", e.toString());
        }
    }

    /** What came behind meanwhile, without what is known to be sent; null ends the relay. */
    private @Nullable List<OutboxEntry> next(String id, long sent) {
        var waiting = new Object() {
            @Nullable
            List<OutboxEntry> entries;
        };
        relays.compute(id, (key, queue) -> {
            if (queue == null || queue.next() == null) {
                return null;
            }
            waiting.entries = queue.next().stream()
                    .filter(entry -> entry.sequence() > sent)
                    .toList();
            return new Queue(null);
        });
        return waiting.entries;
    }

    /** Does a todo that is due, in the background. */
    void workDue(String id, Todo todo) {
        threads.submit(() -> work(id, todo, new Work<>(ports, runners, id, todo.id())));
    }

    /** Whether as much work is under way as is good. */
    boolean isBusy() {
        return underWay.size() >= MOST_WORK;
    }
}
