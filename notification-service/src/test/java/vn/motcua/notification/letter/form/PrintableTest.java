package vn.motcua.notification.letter.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.eventing.door.Printable;
import vn.motcua.eventing.door.TextRule;
import vn.motcua.notification.letter.form.LetterForm.Person;

/** What the door lets in where a letter says it, the letter can say. */
class PrintableTest {

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void every_character_that_comes_in_has_a_glyph_in_every_face(String face) throws IOException {
        try (var file = PrintableTest.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf")) {
            var glyphs = Face.read(file.readAllBytes()).getUnicodeCmapLookup();

            assertThat(IntStream.concat(Printable.characters(), IntStream.of(0x0306))
                            .filter(character -> character != '\n' && glyphs.getGlyphId(character) == 0)
                            .mapToObj(TextRule::name))
                    .isEmpty();
        }
    }

    private static Stream<String> underBreve() {
        return Printable.underBreve().mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("underBreve")
    void a_second_mark_stands_above_the_first(String letter) throws IOException {
        var under = new float[] {0};
        var rises = new ArrayList<Float>();

        read(letter + "\u0306", position -> {
            if (position.getUnicode().equals("\u0306")) {
                rises.add(under[0] - position.getYDirAdj());
            }
            under[0] = position.getYDirAdj();
        });

        assertThat(rises).isNotEmpty().allSatisfy(rise -> assertThat(rise).isPositive());
    }

    @Test
    void the_letters_of_the_minorities_come_in_and_go_out() throws IOException {
        var names = "č ƀ ñ ĕ ǒ ê\u0306 ô\u0306 ơ\u0306 ư\u0306";

        assertThat(Printable.refusal(names)).isEmpty();
        assertThat(read(names, position -> {}).replaceAll("\\s", ""))
                .contains("čƀñĕǒ")
                .contains("\u0306");
    }

    private interface Look {
        void at(TextPosition position);
    }

    private static String read(String name, Look look) throws IOException {
        var form = LetterSamples.receipt(new Person(name, null, null, null, null));
        try (var document = Loader.loadPDF(new LetterRenderer().render(form))) {
            return new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    look.at(position);
                    super.processTextPosition(position);
                }
            }.getText(document);
        }
    }
}
