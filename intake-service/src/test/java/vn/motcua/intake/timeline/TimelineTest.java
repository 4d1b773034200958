package vn.motcua.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
        timeline.take(List.of(record("intake", 1, 10), record("routing", 1, 12)));
        timeline.take(List.of(record("sla", 1, 11)));

        assertThat(timeline.of(Facts.D17)).extracting(Timeline.Row::source).containsExactly("intake", "sla", "routing");
    }

    @Test
    void a_record_that_comes_again_changes_nothing() {
        timeline.take(List.of(record("intake", 1, 10)));
        timeline.take(List.of(record("routing", 1, 11)));
        var before = timeline.of(Facts.D17);

        timeline.take(List.of(record("intake", 1, 10)));
        timeline.take(List.of(record("intake", 1, 99)));

        assertThat(timeline.of(Facts.D17))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(before);
    }

    @Test
    void of_two_copies_taken_together_the_first_place_counts() {
        timeline.take(List.of(record("routing", 1, 10), record("sla", 1, 11), record("routing", 1, 12)));

        assertThat(timeline.of(Facts.D17)).extracting(Timeline.Row::source).containsExactly("routing", "sla");
    }

    @Test
    void nothing_is_known_of_an_unknown_dossier() {
        assertThat(timeline.of("unknown")).isEmpty();
    }

    private static Incoming record(String source, long sequence, long offset) {
        return new Incoming(
                3,
                offset,
                Facts.D17,
                source,
                "vn.motcua." + source + ".x.v1",
                sequence,
                Facts.NOON,
                new byte[] {'{', '}'},
                Map.of());
    }
}
