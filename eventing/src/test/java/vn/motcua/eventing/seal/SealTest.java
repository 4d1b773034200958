package vn.motcua.eventing.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private final Seal seal = TestSeal.seal();

    @Test
    void what_is_sealed_opens_where_it_belongs() {
        var sealed = seal.seal("Nguyễn Văn A", "D17/filer");

        assertThat(sealed).doesNotContain("Nguyễn");
        assertThat(seal.open(sealed, "D17/filer")).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void it_does_not_open_in_another_dossier_or_field() {
        var sealed = seal.seal("Nguyễn Văn A", "D17/filer");

        assertThatThrownBy(() -> seal.open(sealed, "D18/filer")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(sealed, "D17/owner")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way() {
        assertThat(seal.seal("A", "D17/filer")).isNotEqualTo(seal.seal("A", "D17/filer"));
    }

    @Test
    void a_keyset_may_be_set_plain_or_in_base64() {
        var keyset = TestSeal.keyset();
        var plain = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);

        var sealed = Seal.of(plain, "test").seal("A", "D17");

        assertThat(Seal.of(keyset, "test").open(sealed, "D17")).isEqualTo("A");
    }

    @Test
    void a_keyset_that_is_none_is_told_and_not_repeated() {
        assertThatThrownBy(() -> Seal.of("c2VjcmV0", "motcua.some.keyset"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("motcua.some.keyset")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }
}
