package vn.motcua.sla.deadline.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void what_rounding_leaves_goes_to_the_largest_remainders() {
        assertThat(Proportion.split(10, Map.of("a", 1L, "b", 1L, "c", 1L)))
                .isEqualTo(Map.of("a", 4L, "b", 3L, "c", 3L));
        assertThat(Proportion.split(1, Map.of("a", 1L, "b", 2L))).isEqualTo(Map.of("a", 0L, "b", 1L));
        assertThat(Proportion.split(0, Map.of("a", 1L))).isEmpty();
    }
}
