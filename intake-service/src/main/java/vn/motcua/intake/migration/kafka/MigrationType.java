package vn.motcua.intake.migration.kafka;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.MigrationCommand;
import vn.motcua.intake.migration.MigrationCommand.NoteChunk;
import vn.motcua.intake.migration.MigrationDecider;
import vn.motcua.intake.migration.MigrationEvent;
import vn.motcua.intake.migration.MigrationRejection;

/** What the plumbing has to know about migrations: nobody is told of them, and each chunk is a piece of work. */
@Component
final class MigrationType implements AggregateType<Migration, MigrationCommand, MigrationEvent, MigrationRejection> {
    private final MigrationDecider decider = new MigrationDecider();

    @Override
    public String collection() {
        return "migrations";
    }

    @Override
    public String source() {
        return Source.INTAKE.wire();
    }

    @Override
    public String topic() {
        return Topics.DOSSIERS;
    }

    @Override
    public Decider<Migration, MigrationCommand, MigrationEvent, MigrationRejection> decider() {
        return decider;
    }

    @Override
    public Effects effects(MigrationEvent event, Migration after) {
        return switch (event) {
            case MigrationEvent.Begun _ -> Effects.none().ask(work(0));
            case MigrationEvent.ChunkHandled handled -> {
                var over = Effects.none().done(name(handled.chunk()));
                yield switch (after) {
                    case Migration.Underway _ -> over.ask(work(handled.chunk() + 1));
                    case Migration.Done _, Migration.Absent _ -> over;
                };
            }
        };
    }

    private static Todo work(int chunk) {
        return Todo.now(name(chunk), NoteChunk.WORK, Map.of(NoteChunk.CHUNK, Integer.toString(chunk)));
    }

    private static String name(int chunk) {
        return NoteChunk.WORK + "-" + chunk;
    }

    @Override
    public Map<String, Object> index(Migration state) {
        return Map.of();
    }
}
