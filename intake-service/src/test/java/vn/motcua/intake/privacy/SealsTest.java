package vn.motcua.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.motcua.intake.LocalKeyset;

class SealsTest {
    private final Seals seals = Seals.of(LocalKeyset.read());

    @Test
    void what_is_sealed_opens_where_it_belongs() {
        var sealed = seals.seal("D17", "filer", "Nguyễn Văn A");

        assertThat(sealed).doesNotContain("Nguyễn");
        assertThat(seals.open("D17", "filer", sealed)).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void it_does_not_open_in_another_dossier_or_field() {
        var sealed = seals.seal("D17", "filer", "Nguyễn Văn A");

        assertThatThrownBy(() -> seals.open("D18", "filer", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seals.open("D17", "owner", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way() {
        assertThat(seals.seal("D17", "filer", "A")).isNotEqualTo(seals.seal("D17", "filer", "A"));
    }

    @Test
    void a_keyset_that_is_none_is_not_repeated_in_the_message() {
        assertThatThrownBy(() -> Seals.of("c2VjcmV0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }
}
