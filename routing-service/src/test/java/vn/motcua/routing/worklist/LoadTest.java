package vn.motcua.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.route.Facts.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.StaffId;

class LoadTest {

    @Test
    void whoever_has_more_than_twice_the_median_is_marked() {
        var items = new ArrayList<WorkItem>();
        items.addAll(steps(AN, 7, null));
        items.addAll(steps(BINH, 3, null));
        items.addAll(steps(CHI, 1, null));

        var load = Load.of(items, LATER);

        assertThat(load.median()).isEqualTo(3);
        assertThat(load.officers())
                .containsExactly(
                        new Load.Officer(AN, 7, 0, true),
                        new Load.Officer(BINH, 3, 0, false),
                        new Load.Officer(CHI, 1, 0, false));
    }

    @Test
    void of_two_the_median_lies_between_them() {
        var items = new ArrayList<>(steps(AN, 4, null));
        items.addAll(steps(BINH, 1, null));

        assertThat(Load.of(items, LATER).median()).isEqualTo(2.5);
    }

    @Test
    void what_is_overdue_is_told_apart_and_what_nobody_has_too() {
        var items = new ArrayList<>(steps(AN, 1, LATER.minusSeconds(1)));
        items.addAll(steps(AN, 1, LATER));
        items.addAll(steps(null, 2, NOON));

        var load = Load.of(items, LATER);

        assertThat(load.officers()).containsExactly(new Load.Officer(AN, 2, 1, false));
        assertThat(load.unassigned()).isEqualTo(2);
        assertThat(load.unassignedOverdue()).isEqualTo(2);
    }

    @Test
    void opinions_and_what_waits_at_the_counter_are_nobodys_steps() {
        var items = List.of(
                item(WorkState.CONSULTED, null, null),
                item(WorkState.GIVEN_BACK, null, null),
                item(WorkState.SUPPLEMENT_DRAFTED, null, null),
                item(WorkState.OPINION_OVERDUE, null, null));

        assertThat(Load.of(items, LATER)).isEqualTo(new Load(0, 0, 0, List.of()));
    }

    private static List<WorkItem> steps(@Nullable StaffId officer, int count, @Nullable Instant dueAt) {
        return IntStream.range(0, count)
                .mapToObj(i -> item(WorkState.ACCEPTED, officer, dueAt))
                .toList();
    }

    private static WorkItem item(WorkState state, @Nullable StaffId officer, @Nullable Instant dueAt) {
        return new WorkItem(
                new DossierId("d1"),
                "H99.21-261120-0001",
                "1.004873",
                "check",
                null,
                "Thẩm tra",
                JUSTICE.value(),
                state,
                officer == null ? null : officer.value(),
                NOON,
                null,
                dueAt,
                List.of());
    }
}
