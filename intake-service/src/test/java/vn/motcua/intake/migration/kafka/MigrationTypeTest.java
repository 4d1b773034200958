package vn.motcua.intake.migration.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.Migration.Upload;
import vn.motcua.intake.migration.MigrationDecider;
import vn.motcua.intake.migration.MigrationEvent;

class MigrationTypeTest {
    private static final Upload THREE_CHUNKS = new Upload(
            "operator", new StaffId("operator"), "m/u", 3, 1_200, "print", Instant.parse("2026-11-23T04:00:00Z"));

    private final MigrationDecider decider = new MigrationDecider();
    private final MigrationType type = new MigrationType();

    @Test
    void each_chunk_is_a_piece_of_work_and_begins_the_next() {
        assertThat(type.effects(begun(), after(begun())))
                .isEqualTo(Effects.none().ask(Todo.now("import-0", "import", Map.of("chunk", "0"))));
        assertThat(type.effects(handled(0, 1, 0), after(begun(), handled(0, 1, 0))))
                .isEqualTo(Effects.none()
                        .ask(Todo.now("import-1", "import", Map.of("chunk", "1")))
                        .done("import-0"));
        assertThat(type.effects(handled(2, 1, 0), after(begun(), handled(0, 1, 0), handled(1, 1, 0), handled(2, 1, 0))))
                .isEqualTo(Effects.none().done("import-2"));
    }

    private static MigrationEvent begun() {
        return new MigrationEvent.Begun(THREE_CHUNKS);
    }

    private static MigrationEvent handled(int chunk, long accepted, long rejected) {
        return new MigrationEvent.ChunkHandled(chunk, accepted, rejected);
    }

    private Migration after(MigrationEvent... events) {
        var state = decider.initial();
        for (var event : events) {
            state = decider.apply(state, event);
        }
        return state;
    }
}
