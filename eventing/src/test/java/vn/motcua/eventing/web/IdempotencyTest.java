package vn.motcua.eventing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyTest {

    private static final byte[] KEY = "a key".getBytes(UTF_8);

    record Filing(String procedure, String note, List<Integer> copies) {}

    @Test
    void a_key_of_visible_characters_is_taken() {
        assertThat(Idempotency.require("k-1")).isEqualTo("k-1");
        assertThat(Idempotency.require("k".repeat(255))).hasSize(255);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "a b", "a\nb", "khoá"})
    void any_other_key_is_refused_by_the_name_of_its_header(String key) {
        assertThatThrownBy(() -> Idempotency.require(key))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Idempotency-Key");
    }

    @Test
    void a_key_too_long_is_refused() {
        assertThatThrownBy(() -> Idempotency.require("k".repeat(256))).isInstanceOf(Problem.class);
    }

    @Test
    void the_id_follows_from_client_subject_and_key() {
        var id = UUID.fromString(Idempotency.id("portal", "an", "k-1"));

        assertThat(id).hasToString(Idempotency.id("portal", "an", "k-1"));
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).hasToString("00d26dc9-dae1-5162-bb5b-d0302f112e8a");
    }

    @Test
    void no_two_of_client_subject_and_key_run_together() {
        assertThat(List.of(
                        Idempotency.id("portal", "an", "k"),
                        Idempotency.id("portala", "n", "k"),
                        Idempotency.id("portal", "ank", ""),
                        Idempotency.id("portal", "", "ank"),
                        Idempotency.id("", "portalan", "k")))
                .doesNotHaveDuplicates();
    }

    @Test
    void bodies_that_say_the_same_have_one_digest() {
        var json = JsonMapper.shared();
        var filing = new Filing("1.004873", null, List.of(1, 2));

        assertThat(List.of(
                        Idempotency.digest(KEY, filing),
                        Idempotency.digest(KEY, Map.of("copies", List.of(1, 2), "procedure", "1.004873")),
                        Idempotency.digest(
                                KEY,
                                json.readTree("{\"note\":null, \"copies\":[1, 2.0], \"procedure\":\"1.004873\"}"))))
                .containsOnly(Idempotency.digest(KEY, filing))
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    }

    @Test
    void another_body_or_another_key_has_another_digest() {
        assertThat(List.of(
                        Idempotency.digest(KEY, new Filing("1", "a", List.of(1, 2))),
                        Idempotency.digest(KEY, new Filing("1", "a", List.of(2, 1))),
                        Idempotency.digest(KEY, new Filing("1", "b", List.of(1, 2))),
                        Idempotency.digest("another".getBytes(UTF_8), new Filing("1", "a", List.of(1, 2)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_bean_digests_with_its_secret() {
        assertThat(new BodyDigest("a key").of(Map.of())).isEqualTo(Idempotency.digest(KEY, Map.of()));
    }
}
