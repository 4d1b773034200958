package vn.motcua.intake.procedure.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes. */
final class QrCodes {
    private static final int SIDE = 320;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /** A square PNG. */
    byte[] png(String content) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image(matrix(content, SIDE)), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in lines, a unit for each square. */
    String svg(String content) {
        var matrix = matrix(content, 0);
        var squares = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                squares.append(matrix.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
            }
        }
        var size = matrix.getWidth() + " " + matrix.getHeight();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + matrix.getWidth() + "v" + matrix.getHeight() + "H0z\"/>"
                + "<path d=\"" + squares + "\"/></svg>";
    }

    /** @param side in squares or more, 0 for as few as there are */
    private static BitMatrix matrix(String content, int side) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            side,
                            side,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "Expected text that fits a QR code, got " + content.length() + " characters", e);
        }
    }

    private static BufferedImage image(BitMatrix matrix) {
        var image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < matrix.getWidth(); x++) {
            for (int y = 0; y < matrix.getHeight(); y++) {
                image.setRGB(x, y, matrix.get(x, y) ? BLACK : WHITE);
            }
        }
        return image;
    }
}
