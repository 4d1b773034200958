package vn.motcua.notification.letter.form;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws {@code <object type="image/qr" data="…">} as one path, so that it stays sharp at any size. */
final class QrDrawer implements FSObjectDrawer {

    private static final Map<EncodeHintType, Object> NO_QUIET_ZONE = Map.of(EncodeHintType.MARGIN, 0);

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        BitMatrix code = encode(element.getAttribute("data"));
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, graphics -> {
                    draw(code, graphics, width / dotsPerPixel / code.getWidth());
                });
        return null;
    }

    private static void draw(BitMatrix code, Graphics2D graphics, double module) {
        var squares = new Path2D.Double();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    squares.append(new Rectangle2D.Double(column * module, row * module, module, module), false);
                }
            }
        }
        graphics.setColor(Color.BLACK);
        graphics.fill(squares);
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, NO_QUIET_ZONE);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "Expected a text that fits a QR code, got one of length " + text.length(), e);
        }
    }
}
