package vn.motcua.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.file.FileTypes.PDF;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.Papers;
import vn.motcua.intake.file.FileTypes.Look;

class FileTypesTest {
    private final FileTypes types = new FileTypes();

    @Test
    void a_pdf_is_known_by_its_first_bytes() {
        assertThat(types.look(Papers.pdf())).isEqualTo(new Look.Accepted("application/pdf"));
    }

    @Test
    void pictures_are_known() throws IOException {
        for (var type : List.of("png", "jpeg", "tiff")) {
            assertThat(types.look(picture(type))).isEqualTo(new Look.Accepted("image/" + type));
        }
    }

    @Test
    void a_picture_that_nobody_can_show_is_not_readable() throws IOException {
        for (var type : List.of("png", "jpeg", "tiff")) {
            var picture = picture(type);
            assertThat(types.look(Arrays.copyOf(picture, 8))).as(type).isInstanceOf(Look.Unreadable.class);
        }
        assertThat(types.look(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isInstanceOf(Look.Unreadable.class);
        assertThat(types.look(Arrays.copyOf(picture("png"), 33))).as("no data").isInstanceOf(Look.Unreadable.class);
    }

    @Test
    void a_picture_that_says_it_is_larger_than_any_paper_is_not_readable() throws IOException {
        var png = ByteBuffer.wrap(picture("png"));
        png.putInt(16, 60_000).putInt(20, 60_000);
        var jpeg = ByteBuffer.wrap(picture("jpeg"));
        var text = new String(jpeg.array(), StandardCharsets.ISO_8859_1);
        jpeg.putInt(text.indexOf("\u00FF\u00C0") + 5, 0xEA60_EA60);

        assertThat(types.look(png.array())).isEqualTo(new Look.Unreadable("a picture of 60000 by 60000"));
        assertThat(types.look(jpeg.array())).isEqualTo(new Look.Unreadable("a picture of 60000 by 60000"));
    }

    @Test
    void a_tiff_whose_pages_lead_back_to_the_first_is_not_readable() throws IOException {
        var tiff = ByteBuffer.wrap(picture("tiff"));
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = tiff.getInt(4);
        tiff.putInt(first + 2 + 12 * tiff.getShort(first), first);

        assertThat(types.look(tiff.array())).isEqualTo(new Look.Unreadable("pages without end"));
    }

    private static byte[] picture(String type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), type, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    @Test
    void a_file_that_is_an_archive_as_well_is_not_safe() throws IOException {
        var archive = archive("virus.exe");

        for (var paper : List.of(Papers.pdf(), picture("png"), picture("jpeg"))) {
            assertThat(types.look(joined(paper, archive))).isEqualTo(new Look.Unsafe("an archive behind the paper"));
        }
        assertThat(types.look(joined(bytes("MZ program\n"), Papers.pdf()))).isNotInstanceOf(Look.Accepted.class);
        assertThat(types.look(joined(bytes("%!\n"), Papers.pdf()))).isNotInstanceOf(Look.Accepted.class);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    @Test
    void office_documents_are_told_apart_by_their_parts() throws IOException {
        assertThat(types.look(archive("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(new Look.Accepted(FileTypes.WORD));
        assertThat(types.look(archive("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(new Look.Accepted(FileTypes.SHEET));
    }

    @Test
    void anything_else_is_not_accepted() throws IOException {
        assertThat(types.look(archive("virus.exe"))).isEqualTo(new Look.Another());
        assertThat(types.look(bytes("#!/bin/sh\nrm -rf /\n"))).isEqualTo(new Look.Another());
        assertThat(types.look(bytes("<html><script>1</script></html>"))).isEqualTo(new Look.Another());
        assertThat(types.look(new byte[0])).isEqualTo(new Look.Another());
        assertThat(types.look(new byte[] {'P', 'K', 3, 4, 1, 2})).isEqualTo(new Look.Another());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
                "<</S /J#61vaScript /J#53 (app.alert(1))>>",
                "<</Type/Action/S/Launch/F(cmd.exe)>>",
                "<</Names<</EmbeddedFiles 5 0 R>>>>",
                "<</Type /EmbeddedFile /Length 3>>\nstream\nMZx\nendstream",
                "<</Subtype/RichMedia>>",
                "<</Type/Catalog/OpenAction<</S/URI/URI(http://x.vn)>>>>",
                "<</Type/Catalog/OpenAction 7 0 R>>",
                "<</Type/Catalog/OpenAction % a remark\n7 0 R>>",
                "<</Type/Catalog/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(http://x.vn)>>>>>>",
                "<</Type/Catalog/AA<</WC 7 0 R>>>>",
                "<</S/SubmitForm/F(http://x.vn)>>",
                "<</S/ImportData/F(x.fdf)>>",
                "<</S/GoToR/F(\\\\x.vn\\a.pdf)/D[0/Fit]>>",
                "<</S/GoToE/T<</R/C/N(a)>>>>",
                "<</AcroForm<</XFA 8 0 R>>>>",
                "<</Subtype/Movie/Movie<</F(a.avi)>>>>",
                "<</Subtype/Sound/Sound 8 0 R>>",
                "<</S/Rendition/OP 0>>",
                "<</Subtype/FileAttachment/FS 8 0 R>>",
                "<</Type/Filespec/F(a.exe)/EF<</F 8 0 R>>>>",
                "<</Type/Catalog/AF[8 0 R]>>",
                "<</S/JavaScript\0/JS\0(x)>>",
                "<</Length 60>>\nstream\n9 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\nendstream"
            })
    void a_pdf_that_acts_when_it_is_opened_is_not_safe(String object) throws IOException {
        assertThat(types.look(pdf(object))).isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden(object, "/FlateDecode")))).isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden(object, "[/FlateDecode]")))).isInstanceOf(Look.Unsafe.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Catalog/OpenAction[3 0 R/Fit]>>",
                "<</Type/Catalog/OpenAction<</S/GoTo/D[3 0 R/XYZ null null 0]>>>>",
                "<</Type/Catalog/OpenAction 9 0 R>>endobj\n9 0 obj\n<</Type/Action/S/GoTo/D[3 0 R/Fit]>>",
                "<</Type/Catalog/OpenAction 9 0 R>>endobj\n9 0 obj[3 0 R/Fit]",
                "<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://dichvucong.gov.vn)>>>>",
                "<</Type/Annot/Subtype/Widget/FT/Sig/V 9 0 R>>",
                "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>",
                "<</AcroForm<</Fields[4 0 R]/SigFlags 3>>>>",
                "<</Type/Metadata/Subtype/XML/Length 40>>\nstream\n<pdfaid:part>2</pdfaid:part>\nendstream",
                "<</Type/Outlines/First 5 0 R/Last 5 0 R>>",
                "<</Length 9>>\nstream\n (/JS )Tj\nendstream"
            })
    void a_pdf_of_pages_places_links_and_signatures_is_fine(String object) {
        assertThat(types.look(pdf(object))).isEqualTo(new Look.Accepted(PDF));
    }

    @Test
    void a_pdf_of_compressed_objects_is_fine() throws IOException {
        assertThat(types.look(pdf(hidden("<</Type/Pages/Kids[]/Count 0>>", "/FlateDecode"))))
                .isEqualTo(new Look.Accepted(PDF));
        var opening = hidden("<</Type/Action/S/GoTo/D[3 0 R/Fit]>>", "/FlateDecode");
        assertThat(types.look(pdf("<</Type/Catalog/OpenAction 9 0 R>>endobj\n5 0 obj" + opening)))
                .isEqualTo(new Look.Accepted(PDF));
        var going = hidden("<</Type/Action/S/URI/URI(http://x.vn)>>", "/FlateDecode");
        assertThat(types.look(pdf("<</Type/Catalog/OpenAction 9 0 R>>endobj\n5 0 obj" + going)))
                .isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void a_pdf_without_a_page_or_with_a_lock_is_not_readable() {
        assertThat(types.look(bytes("%PDF-1.4\n"))).isEqualTo(new Look.Unreadable("one without a page"));
        assertThat(types.look(Papers.pdf("trailer<</Encrypt 9 0 R>>"))).isInstanceOf(Look.Unreadable.class);
    }

    @Test
    void objects_that_cannot_be_looked_into_are_not_safe() throws IOException {
        assertThat(types.look(pdf(hidden("<<>>", "[/ASCII85Decode /FlateDecode]"))))
                .isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden("<<>>", "/LZWDecode")))).isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden("<<>>", "/FlateDecode") + "trailer<</Encrypt 9 0 R>>")))
                .isInstanceOf(Look.Unreadable.class);
        assertThat(types.look(pdf(hidden(" ".repeat(70 << 20), "/FlateDecode"))))
                .isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void office_documents_with_macros_are_not_safe() throws IOException {
        assertThat(types.look(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(new Look.Unsafe("macros"));
        assertThat(types.look(archive("[Content_Types].xml", "xl/workbook.xml", "xl/VBAPROJECT.BIN")))
                .isEqualTo(new Look.Unsafe("macros"));
        assertThat(types.look(archive("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml")))
                .isEqualTo(new Look.Unsafe("macros"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-word.document.macroEn&#97;bled.main+xml",
                "application/vnd.ms-excel.intlmacrosheet+xml",
                "application/vnd.openxmlformats-officedocument.oleObject",
                "application/vnd.ms-office.activeX+xml"
            })
    void a_part_is_what_it_is_declared_to_be_whatever_its_name(String type) throws IOException {
        var contents = "<Types><Override PartName=\"/word/foo.bin\" ContentType=\"" + type + "\"/></Types>";

        assertThat(types.look(document(Map.of("[Content_Types].xml", contents))))
                .isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(document(Map.of("[content_types].XML", contents))))
                .isInstanceOf(Look.Unsafe.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachedTemplate", "oleObject", "frame", "image", "subDocument", "externalLinkPath"})
    void a_document_that_fetches_something_is_not_safe(String kind) throws IOException {
        assertThat(types.look(document(Map.of("word/_rels/document.xml.rels", relation(kind, "External")))))
                .isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void a_document_of_pictures_links_and_tables_is_fine() throws IOException {
        for (var relation : List.of(
                relation("hyperlink", "External"), relation("image", "Internal"), relation("package", "Internal"))) {
            assertThat(types.look(document(Map.of(
                            "word/_rels/document.xml.rels", relation,
                            "word/media/image1.png", "x",
                            "word/embeddings/Microsoft_Excel_Worksheet.xlsx", "x",
                            "xl/printerSettings/printerSettings1.bin", "x"))))
                    .isEqualTo(new Look.Accepted(FileTypes.WORD));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word/embeddings/oleObject1.bin", "../../evil.txt", "/etc/passwd", "..\\evil.txt", "C:/evil.txt"
            })
    void a_part_that_is_an_object_or_lies_outside_is_not_safe(String name) throws IOException {
        assertThat(types.look(document(Map.of(name, "x")))).isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void a_document_that_does_not_say_what_its_parts_are_is_not_safe() throws IOException {
        for (var contents : List.of("x", "<!DOCTYPE t [<!ENTITY a 'macroEnabled'>]><Types/>", "<Types>")) {
            assertThat(types.look(document(Map.of("[Content_Types].xml", contents))))
                    .isInstanceOf(Look.Unsafe.class);
        }
    }

    private static String relation(String kind, String mode) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/" + kind + "\" Target=\"http://x.vn/a\" TargetMode=\"" + mode + "\"/></Relationships>";
    }

    private static byte[] document(Map<String, String> further) throws IOException {
        var parts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        parts.put("word/document.xml", "<document/>");
        if (further.keySet().stream().noneMatch("[Content_Types].xml"::equalsIgnoreCase)) {
            parts.put("[Content_Types].xml", "<Types/>");
        }
        parts.putAll(further);
        return archive(parts);
    }

    @Test
    void macros_are_found_whichever_of_its_two_names_a_part_hides() throws IOException {
        var archive = archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");

        assertThat(types.look(renamed(archive, 0))).as("named in the directory").isEqualTo(new Look.Unsafe("macros"));
        assertThat(types.look(renamed(archive, 1))).as("named before the part").isEqualTo(new Look.Unsafe("macros"));
    }

    /** Gives the macros a harmless name in one of the two places where it stands. */
    private static byte[] renamed(byte[] archive, int place) {
        var text = new String(archive, StandardCharsets.ISO_8859_1);
        var at = text.indexOf("vbaProject");
        for (var i = 0; i < place; i++) {
            at = text.indexOf("vbaProject", at + 1);
        }
        return (text.substring(0, at) + "myPictures" + text.substring(at + 10)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_workbook_as_this_house_writes_them_may_be_handed_in() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "motcua", "1.0")) {
            workbook.newWorksheet("II.06a").value(0, 0, "Đã giải quyết");
        }

        assertThat(types.look(bytes.toByteArray())).isEqualTo(new Look.Accepted(FileTypes.SHEET));
    }

    @Test
    void what_is_locked_cannot_be_looked_into() throws IOException {
        var archive = archive("[Content_Types].xml", "word/document.xml");
        var listed = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        archive[listed + 8] |= 1; // encrypted

        assertThat(types.look(archive)).isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void an_archive_is_inflated_so_far_and_no_further() throws IOException {
        assertThat(types.look(bomb(5L << 20))).isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void an_archive_of_very_many_parts_is_not_looked_through() throws IOException {
        var names = IntStream.range(0, 1_100).mapToObj(i -> "p" + i).toArray(String[]::new);

        assertThat(types.look(archive(names))).isInstanceOf(Look.Unsafe.class);
    }

    private static byte[] bomb(long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                archive.write(zeros);
            }
            archive.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String object) {
        return Papers.pdf("4 0 obj\n" + object + "\nendobj");
    }

    /** The same within a compressed stream of objects. */
    private static String hidden(String object, String filter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(("9 0 " + object).getBytes(StandardCharsets.ISO_8859_1));
        }
        return "<</Type/ObjStm/N 1/First 4/Filter " + filter + "/Length " + bytes.size() + ">>\nstream\n"
                + bytes.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String... names) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        for (var name : names) {
            parts.put(name, "<Types/>");
        }
        return archive(parts);
    }

    private static byte[] archive(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(bytes(part.getValue()));
                archive.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
