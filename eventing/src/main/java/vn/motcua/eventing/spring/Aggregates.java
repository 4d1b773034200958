package vn.motcua.eventing.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Batch;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Inbox;
import vn.motcua.eventing.Incoming;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Reaction;
import vn.motcua.eventing.Replay;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.mongo.MongoStore;

/**
 * All subjects of one kind: commands go in here, records of other services are taken here, and what a commit leaves to do is done
 * from here.
 *
 * @param <S> state
 * @param <C> command
 * @param <E> event
 * @param <R> rejection
 */
public final class Aggregates<S, C, E, R> implements Subjects<S, C, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Aggregates.class);
    private static final int BATCH = 200;

    private final Ports<S, C, E, R> ports;
    private final MongoStore<S> store;
    private final Reaction<S, C> reaction;
    private final Dispatcher<S, C, E, R> dispatcher;
    private final Threads threads;
    private final Supplier<Set<Integer>> ownPartitions;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Checks<S, C, E, R> checks;

    private volatile MongoStore.@Nullable Backlog backlog;

    Aggregates(
            Ports<S, C, E, R> ports,
            MongoStore<S> store,
            Reaction<S, C> reaction,
            Map<String, Runner<S, C>> runners,
            Threads threads,
            Backoff pauses,
            Supplier<Set<Integer>> ownPartitions) {
        this.ports = ports;
        this.store = store;
        this.reaction = reaction;
        this.dispatcher = new Dispatcher<>(ports, runners, threads);
        this.threads = threads;
        this.ownPartitions = ownPartitions;
        this.checks = new Checks<>(ports, store, dispatcher, pauses);
    }

    /** What is remembered is as good as what is read, once the database has said that nobody has written since. */
    @Override
    public Optional<Stored<S>> find(String id) {
        return ports.recall(id)
                .filter(remembered -> remembered.isThere() && store.isAt(id, remembered.version()))
                .or(() -> Optional.of(ports.read(id)).filter(Stored::isThere));
    }

    /** Those of these subjects that are there, by one read. */
    List<Stored<S>> findAll(Collection<String> ids) {
        return store.findAll(List.copyOf(ids));
    }

    /**
     * What this process remembers of subjects, or else reads, many in one round trip: good enough to count by, not to answer by. Those
     * that are not there are left out.
     */
    public Map<String, Stored<S>> glance(Collection<String> ids) {
        var seen = new HashMap<String, Stored<S>>();
        ids.forEach(id -> ports.recall(id).filter(Stored::isThere).ifPresent(subject -> seen.put(id, subject)));
        var unknown = ids.stream().filter(id -> !seen.containsKey(id)).toList();
        Batch.divided(unknown).forEach(lot -> store.findAll(lot).forEach(subject -> seen.put(subject.id(), subject)));
        return seen;
    }

    /** Returns when it is committed and awaited work is done; its records are on their way by then. */
    @Override
    public Handled<S, R> handle(String id, @Nullable Long ifVersion, C command) {
        return handled(new Handling<>(ports, id, ifVersion, command, Tracing.current()));
    }

    /** Decided at once on what is remembered, if a write comes of it: that proves it. */
    @Override
    public Handled<S, R> order(String id, @Nullable Long ifVersion, Function<Optional<Stored<S>>, C> order) {
        return handled(new Handling<>(ports, id, ifVersion, order, Tracing.current()));
    }

    private Handled<S, R> handled(Handling<S, C, E, R> handling) {
        handling.run();
        var commit = handling.commit();
        if (commit.isPresent()) {
            return new Handled.Done<>(dispatcher.awaited(commit.get()));
        }
        return switch (handling.answer()) {
            case Handled.Done<S, R>(Stored<S> subject) -> new Handled.Done<>(dispatcher.leftOpen(subject));
            case Handled.Refused<S, R> refused -> refused;
            case Handled.Stale<S, R> stale -> stale;
        };
    }

    /** Takes records, those of each subject in the order of the log. */
    void take(Map<String, List<Incoming>> bySubject) {
        var inboxes = bySubject.entrySet().stream()
                .map(subject -> new Inbox<>(ports, reaction, subject.getKey(), subject.getValue()))
                .toList();
        Threads.join(Batch.divided(inboxes).stream()
                .map(batch -> threads.submit(() -> {
                    for (var failure : dispatcher.together(batch).failures().values()) {
                        throw failure;
                    }
                }))
                .toList());
        if (ports.memory().owesMuch()) {
            settle();
        }
    }

    /** Writes the watermarks that are owed; returns when they are written. Two at once would come in each other's way. */
    synchronized void settle() {
        var inboxes = ports.memory().owing().stream()
                .map(id -> Inbox.settling(ports, reaction, id))
                .toList();
        Batch.divided(inboxes).forEach(batch -> {
            for (var failure : dispatcher.together(batch).failures().values()) {
                throw failure;
            }
        });
    }

    /** How many subjects have watermarks that are owed. */
    int owing() {
        return ports.memory().owing().size();
    }

    /** Parked subjects with their marks, oldest first. */
    public List<Map.Entry<String, Parked>> parked(int limit) {
        return store.parked(limit);
    }

    /**
     * Rereads what a parked subject has missed.
     *
     * @return true if it takes records again; false if it was parked anew, or was not parked
     */
    public boolean replay(String id) {
        return replay(id, false);
    }

    /** The same, passing over the record it was parked for. */
    public boolean skip(String id) {
        return replay(id, true);
    }

    private boolean replay(String id, boolean skipFirst) {
        var replay = new Replay<>(ports, reaction, id, skipFirst);
        replay.run();
        replay.commit().ifPresent(dispatcher::afterwards);
        return replay.commit().map(Commit::subject).map(Stored::parked).isEmpty()
                && replay.commit().isPresent();
    }

    /** Partitions of the subjects that this process looks after at the moment. */
    public Set<Integer> partitions() {
        return ownPartitions.get();
    }

    Set<String> sources() {
        return reaction.sources();
    }

    String topic() {
        return ports.type().topic();
    }

    String source() {
        return ports.type().source();
    }

    String collection() {
        return ports.type().collection();
    }

    /** Sends what a crash left in outboxes. */
    void sweepOutbox(Duration age) {
        var before = ports.timer().machineNow().minus(age);
        each(store.unsent(before, BATCH), "outbox", dispatcher::sweep);
    }

    /** Begins work whose next try is due; nobody waits for it, so that one slow provider holds up nothing else. */
    void sweepWork() {
        if (dispatcher.isBusy()) {
            return;
        }
        var now = ports.timer().machineNow();
        each(store.withWorkDue(now, BATCH), "work", id -> store.find(id).stream()
                .flatMap(subject -> subject.todo().stream())
                .filter(todo -> !todo.nextTryAt().isAfter(now))
                .forEach(todo -> dispatcher.workDue(id, todo)));
    }

    /** Whether there is anybody to do work. */
    boolean hasWork() {
        return dispatcher.hasRunners();
    }

    /** Whether its subjects wait for a time to come. */
    boolean waits() {
        return ports.type().check(ports.timer().businessNow()).isPresent();
    }

    /**
     * Tells subjects of our partitions what time it is.
     *
     * @return true if there may be more of them
     */
    boolean check() {
        return checks.round(ownPartitions.get());
    }

    /** How many subjects could not be told what time it is, and are tried again after a pause. */
    int checksAside() {
        return checks.aside();
    }

    /** Counts what is waiting. */
    void look() {
        backlog = store.backlog(ports.memory()::sentTo);
    }

    /** How much was waiting when somebody looked last. */
    Optional<MongoStore.Backlog> backlog() {
        return Optional.ofNullable(backlog);
    }

    Instant machineNow() {
        return ports.timer().machineNow();
    }

    /** In parallel, but never the same subject twice for the same reason; returns when all are through. */
    private void each(List<String> ids, String reason, Consumer<String> job) {
        var jobs = ids.stream()
                .filter(id -> underWay.add(reason + id))
                .map(id -> threads.submit(() -> {
                    try {
                        job.accept(id);
                    } catch (RuntimeException e) {
                        LOG.atWarn()
                                .addKeyValue("dossierId", id)
                                .log("The {} sweeper comes back to it: {}", reason, e.toString());
                    } finally {
                        underWay.remove(reason + id);
                    }
                }))
                .toList();
        Threads.join(jobs);
    }
}
