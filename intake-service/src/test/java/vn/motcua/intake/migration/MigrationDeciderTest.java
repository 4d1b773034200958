package vn.motcua.intake.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.StaffId;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.intake.migration.Migration.Progress;
import vn.motcua.intake.migration.Migration.Upload;

class MigrationDeciderTest {
    private static final Upload THREE_CHUNKS = new Upload(
            "operator", new StaffId("operator"), "m/u", 3, 1_200, "print", Instant.parse("2026-11-23T04:00:00Z"));

    private final MigrationDecider decider = new MigrationDecider();

    @Test
    void chunks_are_counted_in_their_order_until_all_are_handled() {
        var state = after(begun(), handled(0, 500, 0), handled(1, 498, 2));

        assertThat(state).isEqualTo(new Migration.Underway(THREE_CHUNKS, new Progress(2, 998, 2)));
        assertThat(after(begun(), handled(0, 500, 0), handled(1, 498, 2), handled(2, 200, 0)))
                .isEqualTo(new Migration.Done(THREE_CHUNKS, new Progress(3, 1_198, 2)));
    }

    @Test
    void a_chunk_that_is_noted_again_is_not_counted_again() {
        var state = after(begun(), handled(0, 500, 0));

        assertThat(decider.decide(state, new MigrationCommand.NoteChunk(0, 500, 0)))
                .isEqualTo(Decision.accept());
    }

    @Test
    void a_chunk_that_is_not_the_next_is_refused() {
        assertThat(decider.decide(after(begun()), new MigrationCommand.NoteChunk(1, 500, 0)))
                .isEqualTo(Decision.reject(new MigrationRejection.NotNext(0, 1)));
    }

    @Test
    void the_same_lines_under_the_same_key_are_one_migration_and_other_lines_are_refused() {
        var other = new Upload("operator", new StaffId("operator"), "m/v", 1, 1, "other", THREE_CHUNKS.at());
        for (var state :
                new Migration[] {after(begun()), after(begun(), handled(0, 1, 0), handled(1, 1, 0), handled(2, 1, 0))
                }) {
            assertThat(decider.decide(state, new MigrationCommand.Begin(THREE_CHUNKS)))
                    .isEqualTo(Decision.accept());
            assertThat(decider.decide(state, new MigrationCommand.Begin(other)))
                    .isEqualTo(Decision.reject(new MigrationRejection.KeyReused()));
        }
    }

    @Test
    void nothing_can_be_noted_of_what_was_never_handed_in() {
        assertThat(decider.decide(decider.initial(), new MigrationCommand.NoteChunk(0, 1, 0)))
                .isEqualTo(Decision.reject(new MigrationRejection.NoSuchMigration()));
        assertThatIllegalStateException().isThrownBy(() -> decider.apply(decider.initial(), handled(0, 1, 0)));
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
