package vn.motcua.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Facts.DOSSIER;
import static vn.motcua.notification.Facts.NOON;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return new Consignment(
                new ConsignmentId(DOSSIER, 1),
                ConsignmentKind.RETURN,
                new FilerAddress(),
                "result",
                "result",
                NOON,
                state,
                NOON,
                List.of());
    }
}
