package dev.toban.adapters.typeface;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeCollection;

/**
 * Cuts the Japanese face out of a collection: 19 MB for eight faces become a few for one. Its outlines are written anew, without hints and
 * without subroutines, because the PDF writer loses some of those when it takes over only the characters in use (a bold 1 became a hook).
 */
public final class Cutter {
    private static final int HANGUL_FIRST = 0xac00;
    private static final int HANGUL_LAST = 0xd7ff;

    private Cutter() {}

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Files.createDirectories(Path.of(args[1]));
        for (String weight : List.of("Regular", "Bold")) {
            Path font = to.resolve(weight + ".otf");
            if (!Files.exists(font)) {
                Files.write(font, cut(from.resolve("NotoSansCJK-" + weight + ".ttc"), "NotoSansCJKjp-" + weight, weight));
            }
        }
    }

    private static byte[] cut(Path collection, String face, String weight) throws IOException {
        try (var all = new TrueTypeCollection(collection.toFile())) {
            OpenTypeFont font = (OpenTypeFont) all.getFontByName(face);
            CFFCIDFont outlines = (CFFCIDFont) font.getCFF().getFont();
            CmapLookup cmap = font.getUnicodeCmapLookup();
            List<byte[]> glyphs = new ArrayList<>();
            List<Integer> widths = new ArrayList<>();
            glyphs.add(Outline.of(outlines.getType2CharString(0).getPath(), 1000));
            widths.add(1000);
            var glyphOf = new TreeMap<Integer, Integer>(); // of a code point
            var taken = new TreeMap<Integer, Integer>(); // old glyph → new
            for (int c = ' '; c <= 0x2ffff; c++) {
                int old = c >= HANGUL_FIRST && c <= HANGUL_LAST ? 0 : cmap.getGlyphId(c);
                if (old == 0) {
                    continue;
                }
                Integer known = taken.get(old);
                if (known == null) {
                    known = glyphs.size();
                    taken.put(old, known);
                    int width = font.getAdvanceWidth(old);
                    glyphs.add(Outline.of(path(outlines, old), width));
                    widths.add(width);
                }
                glyphOf.put(c, known);
            }
            return new OpenType(font, glyphs, widths, glyphOf).bytes("TobanNotoSansJP-" + weight);
        }
    }

    /** In the Japanese face a glyph and its character id are the same number. */
    private static GeneralPath path(CFFCIDFont outlines, int glyph) throws IOException {
        return outlines.getType2CharString(glyph).getPath();
    }
}
