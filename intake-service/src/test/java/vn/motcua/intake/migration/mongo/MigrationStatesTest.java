package vn.motcua.intake.migration.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.StaffId;
import vn.motcua.intake.migration.Migration;
import vn.motcua.intake.migration.Migration.Progress;
import vn.motcua.intake.migration.Migration.Upload;

class MigrationStatesTest {
    private static final Upload UPLOAD = new Upload(
            "operator", new StaffId("op-1"), "m/u", 3, 1_200, "print", Instant.parse("2026-11-23T04:00:00Z"));
    private static final String KEPT =
            "\"upload\":{\"client\":\"operator\",\"by\":\"op-1\",\"rows\":\"m/u\",\"chunks\":3,\"lines\":1200,"
                    + "\"fingerprint\":\"print\",\"at\":\"2026-11-23T04:00:00Z\"},"
                    + "\"progress\":{\"chunks\":1,\"accepted\":498,\"rejected\":2}}";

    /** As they were kept when they were first released; never edited. */
    private static final Map<Migration, String> FROZEN = Map.of(
            new Migration.Absent(), "{\"type\":\"Absent\"}",
            new Migration.Underway(UPLOAD, new Progress(1, 498, 2)), "{\"type\":\"Underway\"," + KEPT,
            new Migration.Done(UPLOAD, new Progress(1, 498, 2)), "{\"type\":\"Done\"," + KEPT);

    private final MigrationStates states = new MigrationStates();

    @Test
    void every_state_comes_back_as_it_was_kept_now_and_earlier() {
        FROZEN.forEach((state, kept) -> {
            assertThat(states.read(Document.parse(states.write(state).toJson())))
                    .isEqualTo(state);
            assertThat(states.read(Document.parse(kept))).isEqualTo(state);
        });
    }
}
