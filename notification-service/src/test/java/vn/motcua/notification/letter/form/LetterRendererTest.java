package vn.motcua.notification.letter.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.motcua.notification.letter.form.LetterSamples.DAY_OF_LETTER;
import static vn.motcua.notification.letter.form.LetterSamples.DAY_OF_OLD_LETTER;
import static vn.motcua.notification.letter.form.LetterSamples.NEW_DUE;
import static vn.motcua.notification.letter.form.LetterSamples.NGUYEN_THI_HUONG;
import static vn.motcua.notification.letter.form.LetterSamples.REASON;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.motcua.notification.letter.form.LetterForm.Paper;
import vn.motcua.notification.letter.form.LetterForm.Person;

class LetterRendererTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final LetterRenderer renderer = new LetterRenderer();

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Collection<LetterForm> everyForm() {
        return LetterSamples.all().values();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_is_fit_for_the_archive(LetterForm form) throws Exception {
        byte[] pdf = renderer.render(form);

        assertThat(violationsOfPdfA2u(pdf)).isEmpty();
    }

    @Test
    void a_fresh_receipt_says_which_number_it_replaces_and_the_first_says_none() throws IOException {
        var first = flowing(renderer.render(LetterSamples.receipt(LetterSamples.NGUYEN_THI_HUONG)));
        var fresh = flowing(renderer.render(LetterSamples.receipt(LetterSamples.NGUYEN_THI_HUONG, "05/TNHS-TTPVHCC")));

        assertThat(fresh).contains("Giấy này thay thế Giấy tiếp nhận hồ sơ và hẹn trả kết quả số: 05/TNHS-TTPVHCC");
        assertThat(first).doesNotContain("thay thế");
    }

    @Test
    void a_receipt_says_by_how_much_its_time_is_extended_on_what_ground_and_why() throws IOException {
        var extended = flowing(renderer.render(LetterSamples.receipt(NGUYEN_THI_HUONG, null, LetterSamples.EXTENSION)));
        var ordinary = flowing(renderer.render(LetterSamples.receipt(NGUYEN_THI_HUONG)));

        assertThat(extended)
                .contains(
                        "Thời gian giải quyết hồ sơ theo quy định là: 3 ngày làm việc, được kéo dài thêm 2 ngày làm việc"
                                + " theo Điều 21 Nghị định 23/2015/NĐ-CP")
                .contains("Lý do kéo dài: Mười hai loại bản chính, hơn ba trăm trang, phải đối chiếu từng trang.");
        assertThat(ordinary)
                .contains("Thời gian giải quyết hồ sơ theo quy định là: 3 ngày làm việc")
                .doesNotContain("kéo dài");
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_carries_the_state_title_its_number_place_and_date(LetterForm form) throws IOException {
        String text = flowing(renderer.render(form));

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("Số: " + form.heading().number())
                .contains("Xã Mẫu 21, " + LetterText.of(form.heading().date()))
                .contains("H99.21-260106-0001")
                .contains("Thủ tục cấp Giấy xác nhận tình trạng hôn nhân")
                .contains("Nguyễn Thị Hương");
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_is_printed_on_its_sheet_and_fits_one(LetterForm form) throws IOException {
        try (var document = Loader.loadPDF(renderer.render(form))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle sheet = document.getPage(0).getMediaBox();
            PDRectangle expected = form.paper() == Paper.A4 ? PDRectangle.A4 : PDRectangle.A5;
            assertThat(sheet.getWidth()).isCloseTo(expected.getWidth(), within(0.5f));
            assertThat(sheet.getHeight()).isCloseTo(expected.getHeight(), within(0.5f));
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_embeds_its_fonts(LetterForm form) throws IOException {
        try (var document = Loader.loadPDF(renderer.render(form))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_says_in_its_properties_what_it_is(LetterForm form) throws IOException {
        try (var document = Loader.loadPDF(renderer.render(form))) {
            var catalog = document.getDocumentCatalog();
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(form.title());
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo(form.heading().agency());
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(metadata)
                    .contains("<pdfaid:part>2</pdfaid:part>")
                    .contains("<pdfaid:conformance>U</pdfaid:conformance>")
                    .contains(form.title());
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void a_retry_gives_the_same_bytes(LetterForm form) {
        byte[] first = renderer.render(form);

        byte[] second = new LetterRenderer().render(form);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void letters_set_at_the_same_time_do_not_mix() {
        Map<String, byte[]> alone = LetterSamples.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sample -> renderer.render(sample.getValue())));

        Map<String, byte[]> together = LetterSamples.all().entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, sample -> renderer.render(sample.getValue())));

        assertThat(together).allSatisfy((name, pdf) -> assertThat(pdf).isEqualTo(alone.get(name)));
    }

    @Test
    void two_letters_have_two_document_ids() throws IOException {
        try (var one = Loader.loadPDF(renderer.render(LetterSamples.refusal("Thiếu tờ khai")));
                var other = Loader.loadPDF(renderer.render(LetterSamples.refusal("Sai thẩm quyền")))) {
            assertThat(one.getDocument().getDocumentID())
                    .isNotEqualTo(other.getDocument().getDocumentID());
        }
    }

    @Test
    void the_apology_of_today_asks_for_an_extension_on_a_letter() throws IOException {
        String text = flowing(renderer.render(LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, NGUYEN_THI_HUONG, REASON)));

        assertThat(text)
                .contains("TỈNH MẪU ")
                .contains("ỦY BAN NHÂN DÂN XÃ MẪU 21")
                .contains("Số: 05/PXL-UBND")
                .contains("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT")
                .contains("Kính gửi: Nguyễn Thị Hương")
                .contains("Địa chỉ: Số 12, đường Trần Phú, Xã Mẫu 21, tỉnh Mẫu")
                .contains("Lúc 08 giờ 15 phút, ngày 06 tháng 01 năm 2026, Trung tâm Phục vụ hành chính công Xã Mẫu 21")
                .contains("mã hồ sơ: H99.21-260106-0001")
                .contains("Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 09 tháng 01 năm 2026")
                .contains("Lý do: " + REASON)
                .contains("xin lỗi Ông/Bà/Tổ chức")
                .contains("chậm nhất vào 17 giờ 00 phút, ngày 14 tháng 01 năm 2026.")
                .contains("TM. ỦY BAN NHÂN DÂN")
                .contains("CHỦ TỊCH")
                .contains("Trần Văn Được")
                .contains("Nơi nhận:")
                .contains("- Lưu: VT.");
    }

    @Test
    void the_apology_of_2018_is_a_slip_with_a_new_appointment() throws IOException {
        String text =
                flowing(renderer.render(LetterSamples.apology(DAY_OF_OLD_LETTER, NEW_DUE, NGUYEN_THI_HUONG, REASON)));

        assertThat(text)
                .contains("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")
                .contains("chậm nhất vào 17 giờ 00 phút, ngày 14 tháng 01 năm 2026.");
    }

    @Test
    void an_apology_without_a_date_promises_none() throws IOException {
        String text = flowing(renderer.render(LetterSamples.apology(DAY_OF_LETTER, null, NGUYEN_THI_HUONG, REASON)));

        assertThat(text)
                .contains("VĂN BẢN XIN LỖI VỀ VIỆC CHẬM TRẢ KẾT QUẢ GIẢI QUYẾT")
                .contains("sẽ thông báo ngay")
                .doesNotContain("GIA HẠN")
                .doesNotContain("chậm nhất");
    }

    @Test
    void the_receipt_names_papers_times_and_where_to_collect() throws IOException {
        String text = flowing(renderer.render(LetterSamples.receipt(NGUYEN_THI_HUONG)));

        assertThat(text)
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                .contains("001190000001")
                .contains("huong.nguyen@example.vn")
                .contains("Quyết định ly hôn đã có hiệu lực pháp luật (bản sao chứng thực)")
                .contains("Số lượng hồ sơ: 01 (bộ)")
                .contains("theo quy định là: 3 ngày làm việc")
                .contains("Thời gian nhận hồ sơ: 08 giờ 15 phút, ngày 06 tháng 01 năm 2026")
                .contains("Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 09 tháng 01 năm 2026")
                .contains("http://localhost:8080/track/H99.21-260106-0001")
                .contains("NGƯỜI NỘP HỒ SƠ")
                .contains("Lê Thị Mỹ Hạnh");
    }

    @Test
    void the_receipt_shows_the_code_as_a_readable_qr() throws Exception {
        byte[] pdf = renderer.render(LetterSamples.receipt(NGUYEN_THI_HUONG));

        assertThat(qrOnFirstPage(pdf)).isEqualTo("H99.21-260106-0001");
    }

    @Test
    void the_supplement_request_lists_every_item() throws IOException {
        String text = flowing(renderer.render(LetterSamples.supplementRequest(REASON)));

        assertThat(text)
                .contains("1. Bản sao chứng thực Quyết định ly hôn đã có hiệu lực pháp luật")
                .contains("2. Tờ khai có đầy đủ chữ ký của người yêu cầu")
                .contains("Thời hạn bổ sung: hết ngày 14/01/2026.")
                .contains("liên hệ với bà Lê Thị Mỹ Hạnh, công chức một cửa, số điện thoại 0234 3999 021,");
    }

    @Test
    void refusals_name_reason_and_legal_ground() throws IOException {
        assertThat(flowing(renderer.render(LetterSamples.refusal(REASON))))
                .contains(REASON)
                .contains("Căn cứ pháp lý: Điều 21 và Điều 22 Nghị định số 123/2015/NĐ-CP");
        assertThat(flowing(renderer.render(LetterSamples.refusalAfterAppraisal(REASON))))
                .contains("Lý do: " + REASON)
                .contains("Căn cứ pháp lý: Điều 22 Nghị định số 123/2015/NĐ-CP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "</p></body></html>",
                "Tom & Jerry &amp; &lt; &#x41;",
                "{{heading.agency}} {{>letter.css}}",
                "<img src=\"file:///etc/passwd\"/> <!-- ]]>",
                "\"quoted\" 'single' `back`, office affluent fjord"
            })
    void what_people_write_is_printed_as_they_wrote_it(String written) throws Exception {
        var filer = new Person(written, written, written, written, written);

        assertPrinted(LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, filer, written), written);
        assertPrinted(LetterSamples.receipt(filer), written);
        assertPrinted(LetterSamples.supplementRequest(written), written);
    }

    private void assertPrinted(LetterForm form, String written) throws Exception {
        byte[] pdf = renderer.render(form);
        assertThat(flowing(pdf)).contains(written);
        assertThat(violationsOfPdfA2u(pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hồ sơ 文件 🙂 مرحبا ʼ",
                "Null \u0000, bell \u0007, no character \uFFFF, half \uD83D, bidi \u202E, zero width \u200B\u2060\uFEFF",
                "tab\there, soft\u00ADhyphen, thin\u2009space, no\u00A0break, line\u2028separator"
            })
    void letters_that_the_face_lacks_do_not_spoil_the_paper(String strange) throws Exception {
        var filer = new Person(strange, strange, strange, strange, strange);

        byte[] pdf = renderer.render(LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, filer, strange));

        assertThat(violationsOfPdfA2u(pdf)).isEmpty();
    }

    @Test
    void no_template_prints_unescaped() throws Exception {
        Path folder = Path.of(LetterRenderer.class.getResource("/letters").toURI());

        try (var templates = Files.list(folder)) {
            assertThat(templates)
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(template).content().doesNotContain("{{{", "{{&"));
        }
    }

    @Test
    void decomposed_letters_are_composed() throws IOException {
        String decomposed = Normalizer.normalize("Nguyễn Thị Hường", Normalizer.Form.NFD);
        var filer = new Person(decomposed, null, null, null, null);

        assertThat(flowing(renderer.render(LetterSamples.receipt(filer)))).contains("Nguyễn Thị Hường");
    }

    @Test
    void a_long_reason_runs_over_pages_and_loses_no_word() throws Exception {
        String reason = "Chưa đủ căn cứ giải quyết. ".repeat(150).strip();

        for (LetterForm form : List.of(
                LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, NGUYEN_THI_HUONG, reason),
                LetterSamples.apology(DAY_OF_OLD_LETTER, NEW_DUE, NGUYEN_THI_HUONG, reason),
                LetterSamples.supplementRequest(reason),
                LetterSamples.refusalAfterAppraisal(reason))) {
            byte[] pdf = renderer.render(form);

            assertStaysOnPages(pdf);
            assertThat(flowing(pdf).split("Chưa đủ căn cứ giải quyết", -1)).hasSize(151);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isGreaterThan(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 24, 28, 66, 68, 70, 72, 74, 76, 78})
    void no_signature_stands_on_a_page_without_text(int sentences) throws IOException {
        String reason = "Chưa đủ căn cứ giải quyết theo quy định của pháp luật. ".repeat(sentences);

        byte[] pdf = renderer.render(LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, NGUYEN_THI_HUONG, reason));

        try (var document = Loader.loadPDF(pdf)) {
            var lastPage = new PDFTextStripper();
            lastPage.setStartPage(document.getNumberOfPages());
            assertThat(lastPage.getText(document))
                    .contains("Mong nhận được sự thông cảm")
                    .contains("Trần Văn Được");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "Nguyễn ", "https://example.vn/", "漢"})
    void no_name_is_too_long_for_the_sheet(String part) throws Exception {
        String name = part.repeat(500 / part.length());
        var filer = new Person(name, name, name, name, name);

        for (LetterForm form :
                List.of(LetterSamples.receipt(filer), LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, filer, name))) {
            assertStaysOnPages(renderer.render(form));
        }
    }

    @Test
    void line_breaks_of_a_reason_are_kept_and_blank_lines_dropped() throws IOException {
        byte[] pdf = renderer.render(
                LetterSamples.refusal("Thứ nhất: thiếu tờ khai.\r\n\r\n\n\nThứ hai: thiếu ảnh." + "\n".repeat(2000)));

        assertThat(text(pdf)).containsPattern("thiếu tờ khai\\.\\s*\\n\\s*Thứ hai");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void another_reader_finds_the_same_words(@TempDir Path folder) throws Exception {
        if (!isInstalled("pdftotext")) {
            System.out.println("SKIPPED: pdftotext (poppler-utils) is not installed");
            return;
        }
        Path file = folder.resolve("apology.pdf");
        Files.write(file, renderer.render(LetterSamples.apology(DAY_OF_LETTER, NEW_DUE, NGUYEN_THI_HUONG, REASON)));

        var process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(text.replaceAll("\\s+", " "))
                .contains("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT")
                .contains("Nguyễn Thị Hương")
                .contains(REASON);
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        }
    }

    private static String flowing(byte[] pdf) throws IOException {
        return text(pdf)
                .replaceAll("(?m)^[2-9]$", "") // page numbers
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ");
    }

    private static void assertStaysOnPages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var outside = new ArrayList<String>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    float left = 9 * POINTS_PER_MM;
                    float top = 5 * POINTS_PER_MM;
                    if (glyph.getXDirAdj() < left
                            || glyph.getXDirAdj() + glyph.getWidthDirAdj() > glyph.getPageWidth() - left
                            || glyph.getYDirAdj() < top
                            || glyph.getYDirAdj() > glyph.getPageHeight() - top) {
                        outside.add(glyph.toString());
                    }
                }
            }.getText(document);
            assertThat(outside).isEmpty();
        }
    }

    private static String qrOnFirstPage(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        }
    }

    private static String violationsOfPdfA2u(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }
}
