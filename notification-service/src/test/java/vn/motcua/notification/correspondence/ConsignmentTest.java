package vn.motcua.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Facts.DOSSIER;
import static vn.motcua.notification.Facts.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
import vn.motcua.notification.correspondence.Consignment.Meaning;
import vn.motcua.notification.correspondence.Consignment.Movement;

/** What each word of the carrier means for papers that are somewhere: every state with every other. */
class ConsignmentTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /**
     * A column for each state a code may mean, in the order of their names in {@link ConsignmentState}. {@code F} forward, {@code b}
     * behind, {@code !} contradiction.
     */
    private static final String LATER =
            """
            REGISTERED         b F F F F F F F F F F
            COLLECTED          b b F F b F F F F F F
            IN_TRANSIT         b b b F b F F F F F F
            HANDED_TO_AGENCY   ! ! ! b ! ! ! ! ! ! !
            RESULT_PICKED_UP   b b F F b F F F F F F
            DELIVERING         b b b F b b F F F F F
            DELIVERED          ! ! ! ! ! ! b ! ! ! !
            ATTEMPT_FAILED     b b F F b F F F F F F
            RETURNED_TO_AGENCY ! ! ! ! ! ! ! ! b ! !
            CANCELLED          ! ! ! ! ! ! ! ! ! b !
            LOST               ! ! ! ! ! ! ! ! ! ! b
            """;

    private static final String EARLIER =
            """
            REGISTERED         b b b F b b F b F F F
            COLLECTED          b b b F b b F b F F F
            IN_TRANSIT         b b b F b b F b F F F
            HANDED_TO_AGENCY   b b b b b b ! b ! ! !
            RESULT_PICKED_UP   b b b F b b F b F F F
            DELIVERING         b b b F b b F b F F F
            DELIVERED          b b b ! b b b b ! ! !
            ATTEMPT_FAILED     b b b F b b F b F F F
            RETURNED_TO_AGENCY b b b ! b b ! b b ! !
            CANCELLED          b b b ! b b ! b ! b !
            LOST               b b b ! b b ! b ! ! b
            """;

    @ParameterizedTest
    @CsvSource({"later, 60", "earlier, -60"})
    void every_word_in_every_state_means_what_the_table_says(String when, long seconds) {
        var table = when.equals("later") ? LATER : EARLIER;

        assertThat(told(NOON.plusSeconds(seconds))).isEqualTo(rows(table));
    }

    @Test
    void a_failed_attempt_told_twice_at_the_same_time_is_one_attempt() {
        var failed = at(ConsignmentState.ATTEMPT_FAILED);

        assertThat(failed.meaning(word(ConsignmentState.ATTEMPT_FAILED, NOON))).isEqualTo(Meaning.BEHIND);
    }

    private static Map<ConsignmentState, List<Meaning>> told(Instant at) {
        var told = new LinkedHashMap<ConsignmentState, List<Meaning>>();
        for (var state : ConsignmentState.values()) {
            told.put(
                    state,
                    Arrays.stream(ConsignmentState.values())
                            .map(other -> at(state).meaning(word(other, at)))
                            .toList());
        }
        return told;
    }

    @Test
    void nothing_happens_to_papers_before_somebody_asked_for_them() {
        var asked = consignment(ConsignmentState.REGISTERED, NOON, NOON, List.of());

        assertThat(asked.earliest()).isEqualTo(NOON.minus(FIVE_MINUTES));
    }

    @Test
    void what_the_post_did_before_its_order_was_written_down_may_be_told_after_that() {
        var writtenDownADayLater =
                consignment(ConsignmentState.REGISTERED, NOON, NOON.plus(Duration.ofDays(1)), List.of());

        assertThat(writtenDownADayLater.earliest()).isEqualTo(NOON.minus(FIVE_MINUTES));
    }

    @Test
    void of_papers_kept_before_it_was_noted_who_asked_when_the_first_that_is_known_counts() {
        var delivered = word(ConsignmentState.DELIVERED, NOON);
        var pickedUp = word(ConsignmentState.RESULT_PICKED_UP, NOON.minus(Duration.ofHours(3)));
        var old = consignment(ConsignmentState.DELIVERED, null, NOON, List.of(delivered, pickedUp));

        assertThat(old.earliest()).isEqualTo(pickedUp.at().minus(FIVE_MINUTES));
    }

    private static Map<ConsignmentState, List<Meaning>> rows(String table) {
        var rows = new LinkedHashMap<ConsignmentState, List<Meaning>>();
        table.lines().map(line -> line.split(" +")).forEach(row -> {
            var meanings = Arrays.stream(row).skip(1).map(ConsignmentTest::meaning);
            rows.put(ConsignmentState.valueOf(row[0]), meanings.toList());
        });
        return rows;
    }

    private static Meaning meaning(String letter) {
        return switch (letter) {
            case "F" -> Meaning.FORWARD;
            case "b" -> Meaning.BEHIND;
            case "!" -> Meaning.CONTRADICTION;
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    private static Movement word(ConsignmentState state, Instant at) {
        return new Movement("msg", state.name(), state, at);
    }

    private static Consignment at(ConsignmentState state) {
        return consignment(state, NOON, NOON, List.of());
    }

    private static Consignment consignment(
            ConsignmentState state, @Nullable Instant askedAt, Instant orderedAt, List<Movement> history) {
        return new Consignment(
                new ConsignmentId(DOSSIER, 1),
                ConsignmentKind.RETURN,
                new FilerAddress(),
                "result",
                "result",
                askedAt,
                orderedAt,
                state,
                NOON,
                history);
    }
}
