package vn.motcua.notification.letter;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.eventing.seal.TestSeal;
import vn.motcua.notification.Facts;
import vn.motcua.notification.Office;
import vn.motcua.notification.correspondence.LetterId;
import vn.motcua.notification.letter.form.LetterRenderer;
import vn.motcua.notification.letter.form.LetterSamples;

class LetterFilesTest {

    private static final LetterId LETTER = Facts.letter(1);

    private final Office office = new Office();
    private final Seal seal = TestSeal.seal();
    private final LetterFiles files = new LetterFiles(office.database(), seal);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_letter_is_kept_packed_and_sealed_and_read_as_it_was() {
        var pdf = new LetterRenderer().render(LetterSamples.ofSomebodyElse().getFirst());

        var digest = files.keep(LETTER, pdf);

        assertThat(new LetterFiles(office.database(), seal).read(LETTER, digest))
                .isEqualTo(pdf);
        assertThat(kept().get("packed", Binary.class).getData()).hasSizeLessThan(pdf.length / 10);
    }

    @Test
    void who_asks_first_gets_a_letter_as_it_was_set_and_the_next_as_it_is_kept() {
        var pdf = "%PDF".getBytes(StandardCharsets.UTF_8);
        var digest = files.keep(LETTER, pdf);

        assertThat(files.read(LETTER, digest)).isSameAs(pdf);
        assertThat(files.read(LETTER, digest)).isEqualTo(pdf).isNotSameAs(pdf);
    }

    @Test
    void a_letter_that_was_kept_whole_before_letters_were_packed_is_read_as_it_was() throws Exception {
        var pdf = "%PDF of an earlier release".getBytes(StandardCharsets.UTF_8);
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        office.database()
                .getCollection("letter_files")
                .insertOne(new Document("_id", LETTER.toString())
                        .append("digest", digest)
                        .append("pdf", new Binary(seal.seal(pdf, LETTER.toString()))));

        assertThat(files.read(LETTER, digest)).isEqualTo(pdf);
        assertThat(files.keep(LETTER, "another".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(digest);
    }

    @Test
    void another_file_than_the_letter_says_is_not_given_out() {
        files.keep(LETTER, "one".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> files.read(LETTER, "0000")).hasMessageContaining("found another");
    }

    private Document kept() {
        return office.database()
                .getCollection("letter_files")
                .find(eq("_id", LETTER.toString()))
                .first();
    }
}
