package vn.motcua.eventing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Batch;
import vn.motcua.eventing.Batchable;
import vn.motcua.eventing.Commit;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Inbox;
import vn.motcua.eventing.Log;
import vn.motcua.eventing.Machine;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.NotYetException;
import vn.motcua.eventing.Parked;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Relay;
import vn.motcua.eventing.Replay;
import vn.motcua.eventing.SeriesStore;
import vn.motcua.eventing.Store;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Timer;
import vn.motcua.eventing.Todo;

/** One process of a service: its tasks under way, its consumer, its sweepers. All that is in here is gone after a crash. */
final class Replica {
    private static final Backoff PACE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4));
    private static final int MANY = 30;
    private static final int FEW = 3;
    private static final Runnable NOTHING = () -> {};

    private final World world;
    private final Service service;
    private final Store<Book> store;
    private final Log log;
    private final Timer timer;
    private Ports<Book, BookCommand, BookEvent, Void> ports;
    private final SeriesStore series;
    private final List<Task> tasks = new ArrayList<>();
    private final Set<String> underWay = new HashSet<>();
    private final int[] positions = new int[Broker.PARTITIONS];
    private final int[] epochs = new int[Broker.PARTITIONS];
    private final Planting planting;
    private final boolean tellsTooEarly;
    private boolean settling;
    private @Nullable Poll poll;
    private int lives;
    private long asleepUntil;

    Replica(World world, Service service, Planting planting, MemorySeries series, Broker broker, int skew) {
        this.world = world;
        this.service = service;
        this.log = planting.log(broker, service.store());
        this.store = planting.store(service.store(), log, machine -> run(machine, NOTHING, NOTHING));
        this.series = planting.series(series, machine -> run(machine, NOTHING, NOTHING));
        this.timer = new Clock(world, skew);
        this.planting = planting;
        this.tellsTooEarly = planting.tellsTooEarly();
        this.ports = withoutMemory();
    }

    private Ports<Book, BookCommand, BookEvent, Void> withoutMemory() {
        return new Ports<>(service.type(), store, log, timer, PACE, world.sights(), new Memory<>(FEW));
    }

    private record Clock(World world, int skew) implements Timer {
        private static final Instant START = Instant.parse("2026-03-02T05:00:00Z");

        @Override
        public Instant machineNow() {
            return START.plusMillis(world.now() + skew);
        }

        @Override
        public Instant businessNow() {
            return START.plusMillis(world.now());
        }
    }

    /** A machine under way, perhaps stalled, and what comes after it. */
    private record Task(Machine machine, Runnable done, Runnable failed, long asleepUntil) {}

    Ports<Book, BookCommand, BookEvent, Void> ports() {
        return ports;
    }

    Service service() {
        return service;
    }

    SeriesStore series() {
        return series;
    }

    /** Counts its starts. */
    int lives() {
        return lives;
    }

    // ---- what the scheduler does to it

    boolean isIdle() {
        return tasks.isEmpty();
    }

    boolean isAwake() {
        return asleepUntil <= world.now();
    }

    void sleep(long until) {
        asleepUntil = until;
    }

    void wake() {
        asleepUntil = 0;
    }

    /** It dies between two steps and starts again with what the database and the broker know. */
    void crash() {
        tasks.clear();
        underWay.clear();
        poll = null;
        settling = false;
        ports = withoutMemory();
        Arrays.fill(epochs, -1);
        lives++;
    }

    private void run(Machine machine, Runnable done, Runnable failed) {
        tasks.add(new Task(machine, done, failed, world.stalls() ? world.now() + 4_000 : 0));
    }

    /** One step of one of its tasks. */
    void step() {
        var place = world.random().nextInt(tasks.size());
        var task = tasks.get(place);
        if (task.asleepUntil > world.now() && !world.isHealed()) {
            return;
        }
        try {
            if (task.machine.step()) {
                return;
            }
        } catch (Weather.Failure | NotYetException e) {
            tasks.remove(place);
            task.failed.run();
            return;
        } catch (Client.Hidden e) {
            tasks.remove(place);
            e.told();
            return;
        }
        tasks.remove(place);
        task.done.run();
    }

    /** One of the things it does of itself. */
    void tick(int which) {
        try {
            switch (which) {
                case 0, 1, 2, 3 -> poll();
                case 4 -> sweepOutbox();
                case 5 -> sweepWork();
                case 6 -> check();
                case 7 -> sweepNumbers();
                case 8 -> tellHowFar();
                default -> operate();
            }
        } catch (Weather.Failure e) {
            // It comes back to it.
        }
    }

    static final int TICKS = 10;

    // ---- commands, as a controller gives them

    void handle(
            String id, @Nullable Long ifVersion, Function<Optional<Stored<Book>>, BookCommand> order, Client client) {
        var planted = planting.order(order, () -> ports.recall(id));
        var handling = new Handling<>(ports, id, ifVersion, planted, null);
        run(handling, () -> answered(handling, client), client::fail);
    }

    private void answered(Handling<Book, BookCommand, BookEvent, Void> handling, Client client) {
        if (handling.commit().isPresent()) {
            awaited(handling.commit().get(), client);
            return;
        }
        switch (handling.answer()) {
            case Handled.Done<Book, Void>(Stored<Book> subject) -> tellWhenNumbered(subject, subject.todo(), client);
            case Handled.Stale<Book, Void> _ -> client.stale();
            case Handled.Refused<Book, Void> _ -> throw new Violation("Nothing is refused here");
        }
    }

    private void awaited(Commit<Book> commit, Client client) {
        relay(commit.subject());
        commit.begun().stream().filter(todo -> !isAwaited(todo)).forEach(todo -> background(commit.subject(), todo));
        tellWhenNumbered(commit.subject(), commit.begun(), client);
    }

    private static boolean isAwaited(Todo todo) {
        return todo.kind().equals(BookType.NUMBER);
    }

    private void tellWhenNumbered(Stored<Book> subject, List<Todo> open, Client client) {
        open.stream()
                .filter(Replica::isAwaited)
                .findFirst()
                .ifPresentOrElse(todo -> here(subject, todo, client), () -> client.tell(subject));
    }

    private void here(Stored<Book> subject, Todo todo, Client client) {
        var errand = new Errand(this, subject, todo);
        run(errand, () -> numbered(errand, subject.id(), client), client::fail);
    }

    private void numbered(Errand errand, String id, Client client) {
        var commit = errand.commit();
        if (commit.isPresent()) {
            awaited(commit.get(), client);
            return;
        }
        var now = service.store().peek(id).orElseThrow();
        if (now.todo().stream().anyMatch(Replica::isAwaited)) {
            client.fail();
        } else {
            client.tell(now);
        }
    }

    // ---- what a commit leaves to do

    private void afterwards(Commit<Book> commit) {
        relay(commit.subject());
        commit.begun().forEach(todo -> background(commit.subject(), todo));
    }

    private void relay(Stored<Book> subject) {
        if (!subject.outbox().isEmpty()) {
            run(new Relay<>(ports, subject.id(), subject.outbox()), NOTHING, NOTHING);
        }
    }

    private void background(Stored<Book> subject, Todo todo) {
        run(subject.id(), todo, new Errand(this, subject, todo));
    }

    private void run(String id, Todo todo, Errand errand) {
        var name = id + "/" + todo.id();
        if (underWay.add(name)) {
            run(
                    errand,
                    () -> {
                        underWay.remove(name);
                        errand.commit().ifPresent(this::afterwards);
                    },
                    () -> underWay.remove(name));
        }
    }

    boolean carriesNumber(String id) {
        return service.store().find(id).map(Stored::todo).stream()
                .anyMatch(todo -> todo.stream().noneMatch(Replica::isAwaited));
    }

    // ---- the consumer

    private void poll() {
        var polled = poll;
        if (polled != null && polled.isUnderWay()) {
            return;
        }
        if (polled == null) {
            polled = fetch();
        }
        if (polled.bySubject().isEmpty()) {
            commit(polled);
            return;
        }
        poll = polled;
        handOut(polled);
    }

    private Poll fetch() {
        var ends = new int[Broker.PARTITIONS];
        var seen = new int[Broker.PARTITIONS];
        var polled = new Poll(ends, seen);
        for (var partition = 0; partition < Broker.PARTITIONS; partition++) {
            ends[partition] = -1;
            if (!service.owns(this, partition)) {
                continue;
            }
            if (epochs[partition] != service.epoch(partition)) {
                epochs[partition] = service.epoch(partition);
                positions[partition] = service.committed(partition);
            }
            seen[partition] = epochs[partition];
            var records = world.broker().poll(partition, positions[partition], world.batch());
            ends[partition] = positions[partition] + records.size();
            for (var record : records) {
                if (service.sources().contains(record.source())) {
                    polled.bySubject()
                            .computeIfAbsent(record.subject(), any -> new ArrayList<>())
                            .add(record);
                }
            }
        }
        return polled;
    }

    private void handOut(Poll polled) {
        var inboxes = polled.bySubject().entrySet().stream()
                .map(subject -> new Inbox<>(ports, service, subject.getKey(), subject.getValue()))
                .toList();
        var half = inboxes.size() / 2;
        var batches = Stream.of(inboxes.subList(0, half), inboxes.subList(half, inboxes.size()))
                .filter(batch -> !batch.isEmpty())
                .toList();
        polled.begin(batches.size());
        batches.forEach(batch -> take(batch, well -> settle(polled, well)));
    }

    private void take(List<? extends Batchable<Book>> parts, Consumer<Boolean> through) {
        var batch = new Batch<>(ports, parts);
        run(
                batch,
                () -> {
                    batch.commits().forEach(this::afterwards);
                    batch.inDoubt().forEach(id -> run(new Relay<>(ports, id, null), NOTHING, NOTHING));
                    through.accept(batch.failures().isEmpty());
                },
                NOTHING);
    }

    private void settle(Poll polled, boolean well) {
        if (polled.settle(well)) {
            poll = null;
            commit(polled);
        }
    }

    private void commit(Poll polled) {
        for (var partition = 0; partition < Broker.PARTITIONS; partition++) {
            if (polled.end(partition) < 0 || polled.epoch(partition) != service.epoch(partition)) {
                continue;
            }
            positions[partition] = polled.end(partition);
            if (tellsTooEarly) {
                tell(partition, polled.end(partition));
            }
        }
    }

    /** Writes what is owed for the polls so far, then commits how far they came. */
    private void tellHowFar() {
        if (settling) {
            return;
        }
        settling = true;
        var reached = positions.clone();
        var under = epochs.clone();
        var owed = ports.memory().owing().stream()
                .map(id -> Inbox.settling(ports, service, id))
                .toList();
        take(owed, well -> {
            settling = false;
            for (var partition = 0; well && partition < Broker.PARTITIONS; partition++) {
                if (under[partition] == service.epoch(partition) && service.owns(this, partition)) {
                    tell(partition, reached[partition]);
                }
            }
        });
    }

    private void tell(int partition, int reached) {
        if (!world.weather().strikes()) {
            service.commit(partition, reached);
        }
    }

    // ---- the sweepers

    private void sweepOutbox() {
        if (tasks.size() < MANY) {
            var before = ports.timer().machineNow().minusSeconds(1);
            service.store().unsent(before, MANY).forEach(id -> run(new Relay<>(ports, id, null), NOTHING, NOTHING));
        }
    }

    private void sweepWork() {
        if (tasks.size() >= MANY) {
            return;
        }
        var now = ports.timer().machineNow();
        for (var id : service.store().withWorkDue(now, MANY)) {
            service.store().find(id).stream()
                    .flatMap(subject -> subject.todo().stream())
                    .filter(todo -> !todo.nextTryAt().isAfter(now))
                    .forEach(todo -> run(id, todo, new Errand(this, id, todo.id())));
        }
    }

    private void check() {
        var now = ports.timer().businessNow();
        var own = new ArrayList<Integer>();
        for (var partition = 0; partition < Broker.PARTITIONS; partition++) {
            if (service.owns(this, partition)) {
                own.add(partition);
            }
        }
        var check = ports.type().check(now).orElseThrow();
        var due = service.store().toCheck(own, now, MANY).stream()
                .map(id -> new Handling<>(ports, id, null, check, null))
                .toList();
        take(due, well -> {});
    }

    private void sweepNumbers() {
        if (!service.type().asksForNumbers()) {
            return;
        }
        for (var name : series.withGiven(MANY)) {
            for (var claim : new TreeSet<>(series.read(name).given().keySet())) {
                run(new Forgetting(this, claim), NOTHING, NOTHING);
            }
        }
    }

    /** Forgets who was given a number once he carries it. */
    private static final class Forgetting implements Machine {
        private final Replica replica;
        private final String claim;
        private boolean carried;

        Forgetting(Replica replica, String claim) {
            this.replica = replica;
            this.claim = claim;
        }

        @Override
        public boolean step() {
            if (!carried) {
                carried = replica.carriesNumber(claim);
                return carried;
            }
            replica.series.forget(BookType.SERIES, claim);
            return false;
        }
    }

    // ---- the operator

    /** Replays what is parked, whoever else does; skips only what will never be understood, and then alone. */
    private void operate() {
        if (tasks.size() < MANY) {
            service.store().parked().forEach(this::operate);
        }
    }

    private void operate(String id, Parked mark) {
        var skips = service.isRubbish(world.broker().text(mark.partition(), mark.offset()));
        if (skips && !service.lockToSkip(id, this)) {
            return;
        }
        Runnable after = skips ? () -> service.unlock(id) : NOTHING;
        var replay = new Replay<>(ports, service, id, skips);
        run(
                replay,
                () -> {
                    after.run();
                    replay.commit().ifPresent(this::afterwards);
                },
                after);
    }
}
