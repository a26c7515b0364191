package dev.toban.adapters.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture while it is being drawn. 1,080 pixels wide: a phone shows it at about a third, so 36 pixels read like 12 points. */
final class Canvas {
    static final int WIDTH = 1080;
    static final int EDGE = 28;
    static final Color INK = new Color(0x111111);
    static final Color GREY = new Color(0x555555);
    static final Color RULE = new Color(0xb0b0b0);
    static final Color SHADE = new Color(0xeeeeee);
    static final Color RED = new Color(0xc00000);
    static final Color BLUE = new Color(0x0b3d91);
    static final Color GREEN = new Color(0x0b6b4b);
    static final Color PALE = new Color(0xe3f2ea);
    static final Color ALARM = new Color(0x6b2a00);

    private final Typeface typeface;
    private final BufferedImage image;
    final Graphics2D g;

    Canvas(Typeface typeface, int height) {
        this.typeface = typeface;
        this.image = new BufferedImage(WIDTH, Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        this.g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, height);
    }

    /** Words whose first line stands at this base line. */
    void words(String words, double x, double base, float size, boolean bold, Color colour) {
        g.setFont(typeface.drawn(bold, size));
        g.setColor(colour);
        g.drawString(words, (float) x, (float) base);
    }

    void middle(String words, double x, double base, float size, boolean bold, Color colour) {
        words(words, x - width(words, size, bold) / 2, base, size, bold, colour);
    }

    double width(String words, float size, boolean bold) {
        return metrics(size, bold).getStringBounds(words, g).getWidth();
    }

    private FontMetrics metrics(float size, boolean bold) {
        Font font = typeface.drawn(bold, size);
        return g.getFontMetrics(font);
    }

    /** Broken where the room ends; a number or Latin word stays whole where it can. */
    List<String> lines(String words, double room, float size, boolean bold) {
        var lines = new ArrayList<String>();
        words.lines().forEach(line -> {
            var now = new StringBuilder();
            for (String piece : pieces(line)) {
                if (!now.isEmpty() && width(now + piece, size, bold) > room) {
                    lines.add(now.toString());
                    now.setLength(0);
                }
                now.append(now.isEmpty() && !lines.isEmpty() ? piece.stripLeading() : piece);
            }
            lines.add(now.toString());
        });
        return lines;
    }

    /** Kanji and kana one by one, all else in runs; what may not begin a line stays with what is before it. */
    private static List<String> pieces(String line) {
        var pieces = new ArrayList<String>();
        line.codePoints().forEach(c -> {
            String one = Character.toString(c);
            boolean wide = c >= 0x2e80 && "、。」）〜・ー〕】々".indexOf(c) < 0;
            if (!pieces.isEmpty() && "（(「〔【".indexOf(last(pieces)) >= 0) {
                pieces.set(pieces.size() - 1, pieces.getLast() + one);
            } else if (pieces.isEmpty() || wide || last(pieces) >= 0x2e80 && c < 0x2e80 && "),.:%".indexOf(c) < 0) {
                pieces.add(one);
            } else {
                pieces.set(pieces.size() - 1, pieces.getLast() + one);
            }
        });
        return pieces;
    }

    private static int last(List<String> pieces) {
        return pieces.getLast().codePointBefore(pieces.getLast().length());
    }

    void box(double x, double y, double w, double h, Color fill) {
        g.setColor(fill);
        g.fill(new java.awt.geom.RoundRectangle2D.Double(x, y, w, h, 10, 10));
    }

    void frame(double x, double y, double w, double h, Color colour, float line) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(line));
        g.draw(new java.awt.geom.RoundRectangle2D.Double(x, y, w, h, 10, 10));
    }

    void line(double x1, double y1, double x2, double y2, Color colour, float width, float... dashes) {
        g.setColor(colour);
        g.setStroke(dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        g.draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    byte[] png() {
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
