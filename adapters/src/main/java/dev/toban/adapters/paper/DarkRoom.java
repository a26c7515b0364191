package dev.toban.adapters.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Makes small prints of photographs: enough for a phone and a sheet, and without the place and time the camera wrote into them. */
public final class DarkRoom {
    private static final int WIDTH = 360; // pixels: 27 mm at 300 dpi is 320
    private static final int HEIGHT = 450;
    private static final long LARGEST = 40_000_000; // pixels; a phone's camera has 12 to 50 million

    private DarkRoom() {}

    /** JPEG, its middle four wide and five high; empty for what is no picture. */
    public static Optional<byte[]> small(byte[] photo) {
        try {
            BufferedImage whole = readable(photo) ? ImageIO.read(new ByteArrayInputStream(photo)) : null;
            return whole == null ? Optional.empty() : Optional.of(print(whole));
        } catch (IOException | RuntimeException e) { // ImageIO throws both for broken files
            return Optional.empty();
        }
    }

    /** A small file may claim to be a picture that fills the memory. */
    private static boolean readable(byte[] photo) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= LARGEST;
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] print(BufferedImage whole) {
        double scale = Math.max((double) WIDTH / whole.getWidth(), (double) HEIGHT / whole.getHeight());
        int width = (int) Math.ceil(whole.getWidth() * scale);
        int height = (int) Math.ceil(whole.getHeight() * scale);
        var small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.drawImage(whole, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
        return out.toByteArray();
    }
}
