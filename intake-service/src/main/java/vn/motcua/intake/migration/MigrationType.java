package vn.motcua.intake.migration;

import java.util.Map;
import vn.motcua.contracts.Source;
import vn.motcua.contracts.Topics;
import vn.motcua.eventing.AggregateType;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.decider.Decider;

/** What the plumbing has to know about migrations: nobody is told of them, and each chunk is a piece of work. */
public final class MigrationType
        implements AggregateType<Migration, MigrationCommand, MigrationEvent, MigrationRejection> {
    /** The work of one chunk. */
    public static final String IMPORT = "import";

    /** Which chunk, from 0. */
    public static final String CHUNK = "chunk";

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
        return Todo.now(name(chunk), IMPORT, Map.of(CHUNK, Integer.toString(chunk)));
    }

    private static String name(int chunk) {
        return IMPORT + "-" + chunk;
    }

    @Override
    public Map<String, Object> index(Migration state) {
        return Map.of();
    }
}
