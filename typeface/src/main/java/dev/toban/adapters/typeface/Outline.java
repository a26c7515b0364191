package dev.toban.adapters.typeface;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;

/** The outline of one character in the language of CFF: Adobe Technical Note 5177, "Type 2 Charstring Format". */
final class Outline {
    private static final int RLINETO = 5;
    private static final int RRCURVETO = 8;
    private static final int ENDCHAR = 14;
    private static final int RMOVETO = 21;
    private static final int STACK = 48; // numbers an interpreter need hold

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int x;
    private int y;
    private int pending; // operator whose numbers are being collected
    private int held;

    private Outline() {}

    static byte[] of(GeneralPath path, int width) {
        var outline = new Outline();
        outline.number(width);
        double[] c = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    outline.flush();
                    outline.to(c[0], c[1]);
                    outline.out.write(RMOVETO);
                }
                case PathIterator.SEG_LINETO -> {
                    outline.collect(RLINETO, 2);
                    outline.to(c[0], c[1]);
                }
                case PathIterator.SEG_CUBICTO -> {
                    outline.collect(RRCURVETO, 6);
                    outline.to(c[0], c[1]);
                    outline.to(c[2], c[3]);
                    outline.to(c[4], c[5]);
                }
                case PathIterator.SEG_CLOSE -> outline.flush();
                default -> throw new IllegalStateException("outline: a quadratic curve (expected: lines and cubic curves)");
            }
        }
        outline.flush();
        outline.out.write(ENDCHAR);
        return outline.out.toByteArray();
    }

    private void collect(int operator, int numbers) {
        if (pending != operator || held + numbers > STACK) {
            flush();
        }
        pending = operator;
        held += numbers;
    }

    private void flush() {
        if (held > 0) {
            out.write(pending);
        }
        held = 0;
    }

    private void to(double newX, double newY) {
        int nx = (int) Math.round(newX);
        int ny = (int) Math.round(newY);
        number(nx - x);
        number(ny - y);
        x = nx;
        y = ny;
    }

    private void number(int n) {
        if (n >= -107 && n <= 107) {
            out.write(n + 139);
        } else if (n >= 108 && n <= 1131) {
            out.write(247 + (n - 108) / 256);
            out.write((n - 108) % 256);
        } else if (n >= -1131 && n <= -108) {
            out.write(251 + (-n - 108) / 256);
            out.write((-n - 108) % 256);
        } else {
            out.write(28);
            out.write(n >> 8);
            out.write(n);
        }
    }
}
