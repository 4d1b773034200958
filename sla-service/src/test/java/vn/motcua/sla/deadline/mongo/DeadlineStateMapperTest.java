package vn.motcua.sla.deadline.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.States;

class DeadlineStateMapperTest {
    private final DeadlineStateMapper mapper = new DeadlineStateMapper();

    static Iterable<Map.Entry<String, Deadline>> states() {
        return States.all().entrySet();
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_comes_back_as_it_was(Map.Entry<String, Deadline> state) {
        var stored = Document.parse(mapper.write(state.getValue()).toJson());

        assertThat(mapper.read(stored)).isEqualTo(state.getValue());
    }

    @ParameterizedTest
    @MethodSource("states")
    void what_was_once_stored_can_be_read_for_ever(Map.Entry<String, Deadline> state) throws IOException {
        assertThat(mapper.read(frozen(state.getKey()))).isEqualTo(state.getValue());
    }

    @Test
    void every_state_is_frozen() {
        var cases = States.all().values().stream().map(Deadline::getClass).distinct();

        assertThat(cases).hasSize(7);
    }

    private static Document frozen(String name) throws IOException {
        try (var file = DeadlineStateMapperTest.class.getResourceAsStream("/states/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("Expected a frozen example of " + name + ", found none");
            }
            return Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
