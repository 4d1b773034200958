package vn.motcua.intake;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Backoff;
import vn.motcua.eventing.Handled;
import vn.motcua.eventing.Handling;
import vn.motcua.eventing.Memory;
import vn.motcua.eventing.Metrics;
import vn.motcua.eventing.Ports;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Subjects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.mongo.MongoStore;
import vn.motcua.eventing.mongo.StateMapper;

/** The plumbing's own store and handling, without threads: everybody is told at once, unless a test has the service die first. */
public abstract class KeptEntries<S, C, E, R> implements Subjects<S, C, R> {
    private final Ports<S, C, E, R> ports;
    private final ObjectProvider<Runner<S, C>> runners;

    KeptEntries(
            MongoDatabase database,
            StateMapper<S> states,
            AggregateType<S, C, E, R> type,
            ObjectProvider<Runner<S, C>> runners) {
        this.ports = new Ports<>(
                type,
                new MongoStore<>(database.getCollection(type.collection()), states),
                new KeptDossiers.Silent(),
                new KeptDossiers.AtNoon(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
        this.runners = runners;
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return ports.store().find(id);
    }

    @Override
    public Handled<S, R> handle(String id, @Nullable Long ifVersion, C command) {
        var answer = handleAndDie(id, ifVersion, command);
        work(id);
        return switch (answer) {
            case Handled.Done<S, R> _ -> new Handled.Done<>(find(id).orElseThrow());
            case Handled.Refused<S, R> refused -> refused;
            case Handled.Stale<S, R> stale -> stale;
        };
    }

    /** Keeps what was ordered and tells nobody, as if the service had been killed in between. */
    public Handled<S, R> handleAndDie(String id, @Nullable Long ifVersion, C command) {
        var handling = new Handling<>(ports, id, ifVersion, command, null);
        handling.run();
        return handling.answer();
    }

    /** Does all work there is, one piece after the other. */
    public void work(String id) {
        for (var todo = next(id); todo.isPresent(); todo = next(id)) {
            handleAndDie(id, null, outcomeOf(id, todo.get()));
        }
    }

    /** Does a piece of work without noting its outcome. */
    public C outcome(String id) {
        return outcomeOf(id, next(id).orElseThrow());
    }

    private Optional<Todo> next(String id) {
        return find(id).map(Stored::todo).orElse(List.of()).stream().findFirst();
    }

    private C outcomeOf(String id, Todo todo) {
        var runner = runners.stream()
                .filter(known -> known.kind().equals(todo.kind()))
                .findFirst()
                .orElseThrow();
        try {
            return runner.run(find(id).orElseThrow(), todo);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
