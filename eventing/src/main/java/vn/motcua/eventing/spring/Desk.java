package vn.motcua.eventing.spring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.House;
import vn.motcua.eventing.OutboxEntry;
import vn.motcua.eventing.Relay;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.Work;

/**
 * Does at once what a commit left to do: relays its records and begins its work, each on a virtual thread. In this process one
 * subject has one relay at a time, so that its records are not sent twice for nothing.
 */
final class Desk<S, C, E, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final House<S, C, E, R> house;
    private final Map<String, Runner<S, C>> runners;
    private final ExecutorService threads;
    private final Map<String, Queue> relays = new ConcurrentHashMap<>();

    Desk(House<S, C, E, R> house, Map<String, Runner<S, C>> runners, ExecutorService threads) {
        this.house = house;
        this.runners = runners;
        this.threads = threads;
    }

    /** What is waiting behind a running relay of the same subject. */
    private record Queue(@Nullable List<OutboxEntry> next) {}

    /** Relays and works in the background. */
    void afterwards(Commit<S> commit) {
        relay(commit.subject());
        commit.begun().forEach(todo -> threads.execute(() -> work(new Work<>(house, runners, commit.subject(), todo))));
    }

    /**
     * Relays in the background, but does the awaited work in this thread.
     *
     * @return the subject after that
     * @throws IllegalStateException if awaited work could not be done now; a sweeper will finish it
     */
    Stored<S> awaited(Commit<S> commit) {
        var subject = commit.subject();
        relay(subject);
        for (var todo : commit.begun()) {
            var runner = runners.get(todo.kind());
            if (runner == null || !runner.awaited()) {
                var begunFrom = subject;
                threads.execute(() -> work(new Work<>(house, runners, begunFrom, todo)));
                continue;
            }
            var work = new Work<>(house, runners, subject, todo);
            work.run();
            var outcome = work.commit();
            if (outcome.isPresent()) {
                subject = awaited(outcome.get());
            } else if (work.failure().isPresent()) {
                throw new IllegalStateException(
                        "Todo " + todo.kind() + " is not done yet",
                        work.failure().get());
            } else {
                subject = house.store().find(subject.id()).orElse(subject);
            }
        }
        return subject;
    }

    /** Does one todo to its end. */
    void work(Work<S, C, E, R> work) {
        work.run();
        work.commit().ifPresent(this::afterwards);
    }

    /** Relays what is pending, or leaves it to the relay that is running for this subject. */
    void relay(Stored<S> subject) {
        if (subject.outbox().isEmpty()) {
            return;
        }
        var start = new boolean[1];
        relays.compute(subject.id(), (id, running) -> {
            start[0] = running == null;
            return new Queue(running == null ? null : subject.outbox());
        });
        if (start[0]) {
            threads.execute(() -> run(subject.id(), subject.outbox()));
        }
    }

    private void run(String id, List<OutboxEntry> first) {
        var pending = first;
        long sent = 0;
        try {
            while (pending != null) {
                var relay = new Relay<>(house, id, pending);
                relay.run();
                sent = Math.max(sent, relay.lastSent());
                pending = next(id, sent);
            }
        } catch (RuntimeException e) {
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

    /** Finds and does a todo that is due. */
    void workDue(String id, Todo todo) {
        work(new Work<>(house, runners, id, todo.id()));
    }
}
