package vn.motcua.notification.letter.form;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets a form as a PDF/A-2u document. The same form gives the same bytes, today and on a retry tomorrow: the document
 * carries the letter's date, and its id comes from its content. Safe for use by many threads.
 */
@Component
public final class LetterRenderer {

    private static final String FAMILY = "Liberation Serif";

    /** The engine lays out for the archive, and leaves it to the document to say so. */
    private static final VarHandle DESCRIBED_AS = conformance();

    /** Keeps the line breaks of a free text, blank lines apart; what it wraps is escaped already. */
    private static final Map<String, Mustache.Lambda> FREE_TEXT =
            Map.of("freeText", (text, out) -> out.write(text.execute().strip().replaceAll("\\s*\n\\s*", "<br/>")));

    private final TrueTypeFont regular = Face.read(resource("/liberation/LiberationSerif-Regular.ttf"));
    private final TrueTypeFont bold = Face.read(resource("/liberation/LiberationSerif-Bold.ttf"));
    private final TrueTypeFont italic = Face.read(resource("/liberation/LiberationSerif-Italic.ttf"));
    private final TrueTypeFont boldItalic = Face.read(resource("/liberation/LiberationSerif-BoldItalic.ttf"));
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final DocumentBuilder parser = parser();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler mustache = Mustache.compiler()
            .withLoader(LetterRenderer::template)
            .withFormatter(LetterText::of)
            .withEscaper(text -> LetterText.raised(Escapers.HTML.escape(LetterText.printable(text))))
            .emptyStringIsFalse(true);

    public LetterRenderer() {
        // What is in it is packed when it is kept, together with what other letters have too; two layers pack worse
        // than one.
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "0");
        // Its log quotes what it lays out; what goes wrong comes as an exception.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    public byte[] render(LetterForm form) {
        String html = html(form);
        try (var document = new LetterDocument(form.heading().date(), html)) {
            try (var renderer =
                    builder(document).withW3cDocument(parsed(html), null).buildPdfRenderer()) {
                DESCRIBED_AS.set(renderer, PdfAConformance.NONE);
                renderer.createPDFWithoutClosing();
                document.describe(colours);
                var bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set letter " + form.heading().number(), e);
        }
    }

    private String html(LetterForm form) {
        var html = new StringWriter();
        templates.computeIfAbsent(templateOf(form), this::compile).execute(form, FREE_TEXT, html);
        return html.toString();
    }

    /** The engine would look for a parser, and make one, for each letter. */
    private Document parsed(String html) throws IOException {
        synchronized (parser) {
            try {
                return parser.parse(new InputSource(new StringReader(html)));
            } catch (SAXException e) {
                throw new IllegalStateException("Expected a form that is well-formed", e);
            }
        }
    }

    private static VarHandle conformance() {
        try {
            return MethodHandles.privateLookupIn(PdfBoxRenderer.class, MethodHandles.lookup())
                    .findVarHandle(PdfBoxRenderer.class, "_pdfAConformance", PdfAConformance.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected the layout engine this was written for", e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            var parsers = DocumentBuilderFactory.newDefaultNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Expected a parser that reads no doctypes in every Java", e);
        }
    }

    private PdfRendererBuilder builder(PDDocument document) {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("image/qr", new QrDrawer());
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .withProducer("Motcua")
                .useFont(new Face(document, regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(new Face(document, bold), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(new Face(document, italic), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(new Face(document, boldItalic), FAMILY, 700, FontStyle.ITALIC, true)
                .useUnicodeLineBreaker(new SyllableBreaker())
                .useObjectDrawerFactory(drawers)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    }

    private static String templateOf(LetterForm form) {
        return switch (form) {
            case LetterForm.Receipt _ -> "receipt.html";
            case LetterForm.SupplementRequest _ -> "supplement-request.html";
            case LetterForm.Refusal _ -> "refusal.html";
            case LetterForm.Apology apology ->
                switch (apology.edition()) {
                    case CIRCULAR_01_2018 -> "apology-2018.html";
                    case CIRCULAR_03_2025 -> "apology-2025.html";
                };
            case LetterForm.ResultReady _ -> "result-ready.html";
            case LetterForm.RefusalAfterAppraisal _ -> "refusal-after-appraisal.html";
        };
    }

    private Template compile(String name) {
        return mustache.compile(template(name));
    }

    private static Reader template(String name) {
        return new InputStreamReader(new ByteArrayInputStream(resource("/letters/" + name)), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) {
        try (InputStream in = LetterRenderer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + path + " on the class path, found nothing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
