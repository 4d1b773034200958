package vn.motcua.sla.deadline.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.sla.deadline.States;
import vn.motcua.sla.deadline.declaration.Threshold;
import vn.motcua.sla.deadline.state.Deadline;
import vn.motcua.sla.deadline.state.Declaration;

class DeadlineStatesTest {
    private static final String CURRENT = "side-clocks/";

    /** What has been kept with more since then. */
    private static final Map<String, String> NEWER = Map.of("unaccepted", "kept-clocks/");

    private final DeadlineStates mapper = new DeadlineStates();

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
        var release = NEWER.getOrDefault(state.getKey(), CURRENT);

        assertThat(mapper.read(frozen(release + state.getKey()))).isEqualTo(state.getValue());
    }

    /** A method that looks like a property would be stored with the state, and reading would not tell. */
    @ParameterizedTest
    @MethodSource("states")
    void nothing_is_stored_that_no_frozen_example_has(Map.Entry<String, Deadline> state) throws IOException {
        var release = NEWER.getOrDefault(state.getKey(), CURRENT);

        assertThat(filled(mapper.write(state.getValue()))).isEqualTo(filled(frozen(release + state.getKey())));
    }

    /** Without what came later and is not there. */
    private static @Nullable Object filled(@Nullable Object stored) {
        return switch (stored) {
            case Map<?, ?> map -> {
                var filled = new TreeMap<String, @Nullable Object>();
                map.forEach((name, value) -> filled.put((String) name, filled(value)));
                filled.values().removeIf(value -> value == null || value.equals(List.of()));
                yield filled;
            }
            case List<?> list -> list.stream().map(DeadlineStatesTest::filled).toList();
            case null -> null;
            default -> stored;
        };
    }

    @Test
    void what_ended_before_its_clocks_were_kept_has_none() throws IOException {
        var state = (Deadline.Unaccepted) mapper.read(frozen(CURRENT + "unaccepted"));

        assertThat(state.clocks()).isEmpty();
        assertThat(state.supplements()).isEmpty();
        assertThat(state.declarations()).isEmpty();
    }

    /** Kept before there were clocks beside the legal one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "annulled",
                "finished",
                "registered",
                "running",
                "running-same-day",
                "stopped",
                "unaccepted",
                "unknown"
            })
    void what_was_stored_by_the_first_release_is_read_as_having_none_of_what_came_later(String name)
            throws IOException {
        var state = mapper.read(frozen(name));

        assertThat(state).hasSameClassAs(States.all().get(name));
        assertThat(mapper.read(mapper.write(state))).isEqualTo(state);
        assertThat(Threshold.of(state)).noneMatch(threshold -> threshold.kind() == Declaration.Kind.ANSWER_MISSED);
    }

    @Test
    void every_state_is_frozen() {
        var cases = States.all().values().stream().map(Deadline::getClass).distinct();

        assertThat(cases).hasSize(7);
    }

    @Test
    void what_was_imported_without_a_date_is_frozen_too() throws IOException {
        for (var state : Map.of("undated-open", States.undatedOpen(), "undated-closed", States.undatedClosed())
                .entrySet()) {
            var stored = Document.parse(mapper.write(state.getValue()).toJson());

            assertThat(mapper.read(stored)).isEqualTo(state.getValue());
            assertThat(mapper.read(frozen(CURRENT + state.getKey()))).isEqualTo(state.getValue());
        }
    }

    @Test
    void what_is_owed_by_consulted_agencies_is_frozen_too() throws IOException {
        var stored = Document.parse(mapper.write(States.consulting()).toJson());

        assertThat(mapper.read(stored)).isEqualTo(States.consulting());
        assertThat(mapper.read(frozen(CURRENT + "consulting"))).isEqualTo(States.consulting());
    }

    @Test
    void what_is_contested_is_frozen_too() throws IOException {
        var stored = Document.parse(mapper.write(States.disputed()).toJson());

        assertThat(mapper.read(stored)).isEqualTo(States.disputed());
        assertThat(mapper.read(frozen(CURRENT + "disputed"))).isEqualTo(States.disputed());
    }

    @Test
    void what_the_law_has_extended_is_frozen_too() throws IOException {
        var stored = Document.parse(mapper.write(States.extended()).toJson());

        assertThat(mapper.read(stored)).isEqualTo(States.extended());
        assertThat(mapper.read(frozen(CURRENT + "extended"))).isEqualTo(States.extended());
    }

    @Test
    void what_is_wanted_back_is_frozen_too() throws IOException {
        var stored = Document.parse(mapper.write(States.wished()).toJson());

        assertThat(mapper.read(stored)).isEqualTo(States.wished());
        assertThat(mapper.read(frozen("wishes/wished"))).isEqualTo(States.wished());
    }

    @Test
    void what_was_given_back_and_on_is_frozen_too() throws IOException {
        var stored = Document.parse(mapper.write(States.passedOn()).toJson());

        assertThat(mapper.read(stored)).isEqualTo(States.passedOn());
        assertThat(mapper.read(frozen("passes/passed-on"))).isEqualTo(States.passedOn());
    }

    private static Document frozen(String name) throws IOException {
        try (var file = DeadlineStatesTest.class.getResourceAsStream("/states/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("Expected a frozen example of " + name + ", found none");
            }
            return Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
