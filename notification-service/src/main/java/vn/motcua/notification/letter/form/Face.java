package vn.motcua.notification.letter.form;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A face, embedded when the first text asks for it. Ligatures stay off: searching them takes half the time of a letter,
 * and Vietnamese has none.
 */
final class Face extends PDFontSupplier {

    private final PDDocument document;
    private final byte[] outlines;

    Face(PDDocument document, byte[] outlines) {
        super(null);
        this.document = document;
        this.outlines = outlines;
    }

    @Override
    public PDFont supply() {
        try {
            var face = new TTFParser().parse(new RandomAccessReadBuffer(outlines));
            face.setEnableGsub(false);
            return PDType0Font.load(document, face, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
