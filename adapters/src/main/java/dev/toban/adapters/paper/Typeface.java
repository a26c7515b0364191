package dev.toban.adapters.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/** The one typeface of all that is printed and drawn: Noto Sans CJK, its Japanese face, in two weights. Brought along, never the machine's. */
final class Typeface {
    private static final String REGULAR = "/dev/toban/adapters/typeface/Regular.otf";
    private static final String BOLD = "/dev/toban/adapters/typeface/Bold.otf";

    static {
        System.setProperty("java.awt.headless", "true");
        quietAwt();
    }

    private @Nullable BaseFont regular;
    private @Nullable BaseFont bold;
    private @Nullable Font drawn;
    private @Nullable Font drawnBold;

    /** Reading it takes a moment, so only the first who prints waits for it. */
    synchronized BaseFont printed(boolean heavy) {
        if (regular == null || bold == null) {
            regular = printed(REGULAR);
            bold = printed(BOLD);
        }
        return heavy ? bold : regular;
    }

    synchronized Font drawn(boolean heavy, float size) {
        if (drawn == null || drawnBold == null) {
            drawn = drawn(REGULAR);
            drawnBold = drawn(BOLD);
        }
        return (heavy ? drawnBold : drawn).deriveFont(size);
    }

    private static BaseFont printed(String name) {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes(name), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font drawn(String name) {
        try (InputStream in = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + ": not a typeface (expected: as it was built in)", e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        InputStream in = Typeface.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + ": not there (expected: cut by the build, module typeface)");
        }
        return in;
    }

    /**
     * Java asks the machine's fontconfig for fonts before it reads any, and fails on a machine without one (a bare JDK, a small image).
     * We need none of the machine's, so it is handed a list of nothing.
     */
    private static void quietAwt() {
        if (System.getProperty("sun.awt.fontconfig") != null || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        var list = new StringBuilder("version=1\nsequence.allfonts=latin\n");
        for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                list.append(family).append('.').append(style).append(".latin=none\n");
            }
        }
        try {
            Path file = Files.createTempFile("toban-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, list);
            System.setProperty("sun.awt.fontconfig", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
