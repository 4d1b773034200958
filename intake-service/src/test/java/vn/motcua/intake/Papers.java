package vn.motcua.intake;

import java.nio.charset.StandardCharsets;

/** Papers as they are handed in. */
public final class Papers {
    private Papers() {}

    /** The least that can be printed: one empty page. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** The same with further objects. */
    public static byte[] pdf(String objects) {
        return ("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                        + objects + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
