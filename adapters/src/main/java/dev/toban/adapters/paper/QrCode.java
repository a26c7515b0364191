package dev.toban.adapters.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A QR code drawn in squares, sharp at any size, readable after a fax. */
final class QrCode {
    private static final int MODULE = 8; // pixels
    private static final int QUIET = 4; // modules of white around it, as the standard wants

    private QrCode() {}

    static Image image(String words, float side, PdfWriter writer) {
        ByteMatrix code = encode(words);
        float module = side / (code.getWidth() + 2 * QUIET);
        PdfTemplate drawing = writer.getDirectContent().createTemplate(side, side);
        drawing.setColorFill(Ink.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == 1) {
                    drawing.rectangle((x + QUIET) * module, side - (y + QUIET + 1) * module, module, module);
                }
            }
        }
        drawing.fill();
        return Image.getInstance(drawing);
    }

    /** Each square eight pixels wide: about the size of a hand on a screen. */
    static byte[] png(String words) {
        ByteMatrix code = encode(words);
        int side = (code.getWidth() + 2 * QUIET) * MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, side, side);
        g.setColor(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == 1) {
                    g.fillRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE);
                }
            }
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
        return out.toByteArray();
    }

    private static ByteMatrix encode(String words) {
        try {
            return Encoder.encode(words, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("link: " + words.length() + " characters (expected: few enough for a QR code)", e);
        }
    }
}
