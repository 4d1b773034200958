package vn.motcua.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.file.FileTypes.PDF;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.file.FileTypes.Look;

class FileTypesTest {
    private final FileTypes types = new FileTypes();

    @Test
    void a_pdf_is_known_by_its_first_bytes() {
        assertThat(types.look(bytes("%PDF-1.4\n%%EOF\n"))).isEqualTo(new Look.Accepted("application/pdf"));
    }

    @Test
    void pictures_are_known() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0};
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

        assertThat(types.look(png)).isEqualTo(new Look.Accepted("image/png"));
        assertThat(types.look(jpeg)).isEqualTo(new Look.Accepted("image/jpeg"));
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
                "<</Subtype/RichMedia>>"
            })
    void a_pdf_that_acts_when_it_is_opened_is_not_safe(String object) throws IOException {
        assertThat(types.look(pdf(object))).isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden(object, "/FlateDecode")))).isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden(object, "[/FlateDecode]")))).isInstanceOf(Look.Unsafe.class);
    }

    @Test
    void a_pdf_of_pages_links_and_compressed_objects_is_fine() throws IOException {
        assertThat(types.look(pdf("<</Type/Catalog/OpenAction[3 0 R/Fit]>>"))).isEqualTo(new Look.Accepted(PDF));
        assertThat(types.look(pdf(hidden("<</Type/Pages/Kids[]/Count 0>>", "/FlateDecode"))))
                .isEqualTo(new Look.Accepted(PDF));
        assertThat(types.look(pdf("<</Length 9>>\nstream\n (/JS )Tj\nendstream")))
                .as("what a page shows is no action")
                .isEqualTo(new Look.Accepted(PDF));
    }

    @Test
    void objects_that_cannot_be_looked_into_are_not_safe() throws IOException {
        assertThat(types.look(pdf(hidden("<<>>", "[/ASCII85Decode /FlateDecode]"))))
                .isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden("<<>>", "/LZWDecode")))).isInstanceOf(Look.Unsafe.class);
        assertThat(types.look(pdf(hidden("<<>>", "/FlateDecode") + "trailer<</Encrypt 9 0 R>>")))
                .isInstanceOf(Look.Unsafe.class);
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
        return ("%PDF-1.5\n1 0 obj\n" + object + "\nendobj\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same within a compressed stream of objects. */
    private static String hidden(String object, String filter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(object.getBytes(StandardCharsets.ISO_8859_1));
        }
        return "<</Type/ObjStm/N 1/First 4/Filter " + filter + "/Length " + bytes.size() + ">>\nstream\n"
                + bytes.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] archive(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var name : names) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write('x');
                archive.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
