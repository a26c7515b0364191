package dev.toban.adapters.typeface;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CFF table with one face, identity order and no subroutines: Adobe Technical Note 5176, "The Compact Font Format Specification". */
final class CompactFont {
    private static final int FIRST_OWN_STRING = 391;
    private static final byte[] NO_SUBROUTINES = {0, 0};

    private CompactFont() {}

    static byte[] of(String name, List<byte[]> glyphs, int[] box) {
        byte[] head = {1, 0, 4, 4};
        byte[] names = index(List.of(ascii(name)));
        byte[] strings = index(List.of(ascii("Adobe"), ascii("Identity")));
        byte[] charset = bytes(2, 0, 1, (glyphs.size() - 2) >> 8, glyphs.size() - 2);
        byte[] select = bytes(3, 0, 1, 0, 0, 0, glyphs.size() >> 8, glyphs.size());
        byte[] outlines = index(glyphs);
        byte[] priv = join(number(0), bytes(20), number(0), bytes(21)); // default and nominal width: each glyph tells its own
        int topLength = index(List.of(top(glyphs.size(), box, 0, 0, 0, 0))).length;
        int charsetAt = head.length + names.length + topLength + strings.length + NO_SUBROUTINES.length;
        int selectAt = charsetAt + charset.length;
        int outlinesAt = selectAt + select.length;
        int privAt = outlinesAt + outlines.length;
        int arrayAt = privAt + priv.length;
        byte[] top = index(List.of(top(glyphs.size(), box, charsetAt, outlinesAt, arrayAt, selectAt)));
        byte[] array = index(List.of(join(number(priv.length), number(privAt), bytes(18))));
        return join(head, names, top, strings, NO_SUBROUTINES, charset, select, outlines, priv, array);
    }

    /** Offsets are written in five bytes always, so that its length is known before they are. */
    private static byte[] top(int glyphs, int[] box, int charset, int outlines, int array, int select) {
        return join(
                number(FIRST_OWN_STRING), number(FIRST_OWN_STRING + 1), number(0), bytes(12, 30),
                number(glyphs), bytes(12, 34),
                number(box[0]), number(box[1]), number(box[2]), number(box[3]), bytes(5),
                number(charset), bytes(15),
                number(outlines), bytes(17),
                number(array), bytes(12, 36),
                number(select), bytes(12, 37));
    }

    private static byte[] index(List<byte[]> items) {
        var out = new ByteArrayOutputStream();
        out.write(items.size() >> 8);
        out.write(items.size());
        out.write(4);
        int at = 1;
        four(out, at);
        for (byte[] item : items) {
            at += item.length;
            four(out, at);
        }
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] number(int n) {
        return bytes(29, n >> 24, n >> 16, n >> 8, n);
    }

    private static void four(ByteArrayOutputStream out, int n) {
        out.writeBytes(bytes(n >> 24, n >> 16, n >> 8, n));
    }

    private static byte[] ascii(String s) {
        return s.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
