package vn.motcua.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTypesTest {
    private final FileTypes types = new FileTypes();

    @Test
    void a_pdf_is_known_by_its_first_bytes() {
        assertThat(types.accepted(bytes("%PDF-1.4\n%%EOF\n"))).contains("application/pdf");
    }

    @Test
    void pictures_are_known() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0};
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

        assertThat(types.accepted(png)).contains("image/png");
        assertThat(types.accepted(jpeg)).contains("image/jpeg");
    }

    @Test
    void office_documents_are_told_apart_by_their_parts() throws IOException {
        assertThat(types.accepted(archive("[Content_Types].xml", "word/document.xml")))
                .contains(FileTypes.WORD);
        assertThat(types.accepted(archive("[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileTypes.SHEET);
    }

    @Test
    void anything_else_is_not_accepted() throws IOException {
        assertThat(types.accepted(archive("virus.exe"))).isEmpty();
        assertThat(types.accepted(bytes("#!/bin/sh\nrm -rf /\n"))).isEmpty();
        assertThat(types.accepted(bytes("<html><script>1</script></html>"))).isEmpty();
        assertThat(types.accepted(new byte[0])).isEmpty();
        assertThat(types.accepted(new byte[] {'P', 'K', 3, 4, 1, 2})).isEmpty();
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
