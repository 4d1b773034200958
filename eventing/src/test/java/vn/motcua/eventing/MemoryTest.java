package vn.motcua.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory<String> memory = new Memory<>(4);

    @Test
    void what_is_owed_is_to_be_written_before_its_subjects_are_forgotten() {
        memory.owe("d1", List.of());
        assertThat(memory.owesMuch()).isFalse();

        memory.owe("d2", List.of());
        assertThat(memory.owesMuch()).isTrue();

        memory.settled("d1", Map.of());
        assertThat(memory.owesMuch()).isFalse();
    }
}
