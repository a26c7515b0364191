package dev.toban.adapters.paper;

import dev.toban.menu.Menu;
import dev.toban.menu.Painter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws rich menus: words as large as the button takes, white on dark green and dark on white by turns, 7 : 1 and more. */
public final class MenuPainter implements Painter {
    private static final Color GREEN = new Color(0x085239); // white on it: 9.4 : 1
    private static final Color INK = new Color(0x111111);
    private static final int LARGEST = 190; // pixels of 2,500: about a fifth of an inch on a phone
    private static final double ROOM = 0.84;

    private final Typeface typeface = new Typeface();

    @Override
    public byte[] paint(Menu menu) {
        var image = new BufferedImage(Menu.WIDTH, menu.height(), BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < menu.areas().size(); i++) {
            Menu.Place at = menu.place(i);
            boolean dark = (at.x() / at.width() + at.y() / at.height()) % 2 == 0;
            g.setColor(dark ? GREEN : Color.WHITE);
            g.fillRect(at.x(), at.y(), at.width(), at.height());
            g.setColor(GREEN);
            g.setStroke(new BasicStroke(8));
            g.drawRect(at.x() + 4, at.y() + 4, at.width() - 8, at.height() - 8);
            g.setColor(dark ? Color.WHITE : INK);
            words(g, menu.areas().get(i).label().lines().toList(), at);
        }
        g.dispose();
        return png(image);
    }

    private void words(Graphics2D g, List<String> lines, Menu.Place at) {
        float size = LARGEST;
        while (size > 20 && widest(g, lines, size) > at.width() * ROOM) {
            size -= 5;
        }
        g.setFont(typeface.drawn(true, size));
        double leading = size * 1.3;
        double top = at.y() + (at.height() - leading * lines.size()) / 2;
        for (int i = 0; i < lines.size(); i++) {
            double width = g.getFontMetrics().getStringBounds(lines.get(i), g).getWidth();
            g.drawString(lines.get(i), (float) (at.x() + (at.width() - width) / 2), (float) (top + leading * i + size));
        }
    }

    private double widest(Graphics2D g, List<String> lines, float size) {
        Font font = typeface.drawn(true, size);
        return lines.stream().mapToDouble(line -> g.getFontMetrics(font).getStringBounds(line, g).getWidth()).max().orElse(0);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
