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
import vn.motcua.intake.procedure.ProcedureCommand;
import vn.motcua.intake.procedure.ProcedureEvent;
import vn.motcua.intake.procedure.ProcedureRegister;
import vn.motcua.intake.procedure.ProcedureRejection;
import vn.motcua.intake.procedure.PublishedProcedure;

/** The plumbing's own store and handling, without threads: everybody is told at once, unless a test has the service die first. */
public final class KeptProcedures implements Subjects<PublishedProcedure, ProcedureCommand, ProcedureRejection> {
    private final Ports<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> ports;
    private final ObjectProvider<Runner<PublishedProcedure, ProcedureCommand>> runners;

    KeptProcedures(
            MongoDatabase database,
            StateMapper<PublishedProcedure> states,
            AggregateType<PublishedProcedure, ProcedureCommand, ProcedureEvent, ProcedureRejection> type,
            ObjectProvider<Runner<PublishedProcedure, ProcedureCommand>> runners) {
        this.ports = new Ports<>(
                type,
                new MongoStore<>(database.getCollection(ProcedureRegister.COLLECTION), states),
                new KeptDossiers.Silent(),
                new KeptDossiers.AtNoon(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
        this.runners = runners;
    }

    @Override
    public Optional<Stored<PublishedProcedure>> find(String id) {
        return ports.store().find(id);
    }

    @Override
    public Handled<PublishedProcedure, ProcedureRejection> handle(
            String id, @Nullable Long ifVersion, ProcedureCommand command) {
        var answer = handleAndDie(id, ifVersion, command);
        work(id);
        return switch (answer) {
            case Handled.Done<PublishedProcedure, ProcedureRejection> _ -> new Handled.Done<>(find(id).orElseThrow());
            case Handled.Refused<PublishedProcedure, ProcedureRejection> refused -> refused;
            case Handled.Stale<PublishedProcedure, ProcedureRejection> stale -> stale;
        };
    }

    /** Keeps what was ordered and tells nobody, as if the service had been killed in between. */
    public Handled<PublishedProcedure, ProcedureRejection> handleAndDie(
            String id, @Nullable Long ifVersion, ProcedureCommand command) {
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
    public ProcedureCommand outcome(String id) {
        return outcomeOf(id, next(id).orElseThrow());
    }

    private Optional<Todo> next(String id) {
        return find(id).map(Stored::todo).orElse(List.of()).stream().findFirst();
    }

    private ProcedureCommand outcomeOf(String id, Todo todo) {
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
