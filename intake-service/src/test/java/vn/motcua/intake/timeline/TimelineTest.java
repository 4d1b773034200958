package vn.motcua.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.eventing.Incoming;
import vn.motcua.intake.Mongo;
import vn.motcua.intake.dossier.Facts;

class TimelineTest {
    private final Mongo mongo = new Mongo();
    private final Timeline timeline = new Timeline(mongo.database().getCollection("timelines"));

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void rows_stand_in_the_order_of_the_log() {
        take(record("intake", 1, 10), record("routing", 1, 12));
        take(record("sla", 1, 11));

        assertThat(timeline.of(Facts.D17)).extracting(Timeline.Row::source).containsExactly("intake", "sla", "routing");
    }

    @Test
    void a_record_that_comes_again_changes_nothing() {
        take(record("intake", 1, 10));
        take(record("routing", 1, 11));
        var before = timeline.of(Facts.D17);

        take(record("intake", 1, 10));
        take(record("intake", 1, 99));

        assertThat(timeline.of(Facts.D17))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(before);
    }

    @Test
    void of_two_copies_taken_together_the_first_place_counts() {
        take(record("routing", 1, 10), record("sla", 1, 11), record("routing", 1, 12));

        assertThat(timeline.of(Facts.D17)).extracting(Timeline.Row::source).containsExactly("routing", "sla");
    }

    @Test
    void dossiers_taken_together_keep_to_themselves() {
        timeline.take(Map.of(
                Facts.D17.value(),
                List.of(record("intake", 1, 10), record("sla", 1, 12)),
                "another",
                List.of(record("intake", 1, 11))));

        assertThat(timeline.of(Facts.D17)).extracting(Timeline.Row::offset).containsExactly(10L, 12L);
        assertThat(timeline.of(new DossierId("another")))
                .extracting(Timeline.Row::offset)
                .containsExactly(11L);
    }

    @Test
    void nothing_is_known_of_an_unknown_dossier() {
        assertThat(timeline.of(new DossierId("unknown"))).isEmpty();
    }

    private void take(Incoming... records) {
        timeline.take(Map.of(Facts.D17.value(), List.of(records)));
    }

    private static Incoming record(String source, long sequence, long offset) {
        return new Incoming(
                3,
                offset,
                Facts.D17.value(),
                source,
                "vn.motcua." + source + ".x.v1",
                sequence,
                Facts.NOON,
                new byte[] {'{', '}'},
                Map.of());
    }
}
