package vn.motcua.sla.complaint.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.complaint.Stories.NEXT_TUESDAY_MIDNIGHT;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.sla.complaint.ComplaintFields;
import vn.motcua.sla.complaint.Stories;
import vn.motcua.sla.deadline.Facts;

class ComplaintStatesTest {
    private static final String CLOCK =
            """
            "agency":"H99.21","clock":{"type":"Running","since":"2026-03-16T02:00:00Z",
            "budget":{"type":"WorkingDays","days":5},"basis":"RECEIPT","extension":0,
            "dueAt":"2026-03-23T10:00:00Z","calendar":"%s"}"""
                    .formatted(Facts.BOOK.version());

    /** As they were kept when they were first released; never edited. */
    private static final List<String> FROZEN = List.of(
            """
            {"type":"Unknown"}""",
            """
            {"type":"Awaited",%s}""".formatted(CLOCK),
            """
            {"type":"Overdue",%s}""".formatted(CLOCK),
            """
            {"type":"Answered",%s,"at":"2026-03-20T03:00:00Z","late":false}""".formatted(CLOCK));

    private final ComplaintStates states = new ComplaintStates();

    @Test
    void every_state_comes_back_as_it_was_kept_now_and_earlier() {
        for (int i = 0; i < FROZEN.size(); i++) {
            var state = Stories.states().get(i);

            assertThat(states.read(Document.parse(states.write(state).toJson())))
                    .isEqualTo(state);
            assertThat(states.read(Document.parse(FROZEN.get(i)))).isEqualTo(state);
        }
        assertThat(FROZEN).hasSameSizeAs(Stories.states());
    }

    @Test
    void only_what_is_awaited_is_looked_at() {
        assertThat(Stories.states().stream().map(ComplaintFields::of))
                .containsExactly(
                        Map.of(), Map.of("nextCheckAt", NEXT_TUESDAY_MIDNIGHT, "calendar", 0), Map.of(), Map.of());
    }
}
