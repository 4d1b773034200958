package vn.motcua.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.letter.form.LetterForm;
import vn.motcua.notification.letter.form.LetterRenderer;
import vn.motcua.notification.letter.form.LetterSamples;

/** Run as a program it makes a dictionary: {@code PackingTest FILE}. One that was shipped is never made again. */
class PackingTest {

    private static final int MOST = 6_000;

    private final LetterRenderer renderer = new LetterRenderer();

    static Iterable<LetterForm> everyForm() {
        return LetterSamples.ofAllLetters();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_packed_letter_comes_back_as_it_was(LetterForm form) {
        var pdf = renderer.render(form);

        assertThat(Packing.unpack(Packing.DICTIONARY, Packing.pack(pdf))).isEqualTo(pdf);
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.notification.letter.form.LetterSamples#ofSomebodyElse")
    void a_letter_to_anybody_is_kept_in_a_few_kilobytes(LetterForm form) {
        assertThat(Packing.pack(renderer.render(form))).hasSizeLessThan(MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a letter at all"})
    void whatever_was_packed_comes_back(String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);

        assertThat(Packing.unpack(Packing.DICTIONARY, Packing.pack(bytes))).isEqualTo(bytes);
    }

    @Test
    void the_dictionary_is_the_one_that_kept_letters_were_packed_with() throws Exception {
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Packing.content(1))))
                .isEqualTo("62daaf1feb3bf51d4f235cae2dbe1f1b54839a0f43cbe41258436d3d34d58cda");
    }

    @Test
    void a_letter_packed_with_a_dictionary_of_tomorrow_is_not_guessed_at() {
        var packed = Packing.pack("letter".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Packing.unpack(2, packed)).hasMessage("Expected dictionary 1, found 2");
    }

    public static void main(String[] args) throws IOException {
        var renderer = new LetterRenderer();
        var common = new ByteArrayOutputStream();
        LetterSamples.ofAllLetters().reversed().forEach(form -> common.writeBytes(renderer.render(form)));
        Files.write(Path.of(args[0]), Zstd.compress(common.toByteArray(), 19));
        System.out.println(common.size() + " bytes in " + args[0]);
    }
}
