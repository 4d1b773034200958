package vn.motcua.eventing.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BlindIndexTest {
    private static final String OLD = key(1, "A");
    private static final String NEW = key(2, "B");

    private final BlindIndex index = BlindIndex.of(keyset(1, OLD), "test");

    @Test
    void the_same_number_has_the_same_token_which_does_not_tell_it() {
        var token = index.token("phone", "0900000123");

        assertThat(token).isEqualTo(index.token("phone", "0900000123")).doesNotContain("0900000123");
        assertThat(index.tokens("phone", "0900000123")).containsExactly(token);
    }

    @Test
    void another_number_another_kind_and_another_key_have_other_tokens() {
        assertThat(index.token("phone", "0900000123"))
                .isNotEqualTo(index.token("phone", "0900000124"))
                .isNotEqualTo(index.token("id-number", "0900000123"))
                .isNotEqualTo(BlindIndex.of(keyset(2, NEW), "test").token("phone", "0900000123"));
    }

    @Test
    void what_was_kept_under_a_former_key_is_still_found() {
        var both = BlindIndex.of(keyset(2, OLD + "," + NEW), "test");

        assertThat(both.tokens("phone", "0900000123"))
                .hasSize(2)
                .contains(index.token("phone", "0900000123"), both.token("phone", "0900000123"));
    }

    @Test
    void a_keyset_that_is_none_is_told_and_not_repeated() {
        assertThatThrownBy(() -> BlindIndex.of("c2VjcmV0", "motcua.some.keyset"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("motcua.some.keyset")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }

    private static String keyset(int primary, String keys) {
        return "{\"primaryKeyId\":%d,\"key\":[%s]}".formatted(primary, keys);
    }

    private static String key(int id, String letter) {
        return """
                {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.HmacPrfKey",\
                "value":"EgIIAxog%s=","keyMaterialType":"SYMMETRIC"},\
                "status":"ENABLED","keyId":%d,"outputPrefixType":"RAW"}\
                """
                .formatted(letter.repeat(43), id);
    }
}
