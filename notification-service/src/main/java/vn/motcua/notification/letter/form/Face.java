package vn.motcua.notification.letter.form;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
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
    private final TrueTypeFont outlines;

    Face(PDDocument document, TrueTypeFont outlines) {
        super(null);
        this.document = document;
        this.outlines = outlines;
    }

    /** Reads a font file; what it gives serves any number of documents. */
    static TrueTypeFont read(byte[] file) {
        try {
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(file));
            outlines.setEnableGsub(false);
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PDFont supply() {
        try {
            return PDType0Font.load(document, outlines, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
