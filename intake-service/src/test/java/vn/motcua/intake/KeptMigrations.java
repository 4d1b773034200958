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
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationEvent;
import vn.motcua.intake.migration.MigrationRejection;

/** The plumbing's own store and handling, without threads: work is done when a test says so. */
public final class KeptMigrations implements Subjects<Migration, MigrationCommand, MigrationRejection> {
    private final Ports<Migration, MigrationCommand, MigrationEvent, MigrationRejection> ports;
    private final ObjectProvider<Runner<Migration, MigrationCommand>> runners;

    KeptMigrations(
            MongoDatabase database,
            StateMapper<Migration> states,
            AggregateType<Migration, MigrationCommand, MigrationEvent, MigrationRejection> type,
            ObjectProvider<Runner<Migration, MigrationCommand>> runners) {
        this.ports = new Ports<>(
                type,
                new MongoStore<>(database.getCollection("migrations"), states),
                new KeptDossiers.Silent(),
                new KeptDossiers.AtNoon(),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Metrics.NONE,
                new Memory<>(100));
        this.runners = runners;
    }

    @Override
    public Optional<Stored<Migration>> find(String id) {
        return ports.store().find(id);
    }

    @Override
    public Handled<Migration, MigrationRejection> handle(
            String id, @Nullable Long ifVersion, MigrationCommand command) {
        var handling = new Handling<>(ports, id, ifVersion, command, null);
        handling.run();
        return handling.answer();
    }

    /** Does all work there is, one piece after the other. */
    public void work(String id) throws Exception {
        for (var todo = next(id); todo.isPresent(); todo = next(id)) {
            handle(id, outcomeOf(id, todo.get()));
        }
    }

    /** Does a piece of work without noting its outcome, as if the service had been killed in between. */
    public void workAndDie(String id) throws Exception {
        outcomeOf(id, next(id).orElseThrow());
    }

    private Optional<Todo> next(String id) {
        return find(id).map(Stored::todo).orElse(List.of()).stream().findFirst();
    }

    private MigrationCommand outcomeOf(String id, Todo todo) throws Exception {
        var runner = runners.stream()
                .filter(known -> known.kind().equals(todo.kind()))
                .findFirst()
                .orElseThrow();
        return runner.run(find(id).orElseThrow(), todo);
    }
}
